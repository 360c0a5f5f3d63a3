import type { RatingTable } from "../rating-table.ts";

/** A rating table under construction; labels are numbered in order of appearance until it is finished. */
export interface RatingColumns {
  readonly respondents: LabelList;
  readonly groups: LabelList;
  readonly sites: LabelList;
  readonly waves: LabelList;
  add(row: TableRow, answers: Float64Array): void;
  /** The table, with groups, sites and waves in ascending order (waves by number when all are numbers). */
  finish(items: readonly string[]): RatingTable;
}

/** Numbers of the labels of one row; `site` and `wave` are -1 where it names none. */
export interface TableRow {
  respondent: number;
  from: number;
  to: number;
  site: number;
  wave: number;
}

/** Labels numbered from 0. */
export interface LabelList {
  readonly labels: string[];
  /** The number of a label seen before, or the one it would get next. */
  peek(label: string): number;
  /** The number of a label, added when new. */
  number(label: string): number;
}

/** Empty columns for `items` items. */
export function createRatingColumns(items: number): RatingColumns {
  const [respondents, groups, sites, waves] = [labelList(), labelList(), labelList(), labelList()];
  const [respondent, from, to, site, wave] = [0, 1, 2, 3, 4].map(() => new WholeColumn()) as FiveColumns;
  const answers = Array.from({ length: items }, () => new AnswerColumn());
  return {
    respondents,
    groups,
    sites,
    waves,
    add(row, values) {
      respondent.push(row.respondent);
      from.push(row.from);
      to.push(row.to);
      site.push(row.site);
      wave.push(row.wave);
      for (let item = 0; item < items; item++) answers[item]!.push(values[item]!);
    },
    finish(names) {
      const sortedGroups = sortLabels(groups.labels);
      const sortedSites = sortLabels(sites.labels);
      const sortedWaves = sortLabels(waves.labels);
      return {
        respondents: respondents.labels,
        groups: sortedGroups.labels,
        sites: sortedSites.labels,
        waves: sortedWaves.labels,
        items: names,
        respondent: respondent.finish(),
        from: renumber(from.finish(), sortedGroups.places),
        to: renumber(to.finish(), sortedGroups.places),
        site: renumber(site.finish(), sortedSites.places),
        wave: renumber(wave.finish(), sortedWaves.places),
        answers: answers.map((column) => column.finish()),
      };
    },
  };
}

type FiveColumns = [WholeColumn, WholeColumn, WholeColumn, WholeColumn, WholeColumn];

function labelList(): LabelList {
  const labels: string[] = [];
  const numbers = new Map<string, number>();
  // files list one respondent's rows together: comparing with the last label is cheaper than looking it up
  let last = { label: "", number: -1 };
  const find = (label: string): number | undefined => {
    if (label === last.label && last.number !== -1) return last.number;
    const number = numbers.get(label);
    if (number !== undefined) last = { label, number };
    return number;
  };
  return {
    labels,
    peek: (label) => find(label) ?? labels.length,
    number(label) {
      const known = find(label);
      if (known !== undefined) return known;
      // a cell may be a slice that keeps the whole text of the file alive: store a copy of its own
      const own = [...label].join("");
      numbers.set(own, labels.length);
      return labels.push(own) - 1;
    },
  };
}

/** Rows per chunk: columns grow by chunks, so that growing never holds a second copy of a large file. */
const CHUNK = 65536;

/** A column of whole numbers. */
class WholeColumn {
  #chunks: Int32Array[] = [];
  #current = new Int32Array(0);
  #filled = 0;

  push(value: number): void {
    if (this.#filled === this.#current.length) {
      this.#current = new Int32Array(CHUNK);
      this.#chunks.push(this.#current);
      this.#filled = 0;
    }
    this.#current[this.#filled++] = value;
  }

  finish(): Int32Array {
    const values = new Int32Array(lengthOf(this.#chunks, this.#filled));
    joinInto(values, this.#chunks);
    this.#chunks = [];
    return values;
  }
}

/** A column of answers in single precision, until an answer does not fit into it exactly. */
class AnswerColumn {
  #chunks: (Float32Array | Float64Array)[] = [];
  #current: Float32Array | Float64Array = new Float32Array(0);
  #filled = 0;
  #single = true;

  push(value: number): void {
    if (this.#single && Math.fround(value) !== value && !Number.isNaN(value)) this.#widen();
    if (this.#filled === this.#current.length) {
      this.#current = this.#single ? new Float32Array(CHUNK) : new Float64Array(CHUNK);
      this.#chunks.push(this.#current);
      this.#filled = 0;
    }
    this.#current[this.#filled++] = value;
  }

  finish(): Float32Array | Float64Array {
    const length = lengthOf(this.#chunks, this.#filled);
    const values = this.#single ? new Float32Array(length) : new Float64Array(length);
    joinInto(values, this.#chunks);
    this.#chunks = [];
    return values;
  }

  #widen(): void {
    this.#single = false;
    this.#chunks = this.#chunks.map((chunk) => Float64Array.from(chunk));
    this.#current = this.#chunks.at(-1) ?? new Float64Array(0);
  }
}

function lengthOf(chunks: readonly ArrayLike<number>[], filledOfLast: number): number {
  return chunks.length === 0 ? 0 : (chunks.length - 1) * CHUNK + filledOfLast;
}

function joinInto(
  values: Int32Array | Float32Array | Float64Array,
  chunks: readonly (Int32Array | Float32Array | Float64Array)[],
): void {
  for (const [i, chunk] of chunks.entries()) values.set(chunk.subarray(0, values.length - i * CHUNK), i * CHUNK);
}

/** Labels in ascending order, and the new place of each old number. */
function sortLabels(labels: readonly string[]): { labels: string[]; places: Int32Array } {
  const numeric = labels.every((label) => Number.isFinite(Number(label)));
  const order = [...labels.keys()].sort((a, b) => compare(labels[a]!, labels[b]!, numeric));
  const places = new Int32Array(labels.length);
  for (const [place, old] of order.entries()) places[old] = place;
  return { labels: order.map((old) => labels[old]!), places };
}

function compare(a: string, b: string, numeric: boolean): number {
  const byNumber = numeric ? Number(a) - Number(b) : 0;
  return byNumber || (a < b ? -1 : a > b ? 1 : 0);
}

function renumber(values: Int32Array, places: Int32Array): Int32Array {
  for (let row = 0; row < values.length; row++) if (values[row]! >= 0) values[row] = places[values[row]!]!;
  return values;
}
