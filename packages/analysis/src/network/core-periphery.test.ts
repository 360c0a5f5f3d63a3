import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { maxPattern, pairValues, productPattern } from "./core-pattern.ts";
import { corePeriphery } from "./core-periphery.ts";
import { everySplit } from "./every-split.ts";
import { improveSplit } from "./improve-split.ts";

const PATTERNS = { max: maxPattern, product: productPattern };

/** Ties of 1 where the pattern has them, none elsewhere, between `core` core nodes and the others up to `size`. */
function ideal(size: number, core: number, tied: (one: boolean, other: boolean) => boolean): number[][] {
  return Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (_, to) => Number(from !== to && tied(from < core, to < core))),
  );
}
const inMax = (one: boolean, other: boolean) => one || other;
const inProduct = (one: boolean, other: boolean) => one && other;
const lines = (size: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });

describe("ideal networks fit their pattern exactly", () => {
  test.each([
    [6, 2, true, ["fewer-than-ten-nodes"]],
    [10, 3, true, []],
    [21, 6, false, ["not-every-split"]],
    [40, 12, false, ["not-every-split"]],
  ])("%i nodes, %i of them core", (size, core, exact, cautions) => {
    const inside = Array.from({ length: size }, (_, node) => node < core);
    const max = corePeriphery(ideal(size, core, inMax));
    expect(max).toMatchObject({ max: { correlation: expect.closeTo(1, 10), core: inside }, exact, cautions });
    const product = corePeriphery(ideal(size, core, inProduct)).product;
    expect(product).toMatchObject({ correlation: expect.closeTo(1, 10), core: inside });
    expect(product.splitsAtOptimum).toBe(exact ? 1 : null);
    expect(product.bestBySize).toHaveLength(exact ? size + 1 : 0);
  });
});

test("the diagonal, the unit, the order of nodes and turning ties round change nothing", () => {
  fc.assert(
    fc.property(lines(6), (matrix) => {
      const plain = corePeriphery(matrix);
      fc.pre(plain.max.correlation !== null);
      const order = [5, 2, 0, 4, 1, 3];
      const others = [
        matrix.map((line, node) => line.map((value) => 3 * value + 2).with(node, 99)),
        order.map((from) => order.map((to) => matrix[from]![to]!)),
        matrix.map((_, from) => matrix.map((line) => line[from]!)),
      ].map(corePeriphery);
      for (const other of others) {
        for (const pattern of ["max", "product"] as const) {
          expect(other[pattern].correlation).toBeCloseTo(plain[pattern].correlation!, 10);
          expect(other[pattern].splitsAtOptimum).toBe(plain[pattern].splitsAtOptimum);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("the best by size are correlations with the pattern, over every split of that size", () => {
  const matrix = Array.from({ length: 5 }, (_, from) =>
    Array.from({ length: 5 }, (_, to) => (from * to + from + to) % 4),
  );
  const { max, product } = corePeriphery(matrix);
  expect(max.bestBySize.map((value) => value === null)).toEqual([true, false, false, false, true, true]);
  expect(product.bestBySize.map((value) => value === null)).toEqual([true, true, false, false, false, true]);
  expect(max.correlation).toBe(Math.max(...max.bestBySize.map((value) => value ?? -1)));
  expect(max.correlation).toBe(max.bestBySize[max.core.filter((inside) => inside).length]);
});

test("equal splits are counted", () => {
  // A ring of four: with the max pattern either pair of opposite nodes is the core, and leaves out the other pair's tie.
  const ring = [
    [0, 1, 0, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
    [1, 0, 1, 0],
  ];
  const visited: string[] = [];
  everySplit(pairValues(ring)!, (_, bits) => visited.push(bits.toString(2)));
  expect(new Set(visited).size).toBe(16);
  expect(corePeriphery(ring).max.splitsAtOptimum).toBe(2);
  expect(corePeriphery(ring).max.core.map(Number).join("")).toMatch(/^(1010|0101)$/);
});

describe("improving a split", () => {
  test("ends where no move and no exchange helps, at most at the best of all", () => {
    fc.assert(
      fc.property(lines(7), fc.constantFrom("max" as const, "product" as const), (matrix, name) => {
        const pairs = pairValues(matrix);
        fc.pre(pairs !== null);
        const found = improveSplit(pairs!, PATTERNS[name]);
        const sums = new Map<number, number | null>();
        everySplit(pairs!, (split, bits) => sums.set(bits, PATTERNS[name](pairs!, split)));
        const bits = found.core.reduce((sum, inside, node) => sum + (inside ? 1 << node : 0), 0);
        expect(sums.get(bits)).toBeCloseTo(found.correlation, 10);
        for (let one = 0; one < 7; one++) {
          expect(sums.get(bits ^ (1 << one)) ?? -1).toBeLessThanOrEqual(found.correlation + 1e-9);
          for (let other = 0; other < 7; other++) {
            if (found.core[one] === found.core[other]) continue;
            expect(sums.get(bits ^ (1 << one) ^ (1 << other)) ?? -1).toBeLessThanOrEqual(found.correlation + 1e-9);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test("finds most of the best splits of random networks", () => {
    const random = createRandom(4);
    let best = 0;
    for (let draw = 0; draw < 40; draw++) {
      const matrix = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => random.below(6)));
      const exact = corePeriphery(matrix).max.correlation!;
      if (improveSplit(pairValues(matrix)!, maxPattern).correlation > exact - 1e-9) best += 1;
    }
    expect(best).toBeGreaterThanOrEqual(38);
  });
});

describe("undefined or with ties missing", () => {
  const undefinedSplit = { correlation: null, core: [], splitsAtOptimum: null, bestBySize: [] };

  test.each([
    ["no node", [], ["fewer-than-ten-nodes"]],
    [
      "two nodes",
      [
        [0, 1],
        [2, 0],
      ],
      ["fewer-than-ten-nodes"],
    ],
    [
      "pairs alike",
      [
        [0, 1, 2],
        [3, 0, 1],
        [2, 3, 0],
      ],
      ["fewer-than-ten-nodes"],
    ],
    [
      "a pair not observed",
      [
        [0, 1, null],
        [3, 0, 4],
        [null, 3, 0],
      ],
      ["fewer-than-ten-nodes", "ties-missing"],
    ],
  ])("%s", (_, matrix, cautions) => {
    expect(corePeriphery(matrix)).toEqual({ max: undefinedSplit, product: undefinedSplit, exact: true, cautions });
  });

  test("one direction stands for both", () => {
    const pairs = pairValues([
      [null, 1, null],
      [3, null, 4],
      [5, null, null],
    ])!;
    expect([...pairs.values]).toEqual([0, 2, 5, 2, 0, 4, 5, 4, 0]);
    expect(pairs).toMatchObject({ nodes: 3, count: 3, total: 11, squares: expect.closeTo(14 / 3, 12) });
  });
});
