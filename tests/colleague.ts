import type { Database } from "../packages/server/src/database/index.ts";
import type { Facilitator } from "./facilitator.ts";

const OWNER = { name: "Owner", email: "owner@clinic.test", password: "a long enough password" };

/**
 * A second person of the facilitator's organisation, signed in beside the owner. The owner then has a password. Nobody
 * can be invited through the API, so the person is written into the sign-in library's tables.
 */
export async function joinColleague(
  server: { readonly url: string },
  { authPool }: Pick<Database, "authPool">,
  facilitator: Facilitator,
): Promise<Facilitator> {
  const headers = { "content-type": "application/json" };
  const own = { ...headers, cookie: facilitator.cookie };
  await sent(`${server.url}/api/session/credentials`, { method: "PUT", headers: own, body: JSON.stringify(OWNER) });
  const body = JSON.stringify({ email: OWNER.email, password: OWNER.password });
  const answer = await sent(`${server.url}/api/auth/sign-in/email`, { method: "POST", headers, body });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "").split(".")[0];
  await authPool.query(
    `with someone as (
       insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values (gen_random_uuid(), 'Colleague', gen_random_uuid() || '@clinic.test', false, now(), now()) returning id),
     joined as (
       insert into member (id, "organizationId", "userId", role, "createdAt")
       select gen_random_uuid(), $2::uuid, id, 'member', now() from someone)
     update session set "userId" = someone.id from someone where token = $1`,
    [token, facilitator.organizationId],
  );
  return {
    organizationId: facilitator.organizationId,
    cookie,
    ask: (method, path, body) =>
      fetch(`${server.url}/api/organizations/${facilitator.organizationId}${path}`, {
        method,
        ...(body === undefined
          ? { headers: { cookie } }
          : { headers: { ...headers, cookie }, body: JSON.stringify(body) }),
      }),
  };
}

async function sent(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, request);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer;
}
