import * as z from "zod";
import { inclusionLevel } from "./inclusion-levels.ts";
import { answersOfWorkgroup } from "./privacy.ts";
import { day, id, name } from "./words.ts";

/** The twelve kinds of structures, in the order of the catalogue. */
export const structureKindId = z.enum([
  "selection",
  "training",
  "sharedAccountability",
  "sharedRewards",
  "conflictResolution",
  "jobDesign",
  "boundarySpanner",
  "meetings",
  "protocols",
  "informationSystems",
  "leadershipRoles",
  "sharedSpace",
]);
export type StructureKindId = z.infer<typeof structureKindId>;

/** A kind of structure as the catalogue tells it. */
export const structureKind = z.object({
  id: structureKindId,
  name: z.string(),
  /** What it is, in one sentence. */
  definition: z.string(),
  /** What it looks like where a workgroup is fully included, and where it is only partly. */
  full: z.string(),
  partial: z.string(),
  /** What to ask those concerned. */
  questions: z.array(z.string()),
  /** How it may work against coordination. */
  mayUndermine: z.string(),
});
export type StructureKind = z.infer<typeof structureKind>;

const text = z
  .string()
  .trim()
  .max(1000, "At most 1000 characters.")
  .refine((words) => words.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(words), "Please leave out control characters.");

export const structureInclusion = z.object({
  workgroupId: id,
  level: inclusionLevel,
  /** What the judgement rests on. */
  evidence: text,
  judgedBy: z.string(),
  judgedOn: day,
});
export type StructureInclusion = z.infer<typeof structureInclusion>;

/** One structure of an effort: an instance of a kind, and the workgroups that somebody has judged. */
export const structure = z.object({
  id,
  kind: structureKindId,
  name,
  note: text,
  /** In the order of the workgroups; those that nobody has judged are not in it. */
  inclusions: z.array(structureInclusion),
});
export type Structure = z.infer<typeof structure>;

export const newStructure = structure.pick({ kind: true, name: true }).extend({ note: text.default("") });
export type NewStructure = z.infer<typeof newStructure>;

/** What may be changed of a structure; what is left out stays. */
export const structureChange = structure.pick({ kind: true, name: true, note: true }).partial();
export type StructureChange = z.infer<typeof structureChange>;

/** How far a structure takes in a workgroup; a level of null takes a judgement back. */
export const inclusionJudgement = z.object({
  structureId: id,
  workgroupId: id,
  level: inclusionLevel.nullable(),
  evidence: text.default(""),
});
export type InclusionJudgement = z.infer<typeof inclusionJudgement>;

/** What those concerned said of a structure in the last closed wave that asked them, as far as it may be told. */
export const structureSurvey = z.object({
  structureId: id,
  waveId: id,
  waveName: z.string(),
  /** What the structure was called when people were asked. */
  asked: z.string(),
  /** False while nobody has looked at any answer of the wave: then it can still be opened again, and nothing is told. */
  told: z.boolean(),
  /** In the order of the workgroups; empty while nothing is told. */
  workgroups: z.array(answersOfWorkgroup),
});
export type StructureSurvey = z.infer<typeof structureSurvey>;
