import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLevels } from "../../../reference/label-levels.ts";
import type { ErrorKind } from "./error-choice.ts";
import { regress } from "./regress.ts";

const row = fc.record({ x: tenths(30), y: tenths(50), g: fc.integer({ min: 0, max: 5 }) });
function tenths(most: number) {
  return fc.integer({ min: -most, max: most }).map((value) => value / 10);
}

const kinds = ["classical", "hc3", "cr1", "cr2"] as const;

function run(rows: { x: number; y: number; g: number }[], kind: ErrorKind) {
  return regress<"x">(
    {
      names: ["(Intercept)", "x"],
      columns: [new Float64Array(rows.length).fill(1), Float64Array.from(rows, ({ x }) => x)],
      response: Float64Array.from(rows, ({ y }) => y),
    },
    { kind, clusters: labelLevels(rows.map(({ g }) => String(g))) },
  ).coefficients.x;
}

test("rows may come in any order, clusters be called anything, and units change by any factor", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 12, maxLength: 30 }), fc.constantFrom(...kinds), (rows, kind) => {
      fc.pre(new Set(rows.map(({ g }) => g)).size > 2 && new Set(rows.map(({ x }) => x)).size > 3);
      const plain = run(rows, kind);
      fc.pre(plain.se !== null && plain.se > 1e-3 && plain.se < 1e3);
      const changed = run(
        rows.toReversed().map(({ x, y, g }) => ({ x: 10 * x + 3, y: -2 * y + 7, g: 9 - g })),
        kind,
      );
      expect(changed.estimate).toBeCloseTo(-plain.estimate / 5, 8);
      expect(changed.se! / (plain.se! / 5)).toBeCloseTo(1, 8);
      expect(changed.df! / plain.df!).toBeCloseTo(1, 6);
      expect(changed.p).toBeCloseTo(plain.p!, 8);
      expect(plain.low! + plain.high!).toBeCloseTo(2 * plain.estimate, 6);
    }),
    { numRuns: 60 },
  );
});

test("with every row a cluster of its own CR0 and CR1 stand as HC0 to n / (n - k), CR2 is HC2", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), (drawn) => {
      const rows = drawn.map((own, at) => ({ ...own, g: at }));
      const spread = rows.map(({ x }) => x);
      fc.pre(Math.max(...spread) - Math.min(...spread) > 0.5);
      const mean = spread.reduce((sum, x) => sum + x, 0) / rows.length;
      const sxx = spread.reduce((sum, x) => sum + (x - mean) ** 2, 0);
      const [cr0, cr1, cr2, classical] = (["cr0", "cr1", "cr2", "classical"] as const).map((kind) => run(rows, kind));
      fc.pre(cr0!.se !== null && cr0!.se > 1e-6);
      expect((cr1!.se! / cr0!.se!) ** 2).toBeCloseTo(rows.length / (rows.length - 2), 8);
      const intercept = rows.reduce((sum, { y }) => sum + y, 0) / rows.length - classical!.estimate * mean;
      const hc2 = rows.reduce((sum, { x, y }) => {
        const left = y - intercept - classical!.estimate * x;
        const leverage = 1 / rows.length + (x - mean) ** 2 / sxx;
        fc.pre(leverage < 0.999);
        return sum + ((x - mean) ** 2 * left ** 2) / (1 - leverage);
      }, 0);
      expect((cr2!.se! * sxx) ** 2 / hc2).toBeCloseTo(1, 6);
    }),
    { numRuns: 60 },
  );
});
