/** The answers to the frequency item in the order of amount, from far too little to far too much. */
export const FREQUENCY_CATEGORIES = [
  "not_nearly_enough",
  "not_enough",
  "just_right",
  "too_often",
  "much_too_often",
] as const;

export type FrequencyCategory = (typeof FREQUENCY_CATEGORIES)[number];

/**
 * How a file writes the frequency item: `labels` (category names), `scored` (already 1/3/5/4/2), or
 * `ordered` (1 to 5 in the order of amount).
 */
export type FrequencyCoding = "labels" | "scored" | "ordered";

/**
 * Score of each category, in the order of amount: too little and too much both cost points, and the scale
 * is not monotone in amount. Source: the published analysis code of the German validation
 * (github.com/KaiKeller/Relational-Coordination-psychometrics).
 */
const SCORES = [1, 3, 5, 4, 2] as const;

/** Score (1 to 5, 5 is just right) of a category. */
export function frequencyScore(category: FrequencyCategory): number {
  return SCORES[FREQUENCY_CATEGORIES.indexOf(category)]!;
}

/** The category a score stands for; `null` when the score is not 1, 2, 3, 4 or 5. */
export function frequencyCategory(score: number): FrequencyCategory | null {
  const position = SCORES.indexOf(score as 1);
  return position === -1 ? null : FREQUENCY_CATEGORIES[position]!;
}

/** The category a text names, whatever its case and with spaces or hyphens for underscores; `null` when it names none. */
export function readFrequencyLabel(text: string): FrequencyCategory | null {
  const label = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return FREQUENCY_CATEGORIES.find((category) => category === label) ?? null;
}

/**
 * Score of a frequency answer as a file writes it.
 *
 * @returns `null` when the text is not an answer under that coding
 * @example codeFrequency("too_often", "labels") === 4; codeFrequency("5", "ordered") === 2
 */
export function codeFrequency(text: string, coding: FrequencyCoding): number | null {
  if (coding === "labels") {
    const category = readFrequencyLabel(text);
    return category === null ? null : frequencyScore(category);
  }
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (coding === "ordered") return SCORES[value - 1] ?? null;
  return value >= 1 && value <= 5 ? value : null;
}
