import type { Random } from "./random.ts";
import { createWordSource } from "./word-source.ts";

/** How many different words there are. */
const WORDS = 2 ** 32;

/**
 * Draws how often each of `size` clusters comes up in `size` draws with replacement: multinomial weights with equal
 * probabilities, written to the beginning of `weights`.
 *
 * A draw is the high part of a random word times `size`; words whose low part would favour some clusters are skipped
 * (Lemire 2019, ACM Transactions on Modeling and Computer Simulation 29, 3).
 */
export function createWeightDraws(random: Random): (weights: Float64Array, size: number) => void {
  const source = createWordSource(random);
  const { words } = source;
  let next = 0;
  let counts = new Uint16Array(0);
  return (weights, size) => {
    // Counting hits places all over: in two bytes each, those of a large group stay near the processor.
    if (counts.length < size) counts = new Uint16Array(size);
    counts.fill(0, 0, size);
    const unfair = WORDS % size;
    const share = size / WORDS;
    let drawn = 0;
    while (drawn < size) {
      if (next === words.length) {
        source.refill();
        next = 0;
      }
      const word = words[next++]!;
      if (Math.imul(word, size) >>> 0 < unfair) continue;
      counts[Math.floor(word * share)]! += 1;
      drawn += 1;
    }
    for (let cluster = 0; cluster < size; cluster++) weights[cluster] = counts[cluster]!;
  };
}
