/** Answers as columns of positions, as `storeAnswers` takes them. A site of -1 is none. */
export type AnswerColumns = {
  readonly sheets: { wave: number; respondent: number; group: number; site: number; day: string }[];
  readonly sheet: number[];
  readonly rated: number[];
  readonly worksWith: boolean[];
  readonly answers: number[];
};

/** Columns without anything in them. */
export function noAnswers(): AnswerColumns {
  return { sheets: [], sheet: [], rated: [], worksWith: [], answers: [] };
}

/** Adds a rating to the sheet that is added next; null says "I do not work with this group". */
export function addRating(all: AnswerColumns, rated: number, rating: readonly (number | null)[] | null): void {
  all.sheet.push(all.sheets.length);
  all.rated.push(rated);
  all.worksWith.push(rating !== null);
  for (let item = 0; item < 7; item++) all.answers.push(rating?.[item] ?? 0);
}
