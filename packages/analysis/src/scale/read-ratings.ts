import type { RatingTable } from "../rating-table.ts";
import { createAnswerReader } from "./answer-reader.ts";
import { createParticipation } from "./participation.ts";
import { createRatingColumns, type TableRow } from "./rating-columns.ts";
import { mapColumns, type RatingMapping } from "./rating-mapping.ts";
import { invalidValue, type RowIdentity, readIdentity } from "./row-identity.ts";

/** Why a row is not in the table; `tooFewItems` is added when rows are scored. */
export type ReadExclusion = "notWorkingWith" | "missingGroup" | "invalidValue" | "duplicate";

/** A row that should have been a rating and is not. */
export interface RejectedRow {
  /** Number of the record in the file; the header is 1. */
  line: number;
  reason: Exclude<ReadExclusion, "notWorkingWith">;
  detail: string;
}

export interface ReadRatings {
  table: RatingTable;
  /** Position of the frequency item among the items: declared, or recognised by its labels; `null` when there is none. */
  frequencyItem: number | null;
  /** Rows of the file, blank lines not counted. */
  rows: number;
  excluded: Record<ReadExclusion, number>;
  /** The first 1,000 rejected rows; `excluded` counts all of them. */
  rejected: RejectedRow[];
}

/** Takes rows one at a time, so that a file never has to be in memory. */
export interface RatingReader {
  /** Takes the next row; returns why it is not a rating of the table, `null` when it is one or is blank. */
  add(cells: readonly string[]): ReadExclusion | null;
  finish(): ReadRatings;
}

const LISTED_REJECTIONS = 1000;

/**
 * Reads a table of ratings from a header and its rows.
 *
 * A row is left out, and counted by reason, when it says "I do not work with this group" (`notWorkingWith`),
 * lacks a group (`missingGroup`), repeats a rating of the same wave, respondent and rated group
 * (`duplicate`; the first one stays), or holds something that is no answer, no respondent or no wave, has
 * more or fewer cells than the header, or puts the respondent into a second workgroup or site of the wave
 * (`invalidValue`). Blank and `NA` answers are missing answers; a row without any answer stays in the table.
 *
 * @throws RatingFileError when the columns cannot be found or the frequency item's numbers have no coding
 * @example readRatings(["who", "own", "rated", "q1"], [["a", "Nurses", "Pharmacy", "4"]], mapping)
 */
export function readRatings(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  mapping: RatingMapping,
): ReadRatings {
  const reader = createRatingReader(header, mapping);
  for (const cells of rows) reader.add(cells);
  return reader.finish();
}

/** The same as `readRatings`, for rows that arrive in pieces. */
export function createRatingReader(header: readonly string[], mapping: RatingMapping): RatingReader {
  const readRow = createRowReader(header, mapping);
  const excluded: Record<ReadExclusion, number> = { notWorkingWith: 0, missingGroup: 0, invalidValue: 0, duplicate: 0 };
  const rejected: RejectedRow[] = [];
  let line = 1;
  let rows = 0;
  return {
    add(cells) {
      line += 1;
      if (cells.length < 2 && (cells[0] ?? "").trim() === "") return null;
      rows += 1;
      const outcome = readRow.read(cells);
      if (outcome === null) return null;
      const { reason, detail } = outcome;
      excluded[reason] += 1;
      if (reason !== "notWorkingWith" && rejected.length < LISTED_REJECTIONS) rejected.push({ line, reason, detail });
      return reason;
    },
    finish: () => ({ ...readRow.finish(), rows, excluded, rejected }),
  };
}

type Outcome = { reason: ReadExclusion; detail: string } | null;

/** Only accepted rows (and "do not work with") bind a respondent to a group and use up a rating. */
function createRowReader(header: readonly string[], mapping: RatingMapping) {
  const columns = mapColumns(header, mapping);
  const answerReader = createAnswerReader(mapping, columns);
  const table = createRatingColumns(mapping.items.length);
  const participation = createParticipation();
  const answers = new Float64Array(mapping.items.length);
  const stopValues = new Set(mapping.status?.notWorkingWith.map((value) => value.trim().toLowerCase()));

  /** What an earlier row of the wave says against this one. */
  const conflict = ({ respondent, own, rated, site, wave }: RowIdentity): Outcome => {
    const who = table.respondents.peek(respondent);
    const waveNumber = wave === null ? 0 : table.waves.peek(wave);
    const siteNumber = site === null ? -1 : table.sites.peek(site);
    const contradiction = participation.contradiction(waveNumber, who, table.groups.peek(own), siteNumber);
    if (contradiction !== null) {
      const here = contradiction === "workgroup" ? own : site;
      const sentence = `${respondent} is in ${contradiction} "${here}" here and in another one on an earlier row`;
      return invalidValue(wave === null ? `${sentence}.` : `${sentence} of wave "${wave}".`);
    }
    if (!participation.hasRated(waveNumber, who, table.groups.peek(rated))) return null;
    return { reason: "duplicate", detail: `An earlier row already holds the rating of "${rated}" by ${respondent}.` };
  };

  const accept = ({ respondent, own, rated, site, wave }: RowIdentity): TableRow => {
    const row = {
      respondent: table.respondents.number(respondent),
      from: table.groups.number(own),
      to: table.groups.number(rated),
      site: site === null ? -1 : table.sites.number(site),
      wave: wave === null ? -1 : table.waves.number(wave),
    };
    participation.record(Math.max(0, row.wave), row.respondent, row.from, row.site, row.to);
    return row;
  };

  const read = (cells: readonly string[]): Outcome => {
    const identity = readIdentity(cells, columns, mapping);
    if ("reason" in identity) return identity;
    const against = conflict(identity);
    if (against !== null) return against;
    if (columns.status !== -1 && stopValues.has(cells[columns.status]!.trim().toLowerCase())) {
      accept(identity);
      return { reason: "notWorkingWith", detail: "" };
    }
    const problem = answerReader.read(cells, answers);
    if (problem !== null) return invalidValue(problem);
    table.add(accept(identity), answers);
    return null;
  };
  const finish = () => ({ table: table.finish(mapping.items), frequencyItem: answerReader.frequencyItem() });
  return { read, finish };
}
