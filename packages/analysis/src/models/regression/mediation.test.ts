import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { namedEstimate } from "../../../reference/named-estimate.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { completeRows, numbers } from "../../data-table.ts";
import { createRandom } from "../../numeric/random.ts";
import { UnusableData } from "../../unusable-data.ts";
import { columnLevels, type Levels } from "../design-levels.ts";
import { mediation } from "./mediation.ts";
import { bootstrapMediation } from "./mediation-bootstrap.ts";

const outcomes = referenceCase("outcomes");
const table = referenceTable(outcomes, "site_months.csv");
const { rows } = completeRows(table, ["los_days"]);
const column = (name: string) => {
  const all = numbers(table, name);
  return Float64Array.from(rows, (row) => all[row]!);
};
const columns = { x: column("structures"), m: column("rc"), y: column("los_days") };
const sites = columnLevels(table, "site", rows);

describe("structures, rc and los_days of outcomes", () => {
  test("effects, share and Sobel test", () => {
    const { a, b, indirect, direct, total, proportion, sobel, cautions } = mediation(columns, sites);
    outcomes.check("mediation", { a, b, indirect, direct, total, proportion, sobel_cr1: sobel });
    expect(cautions).toEqual([]);
  });

  test("the three models carry clustered errors", () => {
    const { a, b, total } = mediation(columns, sites).models;
    outcomes.check("mediation.a_model.CR1.structures", namedEstimate(a.coefficients.x));
    outcomes.check("mediation.b_model.CR1.structures", namedEstimate(b.coefficients.x));
    outcomes.check("mediation.b_model.CR1.rc", namedEstimate(b.coefficients.m));
    outcomes.check("mediation.total_model.CR1.structures", namedEstimate(total.coefficients.x));
    const { models } = mediation(columns, null);
    outcomes.check("mediation.b_model.ols.rc", namedEstimate(models.b.coefficients.m));
  });

  test("the bootstrap over whole sites", () => {
    const { indirect, direct, total, draws, cautions } = bootstrapMediation(columns, sites, 5000, createRandom(402));
    const named = ({ se, low, high }: typeof indirect) => ({ se, ci95: [low, high] });
    outcomes.check("mediation_bootstrap", {
      draws,
      indirect: named(indirect),
      direct: named(direct),
      total: named(total),
    });
    expect(cautions).toEqual([]);
  });

  test("the same seed gives the same draws, another seed others", () => {
    const run = (seed: number) => bootstrapMediation(columns, sites, 100, createRandom(seed));
    expect(run(1)).toEqual(run(1));
    expect(run(2).indirect.low).not.toBe(run(1).indirect.low);
  });
});

function levelsOf(codes: readonly number[]): Levels {
  return { labels: Array.from({ length: Math.max(...codes) + 1 }, (_, at) => `c${at}`), index: Int32Array.from(codes) };
}

const X = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const M = Float64Array.of(2, 1, 4, 3, 6, 5, 9, 7);
const Y = Float64Array.of(1, 3, 2, 5, 4, 8, 6, 9);

