import type { FrequencyCoding } from "./frequency-coding.ts";

/** Which column of a file holds what, by column name. */
export interface RatingMapping {
  readonly respondent: string;
  readonly respondentGroup: string;
  readonly ratedGroup: string;
  readonly site?: string | undefined;
  readonly wave?: string | undefined;
  readonly items: readonly string[];
  /** The one item among `items` that asks about frequency. */
  readonly frequencyItem?: string | undefined;
  /** How the frequency item is written; category labels are recognised without it, numbers are not guessed at. */
  readonly frequencyCoding?: FrequencyCoding | undefined;
  /** The column that says "I do not work with this group", and the values that say so. */
  readonly status?: { readonly column: string; readonly notWorkingWith: readonly string[] } | undefined;
  /** Smallest and largest valid answer, default 1 and 5; `null` accepts every finite number (continuous scores). */
  readonly answerRange?: readonly [low: number, high: number] | null | undefined;
}

/** Positions of the mapped columns in a row; -1 where the mapping names none. */
export interface MappedColumns {
  readonly width: number;
  readonly respondent: number;
  readonly respondentGroup: number;
  readonly ratedGroup: number;
  readonly site: number;
  readonly wave: number;
  readonly status: number;
  readonly items: readonly number[];
  /** Position among the items, not among the columns. */
  readonly frequencyItem: number;
}

export type RatingFileProblem = "missingColumn" | "repeatedColumn" | "frequencyItem" | "frequencyCoding";

/** A file of ratings cannot be read at all with this mapping; the message is a sentence for the person who chose it. */
export class RatingFileError extends Error {
  override readonly name = "RatingFileError";
  readonly problem: RatingFileProblem;

  constructor(problem: RatingFileProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/**
 * Finds the mapped columns in a header (names are trimmed, a byte order mark is ignored).
 *
 * @throws RatingFileError when a column is missing or named twice, or the frequency item is not one of the items
 */
export function mapColumns(header: readonly string[], mapping: RatingMapping): MappedColumns {
  const names = header.map((name) => name.replace("\ufeff", "").trim());
  const optional = (name: string | undefined) => (name === undefined ? -1 : findColumn(names, name));
  return {
    width: header.length,
    respondent: findColumn(names, mapping.respondent),
    respondentGroup: findColumn(names, mapping.respondentGroup),
    ratedGroup: findColumn(names, mapping.ratedGroup),
    site: optional(mapping.site),
    wave: optional(mapping.wave),
    status: optional(mapping.status?.column),
    items: mapping.items.map((name) => findColumn(names, name)),
    frequencyItem: findFrequencyItem(mapping),
  };
}

function findColumn(names: readonly string[], name: string): number {
  const position = names.indexOf(name);
  if (position === -1) {
    throw new RatingFileError("missingColumn", `There is no column "${name}". The columns are: ${names.join(", ")}.`);
  }
  if (names.lastIndexOf(name) !== position) {
    throw new RatingFileError("repeatedColumn", `Two columns are called "${name}"; rename one of them.`);
  }
  return position;
}

function findFrequencyItem({ items, frequencyItem, frequencyCoding }: RatingMapping): number {
  if (frequencyItem === undefined) {
    if (frequencyCoding === undefined) return -1;
    throw new RatingFileError("frequencyItem", "A frequency coding was given, but not which item it is for; name it.");
  }
  const position = items.indexOf(frequencyItem);
  if (position === -1) {
    const message = `The frequency item "${frequencyItem}" is not one of the items: ${items.join(", ")}.`;
    throw new RatingFileError("frequencyItem", message);
  }
  return position;
}
