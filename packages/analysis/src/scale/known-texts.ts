import { isMissing } from "./answer-reader.ts";
import { type CodedRows, type CodedTexts, RAGGED } from "./coded-rows.ts";
import type { LabelList } from "./label-list.ts";
import { createLearnedScores } from "./learned-scores.ts";
import type { TableRow } from "./rating-columns.ts";
import type { RowReader } from "./row-reader.ts";

/** What the texts of one parser mean in the table, as far as accepted rows have shown it. */
export interface KnownTexts {
  /** The row identified last. */
  readonly row: TableRow;
  /**
   * Finds a row's labels and adds its respondent to the table; false, with nothing added, when another label or an
   * answer has not been in an accepted row. No earlier row can speak against a respondent who is new.
   */
  identify(rows: CodedRows, at: number): boolean;
  /** Remembers the answers of a row that the reader of cells has just accepted. */
  learn(rows: CodedRows, at: number): void;
  /** Scores by item and number of the answer's text. */
  readonly scores: readonly Float64Array[];
}

/** A text that has not been in an accepted row. */
const UNKNOWN = -2;

/** No site or wave. */
const NONE = -1;

/** Nothing known yet about the texts of one parser. */
export function createKnownTexts(reader: RowReader, texts: CodedTexts): KnownTexts {
  const { columns, table } = reader;
  const items = columns.items.length;
  const respondent = createNumbers(texts.respondent, (label) => table.respondents.number(label));
  const own = createNumbers(texts.own, known(table.groups));
  const rated = createNumbers(texts.rated, known(table.groups));
  const site = createNumbers(texts.site, known(table.sites));
  const wave = createNumbers(texts.wave, known(table.waves));
  const learned = createLearnedScores(items, texts.answer);
  const row: TableRow = { respondent: UNKNOWN, from: UNKNOWN, to: UNKNOWN, site: NONE, wave: NONE };

  return {
    row,
    scores: learned.scores,
    identify(rows, at) {
      if (rows.respondent[at] === RAGGED) return false;
      row.from = own.number(rows.own[at]!, UNKNOWN);
      row.to = rated.number(rows.rated[at]!, UNKNOWN);
      if (columns.site !== -1) row.site = site.number(rows.site[at]!, NONE);
      if (columns.wave !== -1) row.wave = wave.number(rows.wave[at]!, UNKNOWN);
      if (row.from < 0 || row.to < 0 || row.site === UNKNOWN || row.wave === UNKNOWN) return false;
      if (!learned.areKnown(rows.answers, at * items)) return false;
      row.respondent = respondent.number(rows.respondent[at]!, UNKNOWN);
      return row.respondent !== UNKNOWN;
    },
    learn: (rows, at) => learned.learn(rows.answers, at * items, reader.answers),
  };
}

/** The number of a label of accepted rows, `UNKNOWN` for another one. */
function known(list: LabelList): (label: string) => number {
  return (label) => {
    const number = list.peek(label);
    return number === list.labels.length ? UNKNOWN : number;
  };
}

/** Numbers of the labels that the texts of one column stand for. */
function createNumbers(texts: readonly string[], find: (label: string) => number) {
  let found = new Int32Array(64).fill(UNKNOWN);

  const look = (text: number, missing: number): number => {
    if (text >= found.length) found = roomier(found, text + 1);
    const label = texts[text]!.trim();
    const number = isMissing(label) ? missing : find(label);
    found[text] = number;
    return number;
  };

  return {
    /** `missing` for a blank text, `UNKNOWN` for one that no accepted row names. */
    number(text: number, missing: number): number {
      const number = text < found.length ? found[text]! : UNKNOWN;
      return number === UNKNOWN ? look(text, missing) : number;
    },
  };
}

function roomier(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, 2 * values.length)).fill(UNKNOWN);
  larger.set(values);
  return larger;
}
