import type { Session } from "@interrelate/contract";
import { api, openApi, type Services } from "../platform/rpc.ts";
import type { Auth } from "./auth.ts";
import { claimOwner, NO_EMAIL } from "./claim-owner.ts";
import { type Refusal, setCredentials } from "./credentials.ts";
import { hasPassword, type OrganizationRow, organizationIdsOf, readOrganization } from "./store.ts";

const SPENT_KEY =
  "This key was used already, or is older than seven days. Nothing was changed. " +
  "Get a fresh one where the server runs: `npx interrelate owner-key`.";

const REFUSALS: Record<Refusal, string> = {
  "has-password":
    "You have a password already, and it was kept. To change it, give the old one; if it is lost, run " +
    "`npx interrelate owner-key` where the server runs and come in by the new key.",
  "email-taken": "Somebody else signs in with this e-mail address. Nothing was changed; please give another one.",
};

/** Coming in, who is signed in, and setting one's name, e-mail address and password. */
export function accountRoutes(auth: Auth) {
  return {
    claim: openApi.accounts.claim.handler(async ({ input, context, errors }) => {
      const userId = await claimOwner(context.services, auth, input.key);
      if (userId === undefined) throw errors.UNAUTHORIZED({ message: SPENT_KEY });
      const { headers } = await auth.api.openSessionByKey({
        body: { userId },
        headers: context.requestHeaders,
        returnHeaders: true,
      });
      for (const cookie of headers.getSetCookie()) context.setCookie(cookie);
      return { claimed: true as const };
    }),

    session: api.accounts.session.handler(({ context }) => describeSession(context.services, auth, context.user.id)),

    setCredentials: api.accounts.setCredentials.handler(async ({ input, context, errors }) => {
      const found = await auth.api.getSession({ headers: context.requestHeaders });
      if (found === null) throw errors.UNAUTHORIZED();
      const { id, userId, openedByKey } = found.session;
      const session = { id, userId, openedByKey: openedByKey === true };
      const refusal = await setCredentials(context.services, auth, session, input);
      if (refusal !== undefined) throw errors.CONFLICT({ message: REFUSALS[refusal] });
      return describeSession(context.services, auth, userId);
    }),
  };
}

async function describeSession({ db, authPool }: Services, auth: Auth, userId: string): Promise<Session> {
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter.findUserById(userId);
  if (user === null) throw new Error("A session outlived its user.");
  const ids = await organizationIdsOf(authPool, userId);
  const rows = await Promise.all(ids.map((id) => readOrganization(db, id)));
  return {
    user: {
      id: user.id,
      name: user.name,
      email: user.email === NO_EMAIL ? null : user.email,
      canReturn: await hasPassword(authPool, userId),
    },
    organizations: rows.filter((row) => row !== undefined).map(describeOrganization),
  };
}

function describeOrganization(row: OrganizationRow): Session["organizations"][number] {
  return { ...row, synthetic: row.scenario !== null, guest: false };
}
