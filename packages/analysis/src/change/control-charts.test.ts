import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { UnusableData } from "../unusable-data.ts";
import { type AttributeChart, attributeChart } from "./attribute-chart.ts";
import type { ControlRules } from "./control-rules.ts";
import { type IndividualsChart, individualsChart } from "./individuals-chart.ts";
import type { Stretch } from "./stretches.ts";

const reference = referenceCase("spc");
const BASELINE = reference.at("baseline_points");

/** Numbers of a column of a file of the case. */
function column(file: string, at: number): number[] {
  return reference.csv(file).rows.map((row) => Number(row[at]));
}

/** The case counts points from 1. */
function stretch({ from, to, length, direction, firstSignal }: Stretch) {
  return { from: from + 1, to: to + 1, length, direction, first_signal: firstSignal + 1 };
}

function checkRules(path: string, { outside, runs, trends }: ControlRules) {
  reference.check(`${path}.rules`, {
    outside_3_sigma: outside.map((at) => at + 1),
    run_8_one_side: runs.map(stretch),
    trend_6: trends.map(stretch),
  });
  for (const [rule, found] of [
    ["outside_3_sigma", outside],
    ["run_8_one_side", runs],
    ["trend_6", trends],
  ] as const) {
    expect(reference.at(`${path}.rules.${rule}`), `${path} ${rule}`).toHaveLength(found.length);
  }
}

describe("individuals (XmR)", () => {
  const values = column("individuals.csv", 1);
  const drift = column("drift.csv", 1);

  test.each<[string, () => IndividualsChart]>([
    ["individuals.all_points", () => individualsChart(values)],
    ["individuals.frozen_baseline", () => individualsChart(values, BASELINE)],
    ["individuals.phase_1", () => individualsChart(values.slice(0, BASELINE))],
    ["individuals.phase_2", () => individualsChart(values.slice(BASELINE))],
    ["drift.all_points", () => individualsChart(drift)],
  ])("%s", (path, compute) => {
    const chart = compute();
    reference.check(path, {
      baseline_n: chart.baselineN,
      centre: chart.center,
      mean_moving_range: chart.meanMovingRange,
      sigma: chart.sigma,
      lower: chart.lower,
      upper: chart.upper,
      mr_upper: chart.movingRangeUpper,
      moving_range: chart.movingRanges,
      mr_outside: chart.movingRangesOutside.map((at) => at + 1),
    });
    expect(reference.at(`${path}.mr_outside`)).toHaveLength(chart.movingRangesOutside.length);
    checkRules(path, chart.rules);
  });

  test("the constants are those of ranges of two, and 2.66 and 3.267 when rounded", () => {
    const { upper, center, sigma, meanMovingRange, movingRangeUpper } = individualsChart(values);
    reference.check("constants.d2", meanMovingRange / sigma);
    reference.check("constants.d3", (movingRangeUpper - meanMovingRange) / (3 * sigma));
    reference.check("constants.three_over_d2", (upper - center) / meanMovingRange);
    reference.check("constants.D4", movingRangeUpper / meanMovingRange);
  });

  test("needs two points, and flags fewer than twelve", () => {
    expect(() => individualsChart([3])).toThrow(UnusableData);
    expect(() => individualsChart([3])).toThrow("at least two points");
    expect(() => individualsChart([3, 4, 5], 1)).toThrow(UnusableData);
    expect(individualsChart(values.slice(0, 11)).cautions).toEqual(["fewer-than-twelve-points"]);
    expect(individualsChart(values.slice(0, 12)).cautions).toEqual([]);
    expect(individualsChart(values, 11).cautions).toEqual(["fewer-than-twelve-points"]);
  });

  test("a series that does not move has nothing to signal", () => {
    expect(individualsChart([5, 5, 5, 5, 5, 5, 5, 5, 5])).toMatchObject({
      lower: 5,
      upper: 5,
      sigma: 0,
      movingRangesOutside: [],
      rules: { outside: [], runs: [], trends: [] },
    });
  });

  test("shift and scale move limits and no signal", () => {
    const series = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(series, (data) => {
        const plain = individualsChart(data);
        const changed = individualsChart(data.map((value) => 8 * value + 16));
        expect(changed.rules.trends).toEqual(plain.rules.trends);
        expect(changed.upper).toBeCloseTo(8 * plain.upper + 16, 9);
        expect(plain.lower).toBeLessThanOrEqual(plain.center);
        expect(plain.upper - plain.center).toBeCloseTo(plain.center - plain.lower, 9);
      }),
    );
  });
});

describe.each([
  ["p", "proportion", "proportion.csv"],
  ["u", "rate", "rate.csv"],
] as const)("%s chart", (kind, name, file) => {
  const events = column(file, 1);
  const sizes = column(file, 2);
  const [before, after] = [(all: number[]) => all.slice(0, BASELINE), (all: number[]) => all.slice(BASELINE)];

  test.each<[string, () => AttributeChart]>([
    ["all_points", () => attributeChart(kind, events, sizes)],
    ["frozen_baseline", () => attributeChart(kind, events, sizes, BASELINE)],
    ["phase_1", () => attributeChart(kind, before(events), before(sizes))],
    ["phase_2", () => attributeChart(kind, after(events), after(sizes))],
  ])(`${name}.%s`, (part, compute) => {
    const chart = compute();
    reference.check(`${name}.${part}`, {
      baseline_n: chart.baselineN,
      centre: chart.center,
      value: chart.values,
      lower: chart.lower,
      upper: chart.upper,
    });
    checkRules(`${name}.${part}`, chart.rules);
  });

  test("refuses sizes and counts that make no sense, and an empty baseline", () => {
    for (const [count, size, sentence] of [
      [1, 0, "Point 2 has a size of 0"],
      [1, -3, "Point 2 has a size of -3"],
      [1, Number.NaN, "Point 2 has a size of NaN"],
      [1.5, 3, "Point 2 has 1.5 events"],
      [-1, 3, "Point 2 has -1 events"],
    ] as const) {
      expect(() => attributeChart(kind, [1, count], [5, size])).toThrow(UnusableData);
      expect(() => attributeChart(kind, [1, count], [5, size])).toThrow(sentence);
    }
    expect(() => attributeChart(kind, [1], [5], 0)).toThrow("at least one point");
    expect(attributeChart(kind, [1, 4], [5, 5], 1).center).toBe(0.2);
    expect(() => attributeChart(kind, [1], [5], 0)).toThrow(UnusableData);
  });

  test("flags a baseline below twelve points", () => {
    expect(attributeChart(kind, events, sizes, 11).cautions).toEqual(["fewer-than-twelve-points"]);
    expect(attributeChart(kind, events, sizes, 12).cautions).toEqual([]);
  });
});

test("a proportion is at most 1 and its limits stay between 0 and 1, a rate may be above", () => {
  expect(attributeChart("p", [9, 10, 10], [10, 10, 10])).toMatchObject({ upper: [1, 1, 1], values: [0.9, 1, 1] });
  expect(() => attributeChart("p", [11], [10])).toThrow("Point 1 has 11 events in 10 cases");
  expect(attributeChart("u", [11, 0], [10, 10])).toMatchObject({ lower: [0, 0], values: [1.1, 0] });
  expect(attributeChart("u", [11, 9], [10, 10]).upper[0]).toBeCloseTo(1 + 3 * Math.sqrt(0.1), 12);
});

test("a point exactly on a limit is inside", () => {
  // Centre 1/2 and n = 9: limits 1/2 -+ 3 (1/2) / 3 = 0 and 1.
  expect(attributeChart("p", [9, 0], [9, 9]).rules.outside).toEqual([]);
});
