import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { UnusableData } from "../unusable-data.ts";
import { type RunChart, runChart } from "./run-chart.ts";
import { runsTest } from "./runs-test.ts";
import type { Stretch } from "./stretches.ts";

const reference = referenceCase("spc");

function column(file: string): number[] {
  return reference.csv(file).rows.map((row) => Number(row[1]));
}

/** The case counts points from 1. */
function stretch({ from, to, length, direction }: Stretch) {
  return { from: from + 1, to: to + 1, length, direction };
}

test.each<[string, () => RunChart]>([
  ["individuals.run_chart", () => runChart(column("individuals.csv"))],
  ["individuals.run_chart_frozen_baseline", () => runChart(column("individuals.csv"), reference.at("baseline_points"))],
  ["drift.run_chart", () => runChart(column("drift.csv"))],
])("%s", (path, compute) => {
  const chart = compute();
  const { runs, anhoej } = chart;
  reference.check(path, {
    median: chart.median,
    baseline_n: chart.baselineN,
    useful_points: chart.usefulPoints,
    above: chart.above,
    below: chart.below,
    shifts_6: chart.shifts.map(stretch),
    trends_5: chart.trends.map(stretch),
    runs: {
      count: runs!.count,
      expected: runs!.expected,
      p_too_few: runs!.pTooFew,
      p_too_many: runs!.pTooMany,
      limits_exact: runs!.limits,
      signal: runs!.signal,
    },
    anhoej: {
      longest_run: anhoej!.longestRun,
      longest_run_limit: anhoej!.longestRunLimit,
      crossings: anhoej!.crossings,
      crossings_limit: anhoej!.crossingsLimit,
      signal: anhoej!.signal,
    },
  });
  expect(reference.at(`${path}.shifts_6`)).toHaveLength(chart.shifts.length);
  expect(reference.at(`${path}.trends_5`)).toHaveLength(chart.trends.length);
});

describe("positions", () => {
  test("a point written like the median of two others lies on it", () => {
    expect(runChart([38.9, 38.8, 38.85], 2)).toMatchObject({ usefulPoints: 2, above: 1, below: 1 });
  });

  test("points on the median are skipped, and the rule is met at the sixth that is not", () => {
    // Median 5: seven above with one on it between, then the same below.
    const chart = runChart([6, 7, 6, 5, 7, 6, 7, 7, 4, 3, 4, 3, 5, 4, 3, 4]);
    expect(chart).toMatchObject({ median: 5, usefulPoints: 14, above: 7, below: 7 });
    expect(chart.shifts).toEqual([
      { from: 0, to: 7, length: 7, direction: 1, firstSignal: 6 },
      { from: 8, to: 15, length: 7, direction: -1, firstSignal: 14 },
    ]);
  });

  test("what is on the median is measured against it, large or small", () => {
    expect(runChart([1e9, 1e9 + 1e-4, 2e9], 1).usefulPoints).toBe(1);
    expect(runChart([1e-9, 1.001e-9, 2e-9], 1).usefulPoints).toBe(2);
  });

  test("equal neighbours count once in a trend", () => {
    expect(runChart([1, 2, 2, 3, 4, 4, 5, 1]).trends).toEqual([
      { from: 0, to: 6, length: 5, direction: 1, firstSignal: 6 },
    ]);
    expect(runChart([1, 2, 2, 3, 4, 4, 1]).trends).toEqual([]);
    expect(runChart([1, 1, 2, 3, 4, 5]).trends).toEqual([{ from: 0, to: 5, length: 5, direction: 1, firstSignal: 5 }]);
  });
});

