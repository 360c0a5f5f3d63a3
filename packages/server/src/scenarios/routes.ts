import type { Scenario } from "@interrelate/contract";
import { createOrganization, organizationIdsOf } from "../accounts/index.ts";
import { api } from "../platform/rpc.ts";
import { findLoaded, storeScenario } from "./store.ts";

/** Lists the scenarios this server was started with, and loads one into an organisation of its own. */
export function scenarioRoutes(scenarios: readonly Scenario[]) {
  return {
    list: api.scenarios.list.handler(() => scenarios.map(({ key, name, summary }) => ({ key, name, summary }))),

    load: api.scenarios.load.handler(async ({ input, context: { services, user }, errors }) => {
      const scenario = scenarios.find(({ key }) => key === input.key);
      if (scenario === undefined) throw errors.NOT_FOUND();
      const mine = await organizationIdsOf(services.authPool, user.id);
      const organizationId =
        (await findLoaded(services, mine, scenario.key)) ??
        (await createOrganization(services, { userId: user.id, name: scenario.organization, scenario: scenario.key }));
      const { effort } = await storeScenario(services, organizationId, scenario);
      const last = effort.workProcess.waves.at(-1);
      if (last === undefined) throw new Error(`The scenario "${scenario.key}" has no wave.`);
      return { organizationId, effortId: effort.id, waveId: last.id };
    }),
  };
}
