import type { EffortLink } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { api } from "../platform/rpc.ts";
import { refuseLink, refusePairs } from "./links-rules.ts";
import { changeLink, deleteLink, holdLink, insertLink, readLinksOf } from "./links-store.ts";
import { holdWaves, readEfforts } from "./store.ts";

type Open = Transaction<Tables>;

/** Links of efforts that belong together: a leadership track and the front-line track that it leads. */
export const linkedEffortRoutes = {
  list: api.linkedEfforts.list.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return readLinksOf(open, effort.id);
    }),
  ),

  create: api.linkedEfforts.create.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const { leadershipEffortId, frontLineEffortId } = input.link;
      // In one order for everybody, so that two who link the same efforts at once never wait for each other.
      for (const effortId of [leadershipEffortId, frontLineEffortId].sort()) await holdWaves(open, effortId);
      const others = await readLinksOf(open, leadershipEffortId);
      const refusal = refuseLink(input.link, await endsOf(open, input.link), others);
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      const id = crypto.randomUUID();
      await insertLink(open, input.organizationId, { ...input.link, id }, services.clock.now());
      return linkIn(open, id);
    }),
  ),

  change: api.linkedEfforts.change.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const link = await holdLink(open, input.linkId);
      const { leadership, frontLine } = link === undefined ? {} : await endsOf(open, link);
      if (leadership === undefined || frontLine === undefined) throw errors.NOT_FOUND();
      const refusal = refusePairs(input.link.pairs, { leadership, frontLine });
      if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
      await changeLink(open, input.organizationId, input.linkId, input.link);
      return linkIn(open, input.linkId);
    }),
  ),

  remove: api.linkedEfforts.remove.handler(async ({ input, context: { services }, errors }) => {
    const removed = await asRole(services.db, asApp(input), (open) => deleteLink(open, input.linkId));
    if (!removed) throw errors.NOT_FOUND();
    return { removed: true as const };
  }),
};

async function endsOf(
  open: Open,
  { leadershipEffortId, frontLineEffortId }: Pick<EffortLink, "leadershipEffortId" | "frontLineEffortId">,
) {
  const [leadership] = await readEfforts(open, leadershipEffortId);
  const [frontLine] = await readEfforts(open, frontLineEffortId);
  return { leadership, frontLine };
}

async function linkIn(open: Open, linkId: string): Promise<EffortLink> {
  const link = await holdLink(open, linkId);
  if (link === undefined) throw new Error("A link that was just written cannot be read.");
  return link;
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
