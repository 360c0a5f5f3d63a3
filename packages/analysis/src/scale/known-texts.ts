import { isMissing } from "./answer-reader.ts";
import { type CodedRows, type CodedTexts, MOST_ANSWER_TEXTS, RAGGED } from "./coded-rows.ts";
import type { LabelList } from "./label-list.ts";
import type { TableRow } from "./rating-columns.ts";
import type { RowReader } from "./row-reader.ts";

/** What the texts of one parser mean in the table, as far as accepted rows have shown it. */
export interface KnownTexts {
  /** The row identified last. */
  readonly row: TableRow;
  /** Finds a row's labels; false when one of them (but its respondent), or an answer, has not been in an accepted row. */
  identify(rows: CodedRows, at: number): boolean;
  /** Adds the respondent of the identified row to the table when new there. */
  settle(): void;
  /** Remembers the answers of a row that the reader of cells has just accepted. */
  learn(rows: CodedRows, at: number): void;
  /** Writes the scored answers of the `taken` rows to one item into `values`. */
  answers(rows: CodedRows, item: number, taken: Int32Array, values: Float64Array): void;
}

/** A text that has not been in an accepted row. */
const UNKNOWN = -2;

/** No site or wave. */
const NONE = -1;

/** Nothing known yet about the texts of one parser. */
export function createKnownTexts(reader: RowReader, texts: CodedTexts): KnownTexts {
  const { columns, table } = reader;
  const items = columns.items.length;
  const respondent = createNumbers(table.respondents, texts.respondent);
  const own = createNumbers(table.groups, texts.own);
  const rated = createNumbers(table.groups, texts.rated);
  const site = createNumbers(table.sites, texts.site);
  const wave = createNumbers(table.waves, texts.wave);
  const scores = createScores(items);
  const row: TableRow = { respondent: UNKNOWN, from: UNKNOWN, to: UNKNOWN, site: NONE, wave: NONE };
  let who = 0;

  return {
    row,
    identify(rows, at) {
      who = rows.respondent[at]!;
      if (who === RAGGED) return false;
      row.from = own.number(rows.own[at]!, UNKNOWN);
      row.to = rated.number(rows.rated[at]!, UNKNOWN);
      if (columns.site !== -1) row.site = site.number(rows.site[at]!, NONE);
      if (columns.wave !== -1) row.wave = wave.number(rows.wave[at]!, UNKNOWN);
      if (row.from < 0 || row.to < 0 || row.site === UNKNOWN || row.wave === UNKNOWN) return false;
      if (!scores.areKnown(rows.answers, at * items)) return false;
      row.respondent = respondent.number(who, UNKNOWN);
      if (row.respondent === UNKNOWN) row.respondent = newcomer(table.respondents, texts.respondent[who]!);
      return row.respondent !== UNKNOWN;
    },
    settle() {
      if (row.respondent === table.respondents.labels.length) table.respondents.number(texts.respondent[who]!.trim());
    },
    learn(rows, at) {
      scores.learn(rows.answers, at * items, reader.answers);
    },
    answers: scores.write,
  };
}

/** The number a respondent who is not in the table yet will get there. */
function newcomer(respondents: LabelList, text: string): number {
  return isMissing(text.trim()) ? UNKNOWN : respondents.labels.length;
}

/** Numbers of the labels that the texts of one column stand for. */
function createNumbers(labels: LabelList, texts: readonly string[]) {
  let found = new Int32Array(0);

  const look = (text: number, missing: number): number => {
    if (text >= found.length) found = roomier(found, text + 1);
    const label = texts[text]!.trim();
    const number = isMissing(label) ? missing : labels.peek(label);
    found[text] = number === labels.labels.length ? UNKNOWN : number;
    return found[text]!;
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
  const larger = new Int32Array(Math.max(64, length, 2 * values.length)).fill(UNKNOWN);
  larger.set(values);
  return larger;
}

/** Scores of the texts that stood for an answer to an item in an accepted row; they stay what they were then. */
function createScores(items: number) {
  const values = new Float64Array(items * MOST_ANSWER_TEXTS);
  const known = new Uint8Array(items * MOST_ANSWER_TEXTS);
  return {
    areKnown(answers: Uint8Array, first: number): boolean {
      for (let item = 0; item < items; item++) {
        if (known[item * MOST_ANSWER_TEXTS + answers[first + item]!] === 0) return false;
      }
      return true;
    },
    learn(answers: Uint8Array, first: number, scored: Float64Array): void {
      for (let item = 0; item < items; item++) {
        const place = item * MOST_ANSWER_TEXTS + answers[first + item]!;
        values[place] = scored[item]!;
        known[place] = 1;
      }
    },
    write({ answers }: CodedRows, item: number, taken: Int32Array, into: Float64Array): void {
      const own = values.subarray(item * MOST_ANSWER_TEXTS, (item + 1) * MOST_ANSWER_TEXTS);
      for (let i = 0; i < taken.length; i++) into[i] = own[answers[taken[i]! * items + item]!]!;
    },
  };
}
