import { type EffortActWeights, INTERVENTION_TOOLS, USUAL_ACT_WEIGHTS } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api } from "../platform/rpc.ts";
import { deleteWeights, readWeights, writeWeights } from "./store.ts";

/** The catalogue of tools, and how an effort weighs where to act. */
export const interventionRoutes = {
  tools: api.interventions.tools.handler(() => [...INTERVENTION_TOOLS]),

  weights: api.interventions.weights.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const [effort] = await readEfforts(open, input.effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      return weightsOf(open, input.effortId);
    }),
  ),

  weigh: api.interventions.weigh.handler(({ input, context: { services }, errors }) =>
    asRole(services.db, asApp(input), async (open) => {
      const { organizationId, effortId, weights } = input;
      const [effort] = await readEfforts(open, effortId);
      if (effort === undefined) throw errors.NOT_FOUND();
      if (weights === null) await deleteWeights(open, effortId);
      else await writeWeights(open, { organizationId, effortId }, weights);
      return weightsOf(open, effortId);
    }),
  ),
};

async function weightsOf(open: Transaction<Tables>, effortId: string): Promise<EffortActWeights> {
  return { weights: (await readWeights(open, effortId)) ?? USUAL_ACT_WEIGHTS, usual: USUAL_ACT_WEIGHTS };
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
