import { MOST_ANSWER_TEXTS } from "./coded-rows.ts";

/** Scores of the texts that stood for an answer to an item in an accepted row; they stay what they were then. */
export interface LearnedScores {
  /** By item and number of the text; 0 where nothing is known. */
  readonly scores: readonly Float64Array[];
  /** Whether the scores of all answers of a row are known, whose codes begin at `first`. */
  areKnown(codes: Uint8Array, first: number): boolean;
  /** Takes over how an accepted row was scored. */
  learn(codes: Uint8Array, first: number, scored: Float64Array): void;
}

/** No score known yet. */
export function createLearnedScores(items: number, texts: readonly string[]): LearnedScores {
  const scores = Array.from({ length: items }, () => new Float64Array(MOST_ANSWER_TEXTS));
  const known = new Uint8Array(items * MOST_ANSWER_TEXTS);
  let count = 0;
  return {
    scores,
    areKnown(codes, first) {
      // Mostly every text has soon been an answer to every item, and there is nothing to look up any more.
      if (count === items * texts.length) return true;
      for (let item = 0; item < items; item++) {
        if (known[item * MOST_ANSWER_TEXTS + codes[first + item]!] === 0) return false;
      }
      return true;
    },
    learn(codes, first, scored) {
      for (let item = 0; item < items; item++) {
        const code = codes[first + item]!;
        if (known[item * MOST_ANSWER_TEXTS + code] === 1) continue;
        known[item * MOST_ANSWER_TEXTS + code] = 1;
        scores[item]![code] = scored[item]!;
        count += 1;
      }
    },
  };
}
