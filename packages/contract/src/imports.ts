import * as z from "zod";
import { id } from "./words.ts";

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

export const importAccepted = z.object({
  effortId: id,
  waves: z.array(id),
  ratings: z.number().int(),
  rejected: z.number().int(),
});
