import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { qapCorrelation } from "./qap.ts";
import type { TieValues } from "./tie-values.ts";

const options = () => ({ draws: 50, random: createRandom(1) });
const SIZE = 4;
const networks = fc
  .array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: SIZE, maxLength: SIZE }), {
    minLength: SIZE,
    maxLength: SIZE,
  })
  .filter((matrix) => new Set(matrix.flatMap((line, from) => line.filter((_, to) => to !== from))).size > 1);
const relabelled = (matrix: TieValues, order: readonly number[]) =>
  order.map((from) => order.map((to) => matrix[from]![to]!));

test("relabelling both, unit and zero point, and the diagonal change nothing; the two networks may change places", () => {
  fc.assert(
    fc.property(networks, networks, (first, second) => {
      const plain = qapCorrelation(first, second, options());
      const variants = [
        qapCorrelation(relabelled(first, [2, 0, 3, 1]), relabelled(second, [2, 0, 3, 1]), options()),
        qapCorrelation(
          first.map((line) => line.map((value) => 3 * value - 7)),
          second,
          options(),
        ),
        qapCorrelation(
          first.map((line, node) => line.with(node, 99)),
          second.map((line, node) => line.with(node, -99)),
          options(),
        ),
        qapCorrelation(second, first, options()),
      ];
      for (const variant of variants) {
        expect(variant).toEqual({ ...plain, correlation: expect.closeTo(plain.correlation!, 10) });
      }
      expect(Math.abs(plain.correlation!)).toBeLessThanOrEqual(1 + 1e-12);
      expect(plain.p! * 24).toBeCloseTo(Math.round(plain.p! * 24), 10);
    }),
    { numRuns: 50 },
  );
});

test("a network goes together with itself as often as it can be laid on itself", () => {
  // A path of four lies on itself in 2 of 24 labellings, from either end; its gaps are such a path too, so 2 more give -1.
  const path = [
    [0, 1, 0, 0],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
    [0, 0, 1, 0],
  ];
  expect(qapCorrelation(path, path, options())).toEqual({
    correlation: expect.closeTo(1, 12),
    p: 4 / 24,
    pUpper: 2 / 24,
    pLower: 1,
    draws: 24,
    exact: true,
    cautions: ["fewer-than-ten-nodes"],
  });
});

test("rounding takes no correlation beyond 1 or -1", () => {
  const ties = (missing: number | null) => [
    [0, 3, 3, 1, missing],
    [2, 0, 3, 4, 5],
    [3, 1, 0, 2, 2],
    [1, 2, 3, 0, 5],
    [2, 2, 1, 4, 0],
  ];
  const reversed = ties(2).map((line) => line.map((value) => -value!));
  expect(qapCorrelation(ties(2), ties(null), options()).correlation).toBe(1);
  expect(qapCorrelation(reversed, ties(null), options()).correlation).toBe(-1);
});

test("ten nodes are no longer few, and labellings are drawn", () => {
  const random = createRandom(2);
  const draw = (size: number) =>
    Array.from({ length: size }, () => Array.from({ length: size }, () => random.below(5)));
  expect(qapCorrelation(draw(10), draw(10), options())).toMatchObject({ draws: 50, exact: false, cautions: [] });
  expect(qapCorrelation(draw(9), draw(9), options()).cautions).toEqual(["fewer-than-ten-nodes"]);
});

describe("undefined", () => {
  const varied = [
    [0, 1, 2],
    [3, 0, 1],
    [0, 2, 0],
  ];
  const alike = [
    [7, 2, 2],
    [2, 7, 2],
    [2, 2, 7],
  ];
  test.each([
    ["first", alike, varied],
    ["second", varied, alike],
    ["nodes", [], []],
  ])("when nothing varies (%s)", (_, first, second) => {
    expect(qapCorrelation(first, second, options())).toEqual({
      correlation: null,
      p: null,
      pUpper: null,
      pLower: null,
      draws: 0,
      exact: false,
      cautions: ["fewer-than-ten-nodes"],
    });
  });

  test("networks of different size are refused", () => {
    expect(() => qapCorrelation(varied, [[0]], options())).toThrow(
      new UnusableData("The networks have 3 and 1 nodes; QAP compares networks of the same nodes."),
    );
  });

  // Only the tie 0 -> 1 and 0 -> 2 of the first are known: labellings that lay them on equal ties have no correlation.
  test("labellings that leave nothing to correlate count as 0", () => {
    const sparse = [
      [null, 1, 2],
      [null, null, null],
      [null, null, null],
    ];
    const figures = qapCorrelation(
      sparse,
      [
        [0, 1, 2],
        [1, 0, 1],
        [4, 4, 0],
      ],
      options(),
    );
    // Node 0 of the first lies on each node of the second in two labellings: once 1, once -1; twice 0; twice 0.
    expect(figures).toMatchObject({ correlation: expect.closeTo(1, 12), pUpper: 1 / 6, p: 2 / 6, pLower: 1, draws: 6 });
    expect(figures.cautions).toEqual(["fewer-than-ten-nodes", "pairs-missing"]);
  });
});
