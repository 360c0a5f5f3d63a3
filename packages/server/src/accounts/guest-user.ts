import type { Auth } from "./auth.ts";
import { mayCreateUsers } from "./may-create-users.ts";
import { withoutEmail } from "./no-email.ts";

/**
 * Makes a user for somebody who comes in by a guest's invitation, belonging nowhere yet. They have no password until
 * they set one, so that only the session opened next lets them in.
 *
 * @returns the user's id.
 */
export async function createGuestUser(auth: Auth, name: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const user = { name, email: withoutEmail(), emailVerified: false };
  return (await mayCreateUsers.run(true, () => internalAdapter.createUser(user, { method: "guest-key" }))).id;
}

/** Takes back a user who was made for a key by which nobody came in after all. */
export async function deleteGuestUser(auth: Auth, userId: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteUser(userId);
}
