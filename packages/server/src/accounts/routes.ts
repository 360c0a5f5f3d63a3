import type { Session } from "@interrelate/contract";
import { api, openApi, type RequestContext, type Services } from "../platform/rpc.ts";
import type { Auth } from "./auth.ts";
import { claimOwner } from "./claim-owner.ts";
import { type Refusal, setCredentials } from "./credentials.ts";
import { shownEmail } from "./no-email.ts";
import { openSession } from "./open-session.ts";
import { hasPassword, organizationIdsOf, readOrganization } from "./store.ts";

const SPENT_KEY =
  "This key was used already, or is older than seven days. Nothing was changed. " +
  "Get a fresh one where the server runs: `npx interrelate owner-key`.";

const REFUSALS: Record<Refusal, string> = {
  "has-password":
    "You have a password already, and it was kept. To change it, give the old one; if it is lost, run " +
    "`npx interrelate owner-key` where the server runs and come in by the new key.",
  "email-taken":
    "Somebody signs in with this e-mail address already. Nothing was changed. If it is yours: sign in with it, or ask " +
    "whoever invited you to take your earlier access away, then save again. If not, please give another one.",
};

/** Coming in, who is signed in, and setting one's name, e-mail address and password. */
export function accountRoutes(auth: Auth) {
  return {
    claim: openApi.accounts.claim.handler(async ({ input, context, errors }) => {
      const userId = await claimOwner(context.services, auth, input.key);
      if (userId === undefined) throw errors.UNAUTHORIZED({ message: SPENT_KEY });
      await openSession(auth, userId, context);
      return { claimed: true as const };
    }),

    session: api.accounts.session.handler(({ context }) => describeSession(context, auth, context.user.id)),

    setCredentials: api.accounts.setCredentials.handler(async ({ input, context, errors }) => {
      const found = await auth.api.getSession({ headers: context.requestHeaders });
      if (found === null) throw errors.UNAUTHORIZED();
      const { id, userId, openedByKey } = found.session;
      const session = { id, userId, openedByKey: openedByKey === true };
      const refusal = await setCredentials(context.services, auth, session, input);
      if (refusal !== undefined) throw errors.CONFLICT({ message: REFUSALS[refusal] });
      return describeSession(context, auth, userId);
    }),
  };
}

async function describeSession(
  { services: { db, authPool }, guestOrganizations }: RequestContext,
  auth: Auth,
  userId: string,
): Promise<Session> {
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter.findUserById(userId);
  if (user === null) throw new Error("A session outlived its user.");
  const [own, asGuest] = await Promise.all([organizationIdsOf(authPool, userId), guestOrganizations()]);
  const organizations = await Promise.all([
    ...own.map((id) => describeOrganization(db, id, false)),
    ...asGuest.map((id) => describeOrganization(db, id, true)),
  ]);
  return {
    user: {
      id: user.id,
      name: user.name,
      email: shownEmail(user.email),
      canReturn: await hasPassword(authPool, userId),
    },
    organizations: organizations.flat(),
  };
}

/** None where the organisation is gone. */
async function describeOrganization(
  db: Services["db"],
  organizationId: string,
  guest: boolean,
): Promise<Session["organizations"]> {
  const row = await readOrganization(db, organizationId);
  return row === undefined ? [] : [{ ...row, synthetic: row.scenario !== null, guest }];
}
