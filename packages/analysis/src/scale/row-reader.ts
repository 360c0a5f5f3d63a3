import { createAnswerReader } from "./answer-reader.ts";
import { createParticipation, type Participation } from "./participation.ts";
import { type ColumnRoom, createRatingColumns, type RatingColumns, type TableRow } from "./rating-columns.ts";
import { type MappedColumns, mapColumns, type RatingMapping } from "./rating-mapping.ts";
import { invalidValue, type RowIdentity, readIdentity } from "./row-identity.ts";

/** Why a row is not in the table; `tooFewItems` is added when rows are scored. */
export type ReadExclusion = "notWorkingWith" | "missingGroup" | "invalidValue" | "duplicate";

/** What a row turned out to be. */
export type Judgement = "rating" | "blank" | ReadExclusion;

/** What is told of a row that is no rating. */
export interface Refusal {
  readonly reason: ReadExclusion;
  readonly detail: string;
}

/** Judges rows one at a time against those before them. */
export interface RowReader {
  readonly columns: MappedColumns;
  readonly participation: Participation;
  /** Where accepted rows are gathered; the caller adds them. */
  readonly table: RatingColumns;
  /** The row accepted last, and its answers; both are written over by the next one. */
  readonly row: TableRow;
  readonly answers: Float64Array;
  /** `null` when the row is a rating, which `row` and `answers` then hold. */
  read(cells: readonly string[]): Refusal | null;
  /** Position among the items of the item read as frequency, `null` when there is none. */
  frequencyItem(): number | null;
}

/**
 * A reader of the rows of a file with this header. Only accepted rows (and "do not work with") bind a respondent to a
 * group and use up a rating.
 *
 * @throws RatingFileError when the columns cannot be found; `read` throws it when the frequency item's numbers have no coding
 */
export function createRowReader(header: readonly string[], mapping: RatingMapping, room?: ColumnRoom): RowReader {
  const columns = mapColumns(header, mapping);
  const answerReader = createAnswerReader(mapping, columns);
  const table = createRatingColumns(mapping.items.length, room);
  const participation = createParticipation();
  const answers = new Float64Array(mapping.items.length);
  const row: TableRow = { respondent: -1, from: -1, to: -1, site: -1, wave: -1 };
  const stopValues = new Set(mapping.status?.notWorkingWith.map((value) => value.trim().toLowerCase()));

  /** What an earlier row of the wave says against this one. */
  const conflict = ({ respondent, own, rated, site, wave }: RowIdentity): Refusal | null => {
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

  const accept = ({ respondent, own, rated, site, wave }: RowIdentity) => {
    row.respondent = table.respondents.number(respondent);
    row.from = table.groups.number(own);
    row.to = table.groups.number(rated);
    row.site = site === null ? -1 : table.sites.number(site);
    row.wave = wave === null ? -1 : table.waves.number(wave);
    participation.record(Math.max(0, row.wave), row.respondent, row.from, row.site, row.to);
  };

  const read = (cells: readonly string[]): Refusal | null => {
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
    accept(identity);
    return null;
  };
  return { columns, participation, table, row, answers, read, frequencyItem: answerReader.frequencyItem };
}
