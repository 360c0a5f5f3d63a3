import { decodeProblem } from "./problem.ts";

/** Signs in through the auth library's own route. Throws a `Problem` when e-mail and password do not match. */
export async function signIn(email: string, password: string): Promise<void> {
  await post("/api/auth/sign-in/email", { email, password });
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw decodeProblem(await response.json().catch(() => null), response.status);
}
