import type { Random } from "./random.ts";

/** Random words by the thousand, for loops in which a call for each would be the greater part of the work. */
export interface WordSource {
  /** Whole numbers from 0 to 2^32 - 1; written over by `refill`. */
  readonly words: Uint32Array;
  refill(): void;
}

/** Words made at once: few enough to stay near the processor. */
const WORDS = 4096;

/** A source by xoshiro128** like `createRandom`, whose state of four words is drawn from `random`. */
export function createWordSource(random: Random): WordSource {
  const words = new Uint32Array(WORDS);
  const state = Int32Array.of(random.word(), random.word(), random.word(), random.word());
  const refill = () => {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let i = 0; i < WORDS; i++) {
      const scrambled = Math.imul(b, 5);
      words[i] = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state.set([a, b, c, d]);
  };
  refill();
  return { words, refill };
}
