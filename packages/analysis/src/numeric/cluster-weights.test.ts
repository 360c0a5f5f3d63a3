import { expect, test } from "vitest";
import { createWeightDraws } from "./cluster-weights.ts";
import { createRandom, type Random } from "./random.ts";

test("weights of a stratum add up to its size, and leave what is beyond it alone", () => {
  const draw = createWeightDraws(createRandom(1));
  const weights = new Float64Array(10).fill(-1);
  for (let i = 0; i < 2000; i++) {
    draw(weights, 7);
    expect(weights.subarray(0, 7).reduce((sum, weight) => sum + weight, 0)).toBe(7);
  }
  expect([...weights.subarray(7)]).toEqual([-1, -1, -1]);
});

test("every cluster comes up equally often, with the multinomial's variance", () => {
  const [size, draws] = [5, 20_000];
  const draw = createWeightDraws(createRandom(2));
  const weights = new Float64Array(size);
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < draws; i++) {
    draw(weights, size);
    for (const [cluster, weight] of weights.entries()) {
      sums[cluster]! += weight;
      squares[cluster]! += weight ** 2;
    }
  }
  // Var = n p (1 - p) = 0.8 with n = 5, p = 1/5; the mean of 20,000 is within 5 standard errors, sqrt(0.8 / 20000) = 0.0063.
  for (const [cluster, sum] of sums.entries()) {
    expect(Math.abs(sum / draws - 1)).toBeLessThan(0.032);
    expect(Math.abs(squares[cluster]! / draws - (sum / draws) ** 2 - 0.8)).toBeLessThan(0.05);
  }
});

test("the same seed gives the same weights, another one others", () => {
  const first = (seed: number) => {
    const weights = new Float64Array(100);
    createWeightDraws(createRandom(seed))(weights, 100);
    return [...weights];
  };
  expect(first(3)).toEqual(first(3));
  expect(first(3)).not.toEqual(first(4));
});

test("a single cluster is drawn every time, even by the lowest words", () => {
  const lowest: Random = { word: () => 1, below: () => 0, uniform: () => 0 };
  const weights = new Float64Array(1);
  createWeightDraws(lowest)(weights, 1);
  expect([...weights]).toEqual([1]);
});
