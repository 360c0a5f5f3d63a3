import type { ActWeights } from "@interrelate/contract";

/** What the order of boundaries rests on. */
export type ActInput = keyof ActWeights;

/** All inputs, in the order in which they are told. */
export const ACT_INPUTS: readonly ActInput[] = ["weakness", "certainty", "handOffs", "structures", "context"];

/** Each input from 0, nothing speaks for acting here, to 1; null where it is not known. */
export type ActInputs = Record<ActInput, number | null>;
