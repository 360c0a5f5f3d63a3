import { readFile, writeFile } from "node:fs/promises";
import { type ColumnMapping, columnMapping, type ImportPreview } from "@interrelate/contract";
import { BadInput } from "../bad-input.ts";

/** The options of `interrelate import` that say which column means what; `false` says that there is none. */
export interface MappingFlags {
  readonly respondent?: string;
  readonly respondentGroup?: string;
  readonly ratedGroup?: string;
  readonly site?: string | false;
  readonly wave?: string | false;
  readonly items?: readonly string[];
  readonly frequencyCoding?: NonNullable<ColumnMapping["frequencyCoding"]>;
  readonly status?: string;
  readonly doesNotWorkWith?: readonly string[];
}

/** What a mapping becomes when the options have the last word. */
export function withFlags(mapping: ColumnMapping, flags: MappingFlags): ColumnMapping {
  return {
    respondent: flags.respondent ?? mapping.respondent,
    respondentGroup: flags.respondentGroup ?? mapping.respondentGroup,
    ratedGroup: flags.ratedGroup ?? mapping.ratedGroup,
    site: optional(flags.site, mapping.site),
    wave: optional(flags.wave, mapping.wave),
    items: flags.items === undefined ? mapping.items : [...flags.items],
    frequencyCoding: flags.frequencyCoding ?? mapping.frequencyCoding,
    status: statusOf(mapping.status, flags),
  };
}

/** Open questions as sentences, with the option that answers each where there is one. */
export function questionSentences(questions: ImportPreview["questions"]): string[] {
  return questions.map(({ field, sentence }) => {
    const option = OPTIONS[field.split(".")[0] ?? ""];
    return option === undefined ? sentence : `${sentence} Answer with ${option}.`;
  });
}

const OPTIONS: Readonly<Record<string, string>> = {
  respondent: "--respondent",
  respondentGroup: "--respondent-group",
  ratedGroup: "--rated-group",
  site: "--site or --no-site",
  wave: "--wave or --no-wave",
  items: "--items",
  frequencyCoding: "--frequency-coding",
  status: "--status and --does-not-work-with",
};

/**
 * Reads a mapping that was saved beside an earlier import.
 *
 * @throws BadInput when it is not one.
 */
export async function readMapping(file: string): Promise<ColumnMapping> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`The mapping ${file} cannot be read (${error.code ?? error.message}).`);
  });
  const parsed = columnMapping.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  throw new BadInput(
    `${file} is not a mapping that --save-mapping wrote. Please leave --mapping out and name the columns instead.`,
  );
}

/** Saves a mapping for the next file of the same shape. */
export async function saveMapping(file: string, mapping: ColumnMapping): Promise<void> {
  await writeFile(file, `${JSON.stringify(mapping, null, 2)}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      `The mapping could not be saved to ${file} (${error.code ?? error.message}). Nothing was imported.`,
    );
  });
}

function optional(flag: string | false | undefined, proposed: string | null): string | null {
  return flag === undefined ? proposed : flag === false ? null : flag;
}

function statusOf(
  proposed: ColumnMapping["status"],
  { status, doesNotWorkWith }: MappingFlags,
): ColumnMapping["status"] {
  const column = status ?? proposed?.column;
  const values = doesNotWorkWith ?? (column === proposed?.column ? proposed?.doesNotWorkWith : undefined);
  if (column === undefined && values === undefined) return null;
  if (column === undefined)
    throw new BadInput("--does-not-work-with needs the column that says so. Please name it with --status.");
  if (values === undefined || values.length === 0) {
    throw new BadInput(
      `Which values of “${column}” say that a respondent does not work with a group? Please give them with --does-not-work-with.`,
    );
  }
  return { column, doesNotWorkWith: [...values] };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
