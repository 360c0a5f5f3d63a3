import type { Credentials } from "@interrelate/contract";
import type { Services } from "../platform/rpc.ts";
import type { Auth } from "./auth.ts";
import { hasPassword, keepOnlySession } from "./store.ts";

/** The session somebody sets credentials in. */
export type OwnSession = { readonly id: string; readonly userId: string; readonly openedByKey: boolean };

/** Why credentials were not set. */
export type Refusal = "has-password" | "email-taken";

/**
 * Gives a user a name, an e-mail address and a password, and ends the user's other sessions. Whoever has a password
 * already and came in with it changes it by naming the old one instead; whoever came in by a fresh key lost it and may
 * set one once.
 *
 * @returns why not; undefined when it is done.
 */
export async function setCredentials(
  { authPool }: Services,
  auth: Auth,
  session: OwnSession,
  { name, email, password }: Credentials,
): Promise<Refusal | undefined> {
  const { userId } = session;
  const returning = await hasPassword(authPool, userId);
  if (returning && !session.openedByKey) return "has-password";
  const { internalAdapter, password: passwords } = await auth.$context;
  const other = await internalAdapter.findUserByEmail(email);
  if (other !== null && other.user.id !== userId) return "email-taken";
  const hash = await passwords.hash(password);
  // The address first: with a password alone nobody could come back, yet no fresh key would be printed.
  await internalAdapter.updateUser(userId, { name, email: email.toLowerCase() });
  if (returning) await internalAdapter.updatePassword(userId, hash);
  else await internalAdapter.linkAccount({ userId, providerId: "credential", accountId: userId, password: hash });
  await keepOnlySession(authPool, userId, session.id);
  return undefined;
}
