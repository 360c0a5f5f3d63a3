import { frequencyCategory, readFrequencyLabel } from "@interrelate/analysis";
import { type ColumnMapping, DIMENSIONS, FREQUENCY_CATEGORIES, type ImportPreview } from "@interrelate/contract";
import {
  COLUMN_NAMES,
  ITEM_NAMES,
  ITEM_PREFIXES,
  ITEM_WORDS,
  mappedColumns,
  type NamedColumn,
  NOT_WORKING_WITH,
  plainName,
} from "./column-names.ts";

/** Something a person must say before a file can be imported. `field` names the place in the mapping. */
export type Question = ImportPreview["questions"][number];

/** A mapping as far as names and first rows tell it, and what they leave open. */
export interface Proposal {
  readonly proposed: ColumnMapping;
  readonly questions: Question[];
}

/**
 * Proposes which column means what, from the names in the header and a sample of rows. Nothing is guessed where a
 * wrong guess would spoil figures: a frequency column of numbers may be scored or ordered, and the file cannot say
 * which, so that is always asked. Columns not found stand as `""`.
 */
export function proposeMapping(header: readonly string[], sampleRows: readonly (readonly string[])[]): Proposal {
  const named = (meaning: NamedColumn) => findColumn(header, COLUMN_NAMES[meaning]);
  const items = findItems(header);
  const proposed: ColumnMapping = {
    respondent: named("respondent") ?? "",
    respondentGroup: named("respondentGroup") ?? "",
    ratedGroup: named("ratedGroup") ?? "",
    site: named("site"),
    wave: named("wave"),
    items,
    frequencyCoding: usesLabels(valuesOf(header, sampleRows, items[0] ?? "")) ? "labels" : null,
    status: proposeStatus(header, sampleRows, named("status")),
  };
  return { proposed, questions: openQuestions(header, proposed) };
}

/** What must still be answered before a mapping can be used on a file with this header; empty when nothing is. */
export function openQuestions(header: readonly string[], mapping: ColumnMapping): Question[] {
  const questions: Question[] = [];
  const uses = new Map<string, number>();
  for (const { field, column } of mappedColumns(mapping)) {
    const use = (uses.get(column) ?? 0) + 1;
    uses.set(column, use);
    const sentence = columnProblem(header, field, column, use);
    if (sentence !== null) questions.push({ field, sentence });
  }
  if (mapping.frequencyCoding === null) {
    questions.push({
      field: "frequencyCoding",
      sentence: `How is the frequency item${mapping.items[0] ? ` (column “${mapping.items[0]}”)` : ""} coded? Labels (such as just_right), ordered (1 not nearly enough to 5 much too often), or scored (already 1/3/5/4/2, 5 being just right)? Numbers alone cannot tell.`,
    });
  }
  return questions;
}

/**
 * Position (1 to 5, in the order of amount) of a frequency answer as the file writes it, whatever its coding.
 *
 * @returns `null` when the text is no answer under that coding.
 * @example frequencyPosition("4", "scored") === 4; frequencyPosition("5", "scored") === 3
 */
export function frequencyPosition(text: string, coding: NonNullable<ColumnMapping["frequencyCoding"]>): number | null {
  if (coding === "ordered") return answerPosition(text);
  const score = coding === "scored" ? answerPosition(text) : null;
  const category = coding === "labels" ? readFrequencyLabel(text) : score === null ? null : frequencyCategory(score);
  return category === null ? null : FREQUENCY_CATEGORIES.indexOf(category) + 1;
}

/** An answer as a whole number from 1 to 5, also when written 4.0 or 4,0; `null` for anything else. */
export function answerPosition(text: string): number | null {
  const match = /^([1-5])(?:[.,]0+)?$/.exec(text.trim());
  return match === null ? null : Number(match[1]);
}

/** Whether a cell says that there is no answer: empty or `NA`. */
export function isMissing(text: string): boolean {
  const bare = text.trim();
  return bare === "" || bare === "NA";
}

function columnProblem(header: readonly string[], field: string, column: string, use: number): string | null {
  const meaning = MEANINGS[field] ?? itemMeaning(field);
  if (column === "") return `Which column holds ${meaning}?`;
  const found = header.filter((name) => name === column).length;
  if (found === 0) return `There is no column “${column}” in this file. Which column holds ${meaning}?`;
  if (found > 1) return `${found} columns are called “${column}”. Please give each column its own name in the file.`;
  return use > 1 ? `The column “${column}” is already used for something else. Which column holds ${meaning}?` : null;
}

const MEANINGS: Readonly<Record<string, string>> = {
  respondent: "the respondent (a code is enough; names are not stored)",
  respondentGroup: "the respondent’s own workgroup",
  ratedGroup: "the workgroup that is rated",
  site: "the site",
  wave: "the wave",
  status: "“does not work with”",
};

function itemMeaning(field: string): string {
  return `the answers about ${ITEM_WORDS[Number(field.slice("items.".length))] ?? "this item"}`;
}

function findColumn(header: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const column = header.find((candidate) => plainName(candidate) === name);
    if (column !== undefined) return column;
  }
  return null;
}

function findItems(header: readonly string[]): string[] {
  for (const prefix of ITEM_PREFIXES) {
    const numbered = DIMENSIONS.map((_, index) => findColumn(header, [`${prefix}${index + 1}`]));
    if (numbered.every((column) => column !== null)) return numbered as string[];
  }
  return ITEM_NAMES.map((names) => findColumn(header, names) ?? "");
}

function valuesOf(header: readonly string[], rows: readonly (readonly string[])[], column: string): string[] {
  const position = header.indexOf(column);
  return rows.map((cells) => cells[position] ?? "").filter((cell) => !isMissing(cell));
}

function usesLabels(values: readonly string[]): boolean {
  return values.some((value) => readFrequencyLabel(value) !== null);
}

function proposeStatus(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  column: string | null,
): ColumnMapping["status"] {
  if (column === null) return null;
  const kind = plainName(column) as keyof typeof NOT_WORKING_WITH;
  if (kind === "workswith" || kind === "doesnotworkwith")
    return { column, doesNotWorkWith: [...NOT_WORKING_WITH[kind]] };
  const known = new Set(NOT_WORKING_WITH.status.map(plainName));
  const said = [...new Set(valuesOf(header, rows, column).map((value) => value.trim()))].filter((value) =>
    known.has(plainName(value)),
  );
  return said.length === 0 ? null : { column, doesNotWorkWith: said };
}
