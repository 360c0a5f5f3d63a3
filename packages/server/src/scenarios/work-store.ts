import type { Effort, ScenarioEffort } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { beginMap, insertMap, writeContext } from "../processes/index.ts";
import { insertStructure, writeInclusions } from "../structures/index.ts";
import { itemAt } from "./item-at.ts";
import { planMap } from "./plan-map.ts";

type Open = Transaction<Tables>;

/** Stores the process maps, the structures and the context of an effort of a scenario, which is stored. */
export async function insertWork(open: Open, effort: Effort, scenario: ScenarioEffort, now: Date): Promise<void> {
  const work = { organizationId: effort.organizationId, workProcessId: effort.workProcess.id };
  const groups = effort.workProcess.workgroups.map(({ id }) => id);
  for (const [position, map] of scenario.maps.entries()) {
    const begun = beginMap(planMap(map, groups), groups);
    const { kind, name } = map;
    await insertMap(open, { ...work, id: crypto.randomUUID(), kind, name, ...begun, at: inTurn(now, position) });
  }
  for (const [position, { inclusions, ...structure }] of scenario.structures.entries()) {
    const id = crypto.randomUUID();
    await insertStructure(open, { ...work, id }, structure, inTurn(now, position));
    for (const { workgroup, level, evidence, ...judged } of inclusions) {
      const judgement = { structureId: id, workgroupId: itemAt(groups, workgroup), level, evidence };
      await writeInclusions(open, work.organizationId, [judgement], judged);
    }
  }
  for (const { site, ...rating } of scenario.context) {
    await writeContext(open, work, { ...rating, siteId: site === null ? null : itemAt(effort.sites, site).id });
  }
}

/** Lists are in the order in which things came to be, so each comes a millisecond after the one before. */
function inTurn(now: Date, position: number): Date {
  return new Date(now.getTime() + position);
}
