import { type ColumnMapping, FREQUENCY_CATEGORIES, isOneLine } from "@interrelate/contract";
import { counted } from "../platform/counted.ts";
import type { RejectedRow } from "./ratings-to-import.ts";
import { type CsvRow, shorten } from "./read-csv.ts";
import { answerPosition, frequencyPosition, isMissing } from "./rules.ts";

/** A mapping without open questions. */
export type SettledMapping = ColumnMapping & { frequencyCoding: NonNullable<ColumnMapping["frequencyCoding"]> };

/** What one row says, read on its own. `answers` has 1 to 5 per item, 0 where skipped; `site` is `""` when not told. */
export interface RowReading {
  readonly respondent: string;
  readonly group: string;
  readonly rated: string;
  readonly site: string;
  readonly wave: string;
  readonly worksWith: boolean;
  readonly answers: readonly number[];
}

/** Why a row cannot be a rating. */
export type Rejection = Pick<RejectedRow, "reason" | "detail">;

/** Where waves come from when the file names none. */
const ONLY_WAVE = "Wave 1";

/** Longest name of a workgroup, site or wave, as the contract has it. */
const LONGEST_NAME = 120;

/** A function that reads rows of a file with this header under a mapping that has no open questions. */
export function createRowReader(
  header: readonly string[],
  mapping: SettledMapping,
): (row: CsvRow) => RowReading | Rejection {
  const at = (column: string) => header.indexOf(column);
  const columns = {
    respondent: at(mapping.respondent),
    group: at(mapping.respondentGroup),
    rated: at(mapping.ratedGroup),
  };
  const site = mapping.site === null ? -1 : at(mapping.site);
  const wave = mapping.wave === null ? -1 : at(mapping.wave);
  const status = mapping.status === null ? -1 : at(mapping.status.column);
  const stops = new Set(mapping.status?.doesNotWorkWith.map((value) => value.trim().toLowerCase()));
  const readAnswers = createAnswersReader(header, mapping);
  return ({ cells }) => {
    if (!fits(cells, header.length)) {
      return invalid(`This row has ${counted(cells.length, "cell")} where the header has ${header.length}.`);
    }
    const label = (position: number) => (position === -1 ? "" : labelIn(cells[position] ?? ""));
    const names = {
      respondent: label(columns.respondent),
      group: label(columns.group),
      rated: label(columns.rated),
      site: label(site),
      wave: wave === -1 ? ONLY_WAVE : label(wave),
    };
    const nameless = namelessness(names, mapping);
    if (nameless !== null) return nameless;
    const worksWith = status === -1 || !stops.has((cells[status] ?? "").trim().toLowerCase());
    const answers = readAnswers(cells);
    if (!Array.isArray(answers)) return answers as Rejection;
    if (!worksWith && answers.some((answer) => answer !== 0)) {
      return invalid(
        `It says that ${shorten(names.respondent)} does not work with ${shorten(names.rated)}, and yet holds answers.`,
      );
    }
    return { ...names, worksWith, answers };
  };
}

/** Cells beyond the header may only be empty ones, as some exports end each line with a delimiter. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === "");
}

function labelIn(cell: string): string {
  return isMissing(cell) ? "" : cell.replaceAll(/\s+/g, " ").trim();
}

function namelessness(names: Omit<RowReading, "worksWith" | "answers">, mapping: ColumnMapping): Rejection | null {
  if (names.group === "")
    return { reason: "missingGroup", detail: `“${mapping.respondentGroup}” is empty: whose view is this?` };
  if (names.rated === "")
    return { reason: "missingGroup", detail: `“${mapping.ratedGroup}” is empty: which workgroup is rated?` };
  if (names.respondent === "")
    return invalid(`“${mapping.respondent}” is empty: without a respondent, ratings cannot be told apart.`);
  if (names.wave === "") return invalid(`“${mapping.wave}” is empty: to which wave does this rating belong?`);
  const stored = [names.group, names.rated, names.site, names.wave];
  const long = stored.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return invalid(`The name “${shorten(long)}” is longer than ${LONGEST_NAME} characters.`);
  const strange = stored.find((name) => !isOneLine(name));
  return strange === undefined
    ? null
    : invalid(`The name “${shorten(strange.replaceAll(/\p{Cc}/gu, "�"))}” holds control characters.`);
}

function createAnswersReader(header: readonly string[], mapping: SettledMapping) {
  const positions = mapping.items.map((column) => header.indexOf(column));
  return (cells: readonly string[]): number[] | Rejection => {
    const answers: number[] = [];
    for (const [item, position] of positions.entries()) {
      const text = cells[position] ?? "";
      const answer = isMissing(text)
        ? 0
        : item === 0
          ? frequencyPosition(text, mapping.frequencyCoding)
          : answerPosition(text);
      if (answer === null) return invalid(answerSentence(text, item, mapping));
      answers.push(answer);
    }
    return answers;
  };
}

function answerSentence(text: string, item: number, mapping: SettledMapping): string {
  const what =
    item === 0 && mapping.frequencyCoding === "labels"
      ? `one of ${FREQUENCY_CATEGORIES.join(", ")}`
      : "a whole number from 1 to 5";
  return `“${mapping.items[item]}” holds “${shorten(text)}”; an answer is ${what}, or empty.`;
}

function invalid(detail: string): Rejection {
  return { reason: "invalidValue", detail };
}
