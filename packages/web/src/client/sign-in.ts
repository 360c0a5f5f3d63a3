import { decodeProblem } from "./problem.ts";

/** Signs in through the auth library's own route. Throws a `Problem` when e-mail and password do not match. */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await post("/api/auth/sign-in/email", input);
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
}

/** Changes the password of whoever is signed in and signs their other browsers out. */
export async function changePassword(input: { currentPassword: string; newPassword: string }): Promise<void> {
  await post("/api/auth/change-password", { ...input, revokeOtherSessions: true });
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw decodeProblem(await response.json().catch(() => null), response.status);
}
