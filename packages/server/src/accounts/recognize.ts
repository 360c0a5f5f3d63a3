import type { User } from "../platform/rpc.ts";
import type { Auth } from "./auth.ts";

/** Who sent a request, and the cookies that prolong the session (or end it, when it is over). */
export type Recognition = { readonly user: User | null; readonly cookies: readonly string[] };

/** Looks up the session that a request's cookie names. */
export async function recognize(auth: Auth, headers: Headers): Promise<Recognition> {
  if (!headers.has("cookie")) return { user: null, cookies: [] };
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
  const user = response === null ? null : { id: response.user.id, name: response.user.name };
  return { user, cookies: answer.getSetCookie() };
}