describe("what is unwise or undefined is said", () => {
  test("paths of opposite signs have no share", () => {
    // y = x - 2 m exactly but for a sliver, m rises with x.
    const y = X.map((x, row) => x - 2 * M[row]! + (row % 2) / 1000);
    const found = mediation({ x: X, m: M, y }, null);
    expect(found.direct).toBeGreaterThan(0);
    expect(found.indirect).toBeLessThan(0);
    expect(found.proportion).toBeNull();
    expect(found.cautions).toEqual(["opposite-paths"]);
  });

  test("a model that fits perfectly leaves no Sobel test", () => {
    const line = mediation({ x: X, m: M, y: X.map((x, row) => x + M[row]!) }, null);
    expect(line.sobel).toBeNull();
    expect(line.proportion).toBeCloseTo(line.a / (1 + line.a), 12);
    expect(mediation({ x: X, m: X.map((x, row) => 2 * x + (row === 3 ? 1 : 0)), y: Y }, null).sobel).not.toBeNull();
  });

  test("fewer than twenty clusters", () => {
    const codes = (count: number) => levelsOf(Array.from({ length: 60 }, (_, row) => row % count));
    const long = (own: Float64Array) => Float64Array.from({ length: 60 }, (_, row) => own[row % 8]! + Math.sin(row));
    const data = { x: long(X), m: long(M), y: long(Y) };
    const run = (count: number) => bootstrapMediation(data, codes(count), 50, createRandom(1)).cautions;
    expect([run(19), run(20)]).toEqual([["few-clusters-drawn"], []]);
    expect(bootstrapMediation(data, null, 50, createRandom(1)).cautions).toEqual([]);
  });

  test("one cluster, and columns without an answer", () => {
    const one = levelsOf([0, 0, 0, 0, 0, 0, 0, 0]);
    const drawn = () => bootstrapMediation({ x: X, m: M, y: Y }, one, 10, createRandom(1));
    expect(drawn).toThrow(UnusableData);
    expect(drawn).toThrow("A bootstrap needs at least two clusters to draw from.");
    expect(() => mediation({ x: X, m: M, y: Y }, one)).toThrow(UnusableData);
    expect(() => mediation({ x: X, m: X, y: Y }, null)).toThrow("“m” is a combination of x");
    expect(() => mediation({ x: X, m: M, y: X.map(() => 4) }, null)).toThrow(UnusableData);
    expect(() => mediation({ x: X, m: M, y: X.map(() => 4) }, null)).toThrow("“y” has the same value in every row");
    expect(() => mediation({ x: X, m: X.map(() => 4), y: Y }, null)).toThrow("“m” has the same value in every row");
    expect(() => mediation({ x: X.map(() => 3), m: M, y: Y }, null)).toThrow("“x” has the same value in every row");
  });

  test("draws in which x does not vary, or m is a line in x, do not count", () => {
    // Two clusters: a draw of one alone leaves no variation in x, or m a line in x; only draws of both count, and all
    // of those are alike.
    const two = levelsOf([0, 0, 0, 0, 1, 1, 1, 1]);
    const flat = { x: Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7), m: M.map((m) => m / 7), y: Y };
    const line = { x: X.map((x) => x / 7), m: X.map((x, row) => (row < 4 ? x / 3 : 5 - x / 9)), y: Y };
    const large = { ...line, m: line.m.map((m) => 1e7 * m) };
    for (const data of [flat, line, large]) {
      const whole = mediation(data, null);
      const drawn = bootstrapMediation(data, two, 64, createRandom(5));
      for (const effect of ["indirect", "direct", "total"] as const) {
        expect(drawn[effect].low).toBeCloseTo(whole[effect], 9);
        expect(drawn[effect].high).toBeCloseTo(whole[effect], 9);
        expect(drawn[effect].se).toBeCloseTo(0, 9);
      }
    }
  });

  test("rows without clusters are drawn as clusters of one, and far from 0 as near it", () => {
    const own = levelsOf([0, 1, 2, 3, 4, 5, 6, 7]);
    const near = bootstrapMediation({ x: X, m: M, y: Y }, null, 200, createRandom(3));
    const { cautions, ...figures } = bootstrapMediation({ x: X, m: M, y: Y }, own, 200, createRandom(3));
    expect(near).toEqual({ ...figures, cautions: ["few-clusters-drawn"] });
    expect(cautions).toEqual(["few-clusters-drawn"]);
    const far = bootstrapMediation(
      { x: X.map((x) => x + 1e8), m: M, y: Y.map((y) => y - 1e8) },
      own,
      200,
      createRandom(3),
    );
    expect(far.indirect.low).toBeCloseTo(near.indirect.low!, 10);
    expect(far.total.high).toBeCloseTo(near.total.high!, 10);
  });
});

test("direct and indirect add up to total, whatever the units", () => {
  const value = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 8, maxLength: 25 }), (drawn) => {
      const columnsOf = (sx: number, sm: number, sy: number) => ({
        x: Float64Array.from(drawn, ([x]) => sx * x),
        m: Float64Array.from(drawn, ([, m], at) => sm * (m + at)),
        y: Float64Array.from(drawn, ([, , y], at) => sy * (y + (at % 3))),
      });
      const attempt = () => {
        try {
          return mediation(columnsOf(1, 1, 1), null);
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableData);
          return null;
        }
      };
      const plain = attempt();
      fc.pre(plain !== null);
      expect(plain!.direct + plain!.indirect).toBeCloseTo(plain!.total, 8);
      const scaled = mediation(columnsOf(2, -10, 3), null);
      expect(scaled.a).toBeCloseTo(-5 * plain!.a, 8);
      expect(scaled.b).toBeCloseTo(-0.3 * plain!.b, 8);
      expect(scaled.indirect).toBeCloseTo(1.5 * plain!.indirect, 8);
    }),
    { numRuns: 60 },
  );
});
