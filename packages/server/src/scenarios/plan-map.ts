import type { MapContent, ScenarioEffort } from "@interrelate/contract";
import { layOut } from "@interrelate/work";
import { itemAt } from "./item-at.ts";

/**
 * A scenario's process map for the workgroups it was planned with, laid out automatically.
 *
 * @param workgroupIds in the order of the scenario's workgroups.
 * @throws RangeError when the map points at a workgroup that is not there.
 */
export function planMap(map: ScenarioEffort["maps"][number], workgroupIds: readonly string[]): MapContent {
  const steps = map.steps.map(({ workgroup, ...step }) => ({
    ...step,
    workgroupId: itemAt(workgroupIds, workgroup),
    ...{ x: 0, y: 0 },
  }));
  const content = { lanes: map.lanes.map((lane) => itemAt(workgroupIds, lane)), steps, flows: map.flows };
  const places = new Map(layOut(content).places.map(({ id, x, y }) => [id, { x, y }]));
  return { ...content, steps: steps.map((step) => ({ ...step, ...places.get(step.id) })) };
}
