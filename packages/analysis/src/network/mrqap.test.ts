import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { mrqap } from "./mrqap.ts";
import { qapCorrelation } from "./qap.ts";

const options = () => ({ draws: 20, random: createRandom(1) });
const random = createRandom(7);
const draw = (size: number) => Array.from({ length: size }, () => Array.from({ length: size }, () => random.below(5)));
const [y, one, other] = [draw(5), draw(5), draw(5)];
const predictors = [
  { name: "one", values: one },
  { name: "other", values: other },
];

test("with one predictor it is the simple regression: slope r sy / sx, and r2 = r squared", () => {
  const { coefficients, r2 } = mrqap(y, predictors.slice(0, 1), options());
  const { correlation, p } = qapCorrelation(one, y, options());
  const ties = (matrix: number[][]) => matrix.flatMap((line, from) => line.filter((_, to) => to !== from));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
  const slope = (correlation! * spread(ties(y))) / spread(ties(one));
  expect(r2).toBeCloseTo(correlation! ** 2, 12);
  expect(coefficients[1]!.estimate).toBeCloseTo(slope, 12);
  expect(coefficients[1]!.t).toBeCloseTo((correlation! * Math.sqrt(18)) / Math.sqrt(1 - correlation! ** 2), 10);
  expect(coefficients[0]!.estimate).toBeCloseTo(mean(ties(y)) - slope * mean(ties(one)), 12);
  // t rises with the correlation, so both tests order the labellings alike.
  expect(coefficients[1]!.p).toBe(p);
});

test("order, unit and zero point of predictors, and the diagonal change no t and no p", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (unit, zero) => {
      const plain = mrqap(y, predictors, options());
      const moved = one.map((line, node) => line.map((value) => unit * value + zero).with(node, 1e6));
      const changed = mrqap(y, [predictors[1]!, { name: "one", values: moved }], options());
      expect(changed.r2).toBeCloseTo(plain.r2!, 10);
      const [, first, second] = plain.coefficients;
      expect(changed.coefficients.slice(1)).toEqual([
        { ...second, estimate: expect.closeTo(second!.estimate, 10), t: expect.closeTo(second!.t!, 9) },
        { ...first, estimate: expect.closeTo(first!.estimate / unit, 10), t: expect.closeTo(first!.t!, 9) },
      ]);
    }),
    { numRuns: 20 },
  );
});

test("ties that the predictors explain exactly have estimates, but no t", () => {
  const exact = one.map((line, from) => line.map((value, to) => 2 + 3 * value - other[from]![to]!));
  const figures = mrqap(exact, predictors, options());
  expect(figures).toMatchObject({ draws: 0, exact: false, cautions: ["fewer-than-ten-nodes"] });
  expect(figures.r2).toBeCloseTo(1, 12);
  expect(figures.coefficients.map(({ estimate }) => estimate)).toEqual(
    [2, 3, -1].map((value) => expect.closeTo(value, 10)),
  );
  for (const { t, p, pUpper, pLower } of figures.coefficients) {
    expect({ t, p, pUpper, pLower }).toEqual({ t: null, p: null, pUpper: null, pLower: null });
  }
});

test("ties that are all alike have no r2", () => {
  expect(
    mrqap(
      y.map((line) => line.map(() => 4)),
      predictors,
      options(),
    ).r2,
  ).toBeNull();
});

test("ten nodes are no longer few, and labellings are drawn for each coefficient", () => {
  const figures = mrqap(draw(10), [{ name: "x", values: draw(10) }], options());
  expect(figures).toMatchObject({ draws: 20, exact: false, cautions: [] });
});

test("and so whatever the unit of the ties", () => {
  const thousands = one.map((line, from) => line.map((value, to) => 1e4 * (2 + 3 * value - other[from]![to]!) + 1e8));
  expect(mrqap(thousands, predictors, options()).coefficients[1]).toMatchObject({
    estimate: expect.closeTo(3e4, 4),
    t: null,
  });
  const thirds = y.map((line) => line.map(() => 1e5 / 3));
  expect(mrqap(thirds, predictors, options()).r2).toBeNull();
  const small = y.map((line) => line.map((value) => value * 1e-9));
  expect(mrqap(small, predictors, options()).r2).toBeCloseTo(mrqap(y, predictors, options()).r2!, 10);
});

// The second predictor is the first with nodes 0 and 1 exchanged, and orthogonal to it and to the constant. So the first
// has -4/2 for its estimate, 59 - 17^2/6 - 8 = 17/6 as residual squares on three degrees of freedom, and its six
// relabellings explain 4, -4, 1 or -1 beyond the second, or nothing at all, twice: that counts as t = 0.
test("a relabelling with nothing of its own counts as no effect", () => {
  const figures = mrqap(
    [
      [0, 1, 5],
      [2, 0, 2],
      [4, 3, 0],
    ],
    [
      {
        name: "first",
        values: [
          [0, 1, -1],
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      {
        name: "second",
        values: [
          [0, 0, 0],
          [1, 0, -1],
          [0, 0, 0],
        ],
      },
    ],
    options(),
  );
  expect(figures.coefficients[1]).toEqual({
    name: "first",
    estimate: expect.closeTo(-2, 12),
    t: expect.closeTo(-2 / Math.sqrt(17 / 36), 12),
    p: 2 / 6,
    pUpper: 1,
    pLower: 1 / 6,
  });
  expect(figures.coefficients[2]!.estimate).toBeCloseTo(0, 12);
});

describe("refused, with a sentence", () => {
  const holes = (matrix: number[][]) => matrix.map((line) => line.map((value, to) => (to === 4 ? null : value)));
  const dependent = "One predictor follows exactly from the others (or does not vary). Please leave it out.";
  test.each([
    ["no predictor", y, [], "A network regression needs at least one predictor."],
    ["a smaller network", y, [{ name: "x", values: draw(4) }], "The response has 5 nodes and x 4; all need the same."],
    ["a larger network", y, [{ name: "x", values: draw(6) }], "The response has 5 nodes and x 6; all need the same."],
    [
      "a tie missing in a predictor",
      y,
      [{ name: "x", values: holes(one) }],
      "In x a tie between two nodes is missing; a network regression needs all of them.",
    ],
    [
      "a tie missing in the response",
      holes(y),
      predictors,
      "In the response a tie between two nodes is missing; a network regression needs all of them.",
    ],
    ["a predictor that does not vary", y, [{ name: "x", values: y.map((line) => line.map(() => 2)) }], dependent],
    ["a predictor twice", y, [predictors[0]!, { name: "again", values: one }], dependent],
    [
      "a predictor twice, in another unit",
      y,
      [predictors[0]!, { name: "again", values: one.map((line) => line.map((value) => value * 1e7 + 3e6)) }],
      dependent,
    ],
    [
      "as many coefficients as ties",
      draw(2),
      [{ name: "x", values: draw(2) }],
      "2 ties are too few for 2 coefficients.",
    ],
    ["too few draws", y, predictors, "The number of draws must be a whole number of 1 or more, not 0.", 0],
  ])("%s", (_, response, given, sentence, draws = 20) => {
    const refused = () => mrqap(response, given, { ...options(), draws: draws as number });
    expect(refused).toThrow(new UnusableData(sentence));
  });

  test("six ties carry five coefficients", () => {
    const three = [draw(3), draw(3), draw(3), draw(3), draw(3)];
    const names = three.map((values, at) => ({ name: `x${at}`, values }));
    expect(mrqap(draw(3), names.slice(0, 4), options()).coefficients).toHaveLength(5);
    expect(() => mrqap(draw(3), names, options())).toThrow(UnusableData);
  });
});
