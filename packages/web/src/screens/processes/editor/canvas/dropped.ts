import { type StepPlace, stepSize } from "@interrelate/work";
import type { StepNode } from "./elements.ts";
import { inMap, onStage, type Stage } from "./stage.ts";

/** Where the steps that were let go stand in the map; those that did not move are left out. */
export function dropped(nodes: readonly StepNode[], stage: Stage): StepPlace[] {
  return nodes.flatMap(({ id, position, data: { step } }) => {
    const before = onStage(step, stage);
    if (before.x === position.x && before.y === position.y) return [];
    const place = inMap({ ...position, ...stepSize(step) }, stage);
    return place === null ? [] : [{ id, ...place }];
  });
}
