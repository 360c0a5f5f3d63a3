import { type AnswerMeaning, DIMENSIONS, isOneLine, type WideMapping } from "@interrelate/contract";
import type { RejectedRow } from "../ratings-to-import.ts";
import { type CsvRow, shorten } from "../read-csv.ts";
import { columnLetters } from "./column-letters.ts";
import { cellAt, type SurveyFile } from "./survey-file.ts";
import { ASKED_WORDS } from "./wide-questions.ts";

/** What one row says about one workgroup; `answers` has 1 to 5 per item, 0 where skipped. */
export interface RatingReading {
  readonly rated: string;
  readonly worksWith: boolean;
  readonly answers: readonly number[];
}

type Rejection = Omit<RejectedRow, "line">;

/** What one row says, read on its own. `site` is `""` when not told. */
export interface RespondentReading {
  readonly line: number;
  readonly respondent: string;
  readonly group: string;
  readonly site: string;
  readonly wave: string;
  readonly ratings: readonly RatingReading[];
  /** Ratings that could not be read. */
  readonly rejected: readonly Rejection[];
}

/** Where waves come from when the file names none. */
const ONLY_WAVE = "Wave 1";
const LONGEST_NAME = 120;
/** What Qualtrics says of somebody trying the survey out. */
const PREVIEW = "Survey Preview";

/** A function that reads rows of a wide file under a mapping without open questions. */
export function createRespondentReader(
  file: SurveyFile,
  mapping: WideMapping,
): (row: CsvRow) => RespondentReading | Rejection {
  const groups = Map.groupBy(mapping.assigned, ({ group }) => group.trim());
  const meanings = mapping.values.map((values) => new Map(values.map(({ value, means }) => [value, means])));
  const ownGroups = new Map(mapping.ownGroups.map(({ value, group }) => [value, group.trim()]));
  const status = file.tool === "qualtrics" ? file.columns.findIndex(({ name }) => name === "Status") : -1;
  return (row) => {
    if (status !== -1 && cellAt(row, status) === PREVIEW)
      return invalid("“Status” says that this is a preview of the survey, so it is no answer.");
    const ratings: RatingReading[] = [];
    const rejected: Rejection[] = [];
    for (const [group, columns] of groups) {
      const cells = columns.map(({ column, item }) => ({ column, item, value: cellAt(row, column) }));
      const rating = readRating(
        file,
        group,
        cells.map((cell) => ({ ...cell, means: meanings[cell.item]?.get(cell.value) })),
      );
      if (rating === null) continue;
      if ("reason" in rating) rejected.push(rating);
      else ratings.push(rating);
    }
    const label = (column: number | null) => (column === null ? "" : labelIn(file, row, column));
    const own = mapping.ownGroup === null ? "" : cellAt(row, mapping.ownGroup);
    const names = {
      respondent: mapping.respondent === null ? nameOfRow(row.line) : label(mapping.respondent),
      group: ownGroups.get(own) ?? "",
      site: label(mapping.site),
      wave: mapping.wave === null ? ONLY_WAVE : label(mapping.wave),
    };
    const nameless = ratings.length === 0 ? null : namelessness(file, names, mapping);
    return nameless ?? { ...names, line: row.line, ratings, rejected };
  };
}

/** What a respondent is called who has no code, by the line in the file. */
export function nameOfRow(line: number): string {
  return `row ${line}`;
}

interface ReadCell {
  readonly column: number;
  readonly item: number;
  readonly value: string;
  readonly means: AnswerMeaning | undefined;
}

/** Null when nothing at all is said about the group. */
function readRating(file: SurveyFile, rated: string, cells: readonly ReadCell[]): RatingReading | Rejection | null {
  const wrong = cells.find(({ means }) => means === undefined || means === "noAnswer");
  if (wrong !== undefined)
    return invalid(`${placeOf(file, wrong)} is no answer to ${ASKED_WORDS[wrong.item]} about ${shorten(rated)}.`);
  const answers = DIMENSIONS.map((_, item) => positionIn(cells, item));
  const given = answers.some((answer) => answer > 0);
  // What an empty cell was said to mean holds only where the whole group was left empty.
  const refusals = cells.filter(({ means, value }) => means === "notWorkingWith" && !(given && value === ""));
  const [refusal] = refusals;
  if (refusal !== undefined && given) {
    return invalid(
      `${placeOf(file, refusal)} says that one does not work with ${shorten(rated)}, and yet there are answers about them. If it was said of single questions only, let it mean “skipped”.`,
    );
  }
  if (refusal !== undefined) return { rated, worksWith: false, answers };
  return given ? { rated, worksWith: true, answers } : null;
}

function positionIn(cells: readonly ReadCell[], item: number): number {
  const means = cells.find((cell) => cell.item === item)?.means ?? "";
  return /^[1-5]$/.test(means) ? Number(means) : 0;
}

function placeOf({ columns }: SurveyFile, { column, value }: ReadCell): string {
  return `“${shorten(value)}” in column ${columnLetters(column)} (“${shorten(columns[column]?.name ?? "")}”)`;
}

function labelIn({ columns }: SurveyFile, row: CsvRow, column: number): string {
  const value = cellAt(row, column);
  return (columns[column]?.choices.get(value) ?? value).replaceAll(/\s+/g, " ").trim();
}

type Names = Pick<RespondentReading, "respondent" | "group" | "site" | "wave">;

function namelessness({ columns }: SurveyFile, names: Names, mapping: WideMapping): Rejection | null {
  const nameOf = (column: number | null) => shorten(columns[column ?? -1]?.name ?? "");
  if (names.group === "") {
    return { reason: "missingGroup", detail: `“${nameOf(mapping.ownGroup)}” is empty: whose view is this?` };
  }
  if (names.respondent === "")
    return invalid(`“${nameOf(mapping.respondent)}” is empty: without a respondent, answers cannot be told apart.`);
  if (names.wave === "") return invalid(`“${nameOf(mapping.wave)}” is empty: to which wave do these answers belong?`);
  const bad = [names.site, names.wave].find((name) => name.length > LONGEST_NAME || !isOneLine(name));
  return bad === undefined
    ? null
    : invalid(
        `The name “${shorten(bad.replaceAll(/\p{Cc}/gu, "�"))}” is longer than ${LONGEST_NAME} characters or holds control characters.`,
      );
}

function invalid(detail: string): Rejection {
  return { reason: "invalidValue", detail };
}
