import type { Dimension } from "@interrelate/contract";

/** The four dimensions of communication, in the order of the questionnaire. */
export const COMMUNICATION: readonly Dimension[] = ["frequent", "timely", "accurate", "problemSolving"];

/** The three dimensions of relationships, in the order of the questionnaire. */
export const RELATIONSHIPS: readonly Dimension[] = ["sharedGoals", "sharedKnowledge", "mutualRespect"];

/** The seven dimensions. Stated here too, so that a page of pictures need not load the schemas; a test holds both together. */
export const DIMENSIONS: readonly Dimension[] = [...COMMUNICATION, ...RELATIONSHIPS];
