import { codeFrequency, type FrequencyCoding, readFrequencyLabel } from "./frequency-coding.ts";
import { type MappedColumns, RatingFileError, type RatingMapping } from "./rating-mapping.ts";

/** Turns the cells of a row into scored answers. */
export interface AnswerReader {
  /** Fills `answers` (`NaN` = missing); returns a sentence about the first cell that is no answer, else `null`. */
  read(cells: readonly string[], answers: Float64Array): string | null;
  /** Position among the items of the item read as frequency, `null` when there is none. */
  frequencyItem(): number | null;
}

/**
 * A reader of answers: a blank or `NA` cell is a missing answer, anything else must be a number in the
 * mapping's range, or a frequency answer under its coding. Without a declared frequency item, the item whose
 * answers are frequency labels is taken for it.
 *
 * `read` throws RatingFileError for a declared frequency item that holds numbers without a declared coding:
 * 2 means "not enough" in one file and "much too often" in another.
 */
export function createAnswerReader(mapping: RatingMapping, columns: MappedColumns): AnswerReader {
  const [low, high] =
    mapping.answerRange === null ? [-Number.MAX_VALUE, Number.MAX_VALUE] : (mapping.answerRange ?? [1, 5]);
  const numeric = new Uint8Array(mapping.items.length);
  let frequency = columns.frequencyItem;
  let coding = mapping.frequencyCoding ?? null;

  const readNumber = (text: string, item: number): number | string => {
    const value = Number(text);
    if (value >= low && value <= high) {
      numeric[item] = 1;
      return value;
    }
    return `${mapping.items[item]} is "${text}"; ${rangeSentence(mapping.answerRange)}.`;
  };

  const readItem = (text: string, item: number): number | string => {
    if (frequency === -1 && numeric[item] === 0 && readFrequencyLabel(text) !== null) {
      frequency = item;
      coding = "labels";
    }
    if (item !== frequency) return readNumber(text, item);
    coding ??= recogniseCoding(text, mapping.items[item]!);
    if (coding === "scored") return readNumber(text, item);
    return codeFrequency(text, coding) ?? `${mapping.items[item]} is "${text}"; ${codingSentence(coding)}.`;
  };

  return {
    read(cells, answers) {
      for (let item = 0; item < columns.items.length; item++) {
        const text = cells[columns.items[item]!]!.trim();
        const answer = isMissing(text) ? Number.NaN : readItem(text, item);
        if (typeof answer === "string") return answer;
        answers[item] = answer;
      }
      return null;
    },
    frequencyItem: () => (frequency === -1 ? null : frequency),
  };
}

/** A blank cell or `NA`. */
export function isMissing(text: string): boolean {
  return text === "" || text === "NA";
}

function recogniseCoding(text: string, name: string): FrequencyCoding {
  if (readFrequencyLabel(text) !== null) return "labels";
  throw new RatingFileError(
    "frequencyCoding",
    `The frequency item "${name}" holds "${text}": say whether its numbers are already scored (1/3/5/4/2) or ordered from too little to too much (1 to 5).`,
  );
}

function rangeSentence(range: RatingMapping["answerRange"]): string {
  if (range === null) return "answers are numbers";
  const [low, high] = range ?? [1, 5];
  return `answers are numbers from ${low} to ${high}`;
}

function codingSentence(coding: FrequencyCoding): string {
  if (coding === "ordered") return "ordered frequency answers are 1, 2, 3, 4 or 5";
  return "frequency labels are not_nearly_enough, not_enough, just_right, too_often and much_too_often";
}