describe("the exact runs test", () => {
  test("by counting: 2 above and 2 below stand in 6 orders, 2 of them with 2 runs, 2 with 3, 2 with 4", () => {
    const found = runsTest(3, 2, 2)!;
    expect(found.expected).toBe(3);
    expect(found.pTooFew).toBeCloseTo(4 / 6, 12);
    expect(found.pTooMany).toBeCloseTo(4 / 6, 12);
    expect(found).toMatchObject({ limits: [2, 4], signal: false });
    expect(runsTest(2, 2, 2)!.pTooFew).toBeCloseTo(2 / 6, 12);
  });

  test("by Swed and Eisenhart's table: with 10 and 10, 6 runs are too few and 16 too many", () => {
    expect(runsTest(6, 10, 10)!).toMatchObject({ limits: [7, 15], signal: true });
    expect(runsTest(7, 10, 10)!.signal).toBe(false);
    expect(runsTest(15, 10, 10)!.signal).toBe(false);
    expect(runsTest(16, 10, 10)!.signal).toBe(true);
  });

  test("is undefined with one side empty", () => {
    expect(runsTest(1, 5, 0)).toBeNull();
    expect(runsTest(1, 0, 5)).toBeNull();
  });

  test("all numbers of runs together are certain, whatever the sides", () => {
    const side = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(side, side, fc.nat(), (above, below, pick) => {
        const most = 2 * Math.min(above, below) + (above === below ? 0 : 1);
        const count = 2 + (pick % (most - 1));
        const here = runsTest(count, above, below)!;
        const turned = runsTest(count, below, above)!;
        expect(turned.pTooFew).toBeCloseTo(here.pTooFew, 10);
        expect(runsTest(most, above, below)!.pTooFew).toBeCloseTo(1, 9);
        expect(here.limits[0]).toBeLessThanOrEqual(here.limits[1]);
      }),
    );
  });
});

describe("at the edges", () => {
  test("no point, all on the median, all on one side of a frozen one", () => {
    expect(() => runChart([])).toThrow(UnusableData);
    expect(() => runChart([])).toThrow("at least one point");
    expect(() => runChart([1, 2], 0)).toThrow(UnusableData);
    expect(runChart([4, 4, 4])).toMatchObject({ usefulPoints: 0, runs: null, anhoej: null, shifts: [], trends: [] });
    expect(runChart([4, 4, 9, 9, 9, 9, 9, 9], 2)).toMatchObject({
      runs: null,
      anhoej: { longestRun: 6, longestRunLimit: 6, crossings: 0, crossingsLimit: 1, signal: true },
      shifts: [{ from: 2, to: 7, length: 6, direction: 1, firstSignal: 7 }],
    });
  });

  test("one useful point allows no crossing", () => {
    expect(runChart([4, 4, 9])).toMatchObject({
      anhoej: { longestRun: 1, longestRunLimit: 3, crossings: 0, crossingsLimit: 0, signal: false },
    });
  });

  test("a longest run above its limit is a signal of its own", () => {
    // 16 useful points allow a run of 7, and need 4 crossings, which both have.
    const teeth = [1, 9, 1, 9, 1, 9, 1, 9];
    expect(runChart([...teeth, ...new Array(8).fill(1)], 2).anhoej).toEqual({
      longestRun: 8,
      longestRunLimit: 7,
      crossings: 8,
      crossingsLimit: 4,
      signal: true,
    });
    expect(runChart([...teeth, 1, ...new Array(7).fill(9)], 2).anhoej).toMatchObject({ longestRun: 7, signal: false });
  });

  test("flags a baseline below twelve points", () => {
    expect(runChart(column("drift.csv"), 11).cautions).toEqual(["fewer-than-twelve-points"]);
    expect(runChart(column("drift.csv"), 12).cautions).toEqual([]);
  });
});

test("depends on the order of values alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 31 }), (data) => {
      fc.pre(data.length % 2 === 1);
      const plain = runChart(data);
      const curved = runChart(data.map(Math.exp));
      for (const part of ["shifts", "trends", "runs", "anhoej", "above", "below"] as const) {
        expect(curved[part]).toEqual(plain[part]);
      }
    }),
  );
});
