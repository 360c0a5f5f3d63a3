import type { Scenario } from "@interrelate/contract";
import { createOrganization, inTurn, organizationIdsOf } from "../accounts/index.ts";
import { api, type Services } from "../platform/rpc.ts";
import { findLoaded, storeScenario } from "./store.ts";

/** Lists the scenarios this server was started with, and loads one into an organisation of its own. */
export function scenarioRoutes(scenarios: readonly Scenario[]) {
  return {
    list: api.scenarios.list.handler(() => scenarios.map(({ key, name, summary }) => ({ key, name, summary }))),

    load: api.scenarios.load.handler(async ({ input, context: { services, user }, errors }) => {
      const scenario = scenarios.find(({ key }) => key === input.key);
      if (scenario === undefined) throw errors.NOT_FOUND();
      const organizationId = await organizationFor(services, user.id, scenario);
      const effort = await storeScenario(services, organizationId, scenario);
      const last = effort.workProcess.waves.at(-1);
      if (last === undefined) throw new Error(`The scenario "${scenario.key}" has no wave.`);
      return { organizationId, effortId: effort.id, waveId: last.id };
    }),
  };
}

/** The user's organisation for a scenario, made when there is none yet; asked for twice at once, it is made once. */
function organizationFor(services: Services, userId: string, scenario: Scenario): Promise<string> {
  return inTurn(services.authPool, userId, async (authPool) => {
    const mine = await organizationIdsOf(authPool, userId);
    const wanted = { userId, name: scenario.organization, scenario: scenario.key };
    return (await findLoaded(services, mine, scenario.key)) ?? createOrganization({ ...services, authPool }, wanted);
  });
}
