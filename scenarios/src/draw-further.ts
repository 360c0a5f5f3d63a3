import { QUESTION_SETS, type WorkgroupKind } from "@interrelate/contract";
import type { Chance } from "./chance.ts";
import type { FurtherPlan } from "./further-story.ts";

/** Spread of what people think of all these questions, and of their single answers, in choices. */
const PERSON_SPREAD = 0.5;
const ANSWER_SPREAD = 0.85;
const SKIPPED = 0.02;
const CHOICES = 5;

/** One person's choices, counted from 1, by question; skipped questions are left out. */
export function drawFurther(plan: FurtherPlan, kind: WorkgroupKind, chance: Chance): Record<string, number> {
  const leaning = PERSON_SPREAD * chance.normal();
  const asked = QUESTION_SETS.filter(({ id }) => plan.sets.includes(id)).flatMap(({ topics }) =>
    topics.flatMap(({ questions }) => questions),
  );
  const choices = asked.map(({ id }): [string, number] => {
    const usual = plan.around[id];
    if (usual === undefined) throw new Error(`The story does not say how "${id}" is answered.`);
    const exact = usual[kind] + leaning + ANSWER_SPREAD * chance.normal();
    return [id, Math.min(CHOICES, Math.max(1, Math.round(exact)))];
  });
  return Object.fromEntries(choices.filter(() => !chance.happens(SKIPPED)));
}
