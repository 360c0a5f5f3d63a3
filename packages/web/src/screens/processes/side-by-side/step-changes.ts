import type { MapContent, MapStep } from "@interrelate/contract";

/** What differs between the steps of two maps. Starts and ends count as steps. */
export interface StepChanges {
  /** Steps of the second map that the first does not have, and the other way round. */
  added: MapStep[];
  removed: MapStep[];
  /** Steps that another workgroup does in the second map, or that take another time there. */
  moved: StepPair[];
  retimed: StepPair[];
}

export interface StepPair {
  before: MapStep;
  after: MapStep;
}

/**
 * Compares the steps of two maps by what they are called, whatever their capitals; of several steps with one name those
 * of the same workgroup first. Steps without a name are the same as long as a workgroup has as many.
 */
export function stepChanges(before: Pick<MapContent, "steps">, after: Pick<MapContent, "steps">): StepChanges {
  const left = new Set(before.steps);
  const paired = new Map<MapStep, MapStep>();
  const pairUp = (isSame: (one: MapStep, other: MapStep) => boolean) => {
    for (const step of after.steps) {
      if (paired.has(step)) continue;
      const found = [...left].find((each) => isSame(each, step));
      if (found === undefined) continue;
      left.delete(found);
      paired.set(step, found);
    }
  };
  pairUp((one, other) => called(one) === called(other) && one.workgroupId === other.workgroupId);
  pairUp((one, other) => called(one) !== "" && called(one) === called(other));
  const pairs = after.steps.flatMap((step) => {
    const was = paired.get(step);
    return was === undefined ? [] : [{ before: was, after: step }];
  });
  return {
    added: after.steps.filter((step) => !paired.has(step)),
    removed: [...left],
    moved: pairs.filter((pair) => pair.before.workgroupId !== pair.after.workgroupId),
    retimed: pairs.filter((pair) => pair.before.minutes !== pair.after.minutes),
  };
}

function called({ name }: MapStep): string {
  return name.trim().toLocaleLowerCase();
}
