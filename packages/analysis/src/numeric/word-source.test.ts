import { expect, test } from "vitest";
import { type Random, randomFromState } from "./random.ts";
import { createWordSource } from "./word-source.ts";

test("gives the words of xoshiro128** from its state, refill after refill", () => {
  const state = [1, 2, 3, 4] as const;
  let next = 0;
  const given: Random = { word: () => state[next++]!, below: () => 0, uniform: () => 0 };
  const source = createWordSource(given);
  const expected = randomFromState(state);
  for (let round = 0; round < 3; round++) {
    expect([...source.words]).toEqual(Array.from(source.words, () => expected.word()));
    source.refill();
  }
});
