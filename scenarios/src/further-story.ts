import type { QuestionSet, WorkgroupKind } from "@interrelate/contract";

/** How the ready-made questions of a wave are answered. */
export interface FurtherPlan {
  readonly sets: readonly QuestionSet["id"][];
  /** By question: around which of the choices, counted from 1, the answers of each kind of workgroup lie. */
  readonly around: Readonly<Record<string, Readonly<Record<WorkgroupKind, number>>>>;
}
