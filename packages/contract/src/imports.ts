import * as z from "zod";
import { day, id, workgroupKind } from "./words.ts";

/** How the frequency column is coded; `ordered` is 1 not nearly enough to 5 much too often, `scored` already 1/3/5/4/2. */
export const frequencyCoding = z.enum(["labels", "scored", "ordered"]);

/** Which column of the file means what. Items are in the order of the seven dimensions. */
export const columnMapping = z.object({
  respondent: z.string(),
  respondentGroup: z.string(),
  ratedGroup: z.string(),
  site: z.string().nullable(),
  wave: z.string().nullable(),
  items: z.array(z.string()).length(7),
  frequencyCoding: frequencyCoding.nullable(),
  /** A column that says "does not work with", and the values that say so. */
  status: z.object({ column: z.string(), doesNotWorkWith: z.array(z.string()).min(1) }).nullable(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

export const rejectedRow = z.object({
  /** Line in the file, the header being line 1. */
  line: z.number().int(),
  reason: z.enum(["missingGroup", "invalidValue", "duplicate"]),
  /** One clear sentence. */
  detail: z.string(),
});

/** What an import would do; nothing is stored until it is accepted. */
export const importPreview = z.object({
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  proposed: columnMapping,
  /** Why the mapping cannot be used yet; empty when it can. */
  questions: z.array(z.object({ field: z.string(), sentence: z.string() })),
  /** Null while the mapping has open questions. */
  outcome: z
    .object({
      rows: z.number().int(),
      valid: z.number().int(),
      doesNotWorkWith: z.number().int(),
      respondents: z.number().int(),
      workgroups: z.array(z.string()),
      sites: z.array(z.string()),
      waves: z.array(z.string()),
      rejected: z.array(rejectedRow),
    })
    .nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importRequest = z.object({
  csv: z.string().max(60_000_000, "The file is larger than 60 MB; please use `npx interrelate import`."),
  mapping: columnMapping.nullable(),
});

/** What kind of workgroup a name stands for; those not named are workers, as a file does not say. */
export const groupKinds = z.array(z.object({ group: z.string().max(1000), kind: workgroupKind })).max(200);
export type GroupKinds = z.infer<typeof groupKinds>;

export const importAccepted = z.object({
  effortId: id,
  waves: z.array(id),
  ratings: z.number().int(),
  rejected: z.number().int(),
});

/** Which program wrote a file with one row for each respondent; `other` when its headers are of none that we know. */
export const surveyTool = z.enum(["qualtrics", "limeSurvey", "redcap", "googleForms", "other"]);
export type SurveyTool = z.infer<typeof surveyTool>;

/**
 * What a value in a cell means: a position from 1 (weakest or least) to 5 in display order, frequency in the order of
 * amount; that the respondent works with the group or does not; nothing said; or something that cannot be an answer,
 * so that the rating is left out and listed.
 */
export const answerMeaning = z.enum(["1", "2", "3", "4", "5", "worksWith", "notWorkingWith", "skipped", "noAnswer"]);
export type AnswerMeaning = z.infer<typeof answerMeaning>;

/** The position of a column in the file, beginning with 0; names may repeat. */
const columnPosition = z.number().int().min(0).max(2999);

/** The position that a question "do you work with them?" has after the seven items. */
export const WORKS_WITH = 7;

/** What one column says: the answers about one workgroup to one of the seven items, or whether one works with it. */
export const assignedColumn = z.object({
  column: columnPosition,
  group: z.string().max(1000),
  item: z.number().int().min(0).max(WORKS_WITH),
});
export type AssignedColumn = z.infer<typeof assignedColumn>;

/** How a file with one row for each respondent is understood. */
export const wideMapping = z.object({
  /** Null when every row is a respondent of its own. */
  respondent: columnPosition.nullable(),
  /** The respondent's own workgroup; null when the whole file comes from one, named in `ownGroups` for the value "". */
  ownGroup: columnPosition.nullable(),
  site: columnPosition.nullable(),
  wave: columnPosition.nullable(),
  assigned: z.array(assignedColumn).max(3000),
  /** Which workgroup each value of the column `ownGroup` stands for. */
  ownGroups: z.array(z.object({ value: z.string().max(1000), group: z.string().max(1000) })).max(200),
  /** What each value means, for the seven items and for "works with". */
  values: z
    .array(z.array(z.object({ value: z.string().max(1000), means: answerMeaning })).max(200))
    .length(WORKS_WITH + 1),
  kinds: groupKinds,
});
export type WideMapping = z.infer<typeof wideMapping>;

const foundValue = z.object({
  value: z.string(),
  /** What a data dictionary says that the value stands for. */
  label: z.string().nullable(),
  count: z.number().int(),
});

/** What an import of a wide file would do; nothing is stored until it is accepted. */
export const widePreview = z.object({
  tool: surveyTool,
  /** Named only when a text was not in UTF-8. */
  encoding: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), text: z.string() })),
  /** Columns that belong to one question, to be said in one step. */
  matrices: z.array(
    z.object({ question: z.string(), columns: z.array(z.object({ column: columnPosition, row: z.string() })) }),
  ),
  sample: z.array(z.array(z.string())),
  /** Names the columns, for forgetting how they were understood. */
  columnsHash: z.string(),
  /** The day on which a file with the same columns was imported, when the proposal comes from there. */
  remembered: day.nullable(),
  /** As given, with proposals for what it leaves open; nothing given is changed. */
  mapping: wideMapping,
  ownValues: z.array(foundValue),
  /** Items whose answers are written alike, with the values found. */
  scales: z.array(z.object({ items: z.array(z.number().int()), values: z.array(foundValue) })),
  questions: z.array(z.object({ field: z.string(), sentence: z.string() })),
  /** The file has one row for each rating, and is meant for the other form of import; its text when it was a sheet. */
  looksLong: z.boolean(),
  longText: z.string().nullable(),
  outcome: z
    .object({
      rows: z.number().int(),
      /** Rows in which nothing at all was answered; nothing is stored of them. */
      emptyRows: z.number().int(),
      respondents: z.number().int(),
      ratings: z.number().int(),
      doesNotWorkWith: z.number().int(),
      /** Ratings with fewer answers than a rating needs to count. */
      tooFew: z.number().int(),
      workgroups: z.array(z.object({ name: z.string(), kind: workgroupKind, respondents: z.number().int() })),
      sites: z.array(z.string()),
      waves: z.array(z.string()),
      /** What is understood of some respondents, in words. */
      examples: z.array(z.object({ who: z.string(), says: z.array(z.string()) })),
      warnings: z.array(z.string()),
      rejected: z.array(rejectedRow),
    })
    .nullable(),
});
export type WidePreview = z.infer<typeof widePreview>;

/** A file as base64: text of any usual encoding, or a spreadsheet. */
const fileContent = z
  .string()
  .max(28_000_000, "The file is larger than 20 MB. Please leave out columns that hold no ratings.");

export const wideRequest = z.object({
  content: fileContent,
  /** A REDCap data dictionary as CSV. */
  dictionary: z.string().max(5_000_000, "The dictionary is larger than 5 MB.").nullable(),
  /** Null to have everything proposed, from the last time if there was one. */
  mapping: wideMapping.nullable(),
});
