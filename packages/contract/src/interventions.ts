import * as z from "zod";
import { structureKindId } from "./structures.ts";

/** The three kinds of interventions: on how people relate, on the work, on what the organisation is built of. */
export const interventionKind = z.enum(["relational", "workProcess", "structural"]);
export type InterventionKind = z.infer<typeof interventionKind>;

/**
 * What may be the case at a boundary between two workgroups, as far as tools are proposed by it.
 *
 * Of the tie, the weaker direction counting: `weak`, `moderate` or `strong` for certain, `unsettled` between bands,
 * `notKnown` when neither direction is shown; `oneSided` when the two directions clearly differ; `low…` names the
 * dimension that is lowest when that is weak. Of structures: `unspanned`, `spanned`, and `oneSidedStructure` when one
 * takes in one side only. Of the work: `handOffs`, `manyHandOffs` (three or more), `noMap`. Of its context: judged 4 or
 * 5. Of the two: a client or a leader workgroup is one of them. Between workers and clients: an obstacle that at least
 * half of one of these kinds say stands much in the way.
 */
export const boundaryCondition = z.enum([
  "weak",
  "moderate",
  "strong",
  "unsettled",
  "notKnown",
  "oneSided",
  "lowFrequent",
  "lowTimely",
  "lowAccurate",
  "lowProblemSolving",
  "lowSharedGoals",
  "lowSharedKnowledge",
  "lowMutualRespect",
  "unspanned",
  "spanned",
  "oneSidedStructure",
  "handOffs",
  "manyHandOffs",
  "noMap",
  "highUncertainty",
  "highInterdependence",
  "highTimeConstraint",
  "clientBoundary",
  "leaderBoundary",
  "obstacleAccountability",
  "obstacleKnowledge",
  "obstacleAutonomy",
]);
export type BoundaryCondition = z.infer<typeof boundaryCondition>;

/** A tool of the catalogue: something two workgroups may try together. */
export const interventionTool = z.object({
  id: z.string(),
  kind: interventionKind,
  name: z.string(),
  /** What it is for, in one sentence. */
  purpose: z.string(),
  /** What speaks for it at a boundary: the more of these are the case, the better it fits. */
  fits: z.array(boundaryCondition),
  /** What keeps it from being proposed at a boundary. */
  unfit: z.array(boundaryCondition),
  /** When to leave it, in one sentence. */
  notWhen: z.string(),
  firstStep: z.string(),
  /** How long it takes, roughly. */
  time: z.string(),
  /** The kind of structure it redesigns; null for tools of the other kinds. */
  structureKind: structureKindId.nullable(),
});
export type InterventionTool = z.infer<typeof interventionTool>;

const weight = z.number().int().min(0).max(5);

/** How much each input counts where boundaries are ordered by where to act: 0 not at all, 5 most. */
export const actWeights = z.object({
  /** How weak the tie is. */
  weakness: weight,
  /** How settled it is that it is weak. */
  certainty: weight,
  /** How much the work depends on it at hand-offs. */
  handOffs: weight,
  /** How few structures span it. */
  structures: weight,
  /** How uncertain, interdependent and pressed for time the work is. */
  context: weight,
});
export type ActWeights = z.infer<typeof actWeights>;

/** The weights of an effort that has set none. */
export const USUAL_ACT_WEIGHTS: ActWeights = { weakness: 3, certainty: 2, handOffs: 3, structures: 2, context: 1 };

/** The weights that count in an effort, and the usual ones beside them. */
export const effortActWeights = z.object({ weights: actWeights, usual: actWeights });
export type EffortActWeights = z.infer<typeof effortActWeights>;
