import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { UnusableData } from "../unusable-data.ts";
import { changeChart } from "./change-chart.ts";

const reference = referenceCase("spc");
const CHANGE: number = reference.at("baseline_points");

function column(file: string, at: number): number[] {
  return reference.csv(file).rows.map((row) => Number(row[at]));
}

describe("individuals with a dated change", () => {
  const series = { kind: "xmr", values: column("individuals.csv", 1) } as const;

  test("re-phased: limits of each part, signals counted over all points", () => {
    const { phases, cautions } = changeChart(series, CHANGE);
    expect(cautions).toEqual([]);
    expect(phases.map(({ from, to }) => [from, to])).toEqual([
      [0, 18],
      [18, 36],
    ]);
    for (const [at, phase] of phases.entries()) {
      const { center, lower, upper } = phase;
      reference.check(`individuals.phase_${at + 1}`, { centre: center, lower: lower![0], upper: upper![17] });
      expect(lower).toHaveLength(18);
    }
    expect(phases[0]!.signals).toEqual([{ index: 4, rule: "outside_3_sigma" }]);
    expect(phases[1]!.signals).toEqual([]);
  });

  test("frozen: limits of the part before, through all points", () => {
    const { phases } = changeChart(series, CHANGE, true);
    expect(phases).toHaveLength(1);
    const { center, lower, upper, signals } = phases[0]!;
    reference.check("individuals.frozen_baseline", { centre: center, lower: lower![35], upper: upper![0] });
    // The case counts from 1: outside at 5, a run of eight met at 29.
    expect(signals).toEqual([
      { index: 4, rule: "outside_3_sigma" },
      { index: 28, rule: "run_8_one_side" },
    ]);
  });

  test("without a change: one phase", () => {
    const { phases } = changeChart(series);
    expect(phases).toHaveLength(1);
    reference.check("individuals.all_points.centre", phases[0]!.center);
    expect(phases[0]!.signals).toEqual([{ index: 4, rule: "outside_3_sigma" }]);
  });

  test("a part that is too short is refused, a short one flagged once", () => {
    expect(() => changeChart(series, 1)).toThrow(UnusableData);
    expect(() => changeChart(series, 35)).toThrow(UnusableData);
    expect(changeChart({ kind: "xmr", values: [1, 2, 4, 3] }, 2).cautions).toEqual(["fewer-than-twelve-points"]);
  });
});

test.each([
  ["p", "proportion"],
  ["u", "rate"],
] as const)("%s chart: sizes are cut like counts", (kind, name) => {
  const series = { kind, values: column(`${name}.csv`, 1), sizes: column(`${name}.csv`, 2) };
  const { phases } = changeChart(series, CHANGE);
  for (const [at, { center, lower, upper }] of phases.entries()) {
    reference.check(`${name}.phase_${at + 1}`, { centre: center, lower, upper });
  }
  const [frozen] = changeChart(series, CHANGE, true).phases;
  reference.check(`${name}.frozen_baseline`, { centre: frozen!.center, lower: frozen!.lower, upper: frozen!.upper });
  const expected = reference.at(`${name}.frozen_baseline.rules`);
  expect(frozen!.signals).toHaveLength(
    expected.outside_3_sigma.length + expected.run_8_one_side.length + expected.trend_6.length,
  );
  expect(frozen!.signals).toEqual(frozen!.signals.toSorted((a, b) => a.index - b.index));
  expect(() => changeChart({ kind, values: series.values })).toThrow(UnusableData);
});

test("a run chart has a median and no limits; its signals are shifts and trends", () => {
  const values = [6, 7, 6, 7, 6, 7, 1, 2, 3, 4, 5, 1];
  const { phases } = changeChart({ kind: "run", values });
  expect(phases).toEqual([
    {
      from: 0,
      to: 12,
      center: 5.5,
      lower: null,
      upper: null,
      signals: [
        { index: 5, rule: "shift_6" },
        { index: 10, rule: "trend_5" },
        { index: 11, rule: "shift_6" },
      ],
    },
  ]);
  expect(changeChart({ kind: "run", values }, 6).phases[1]).toMatchObject({
    center: 2.5,
    signals: [{ index: 10, rule: "trend_5" }],
  });
});

test("a trend of six points on a chart of individuals", () => {
  const { phases } = changeChart({ kind: "xmr", values: column("drift.csv", 1) });
  const [trend] = reference.at("drift.all_points.rules.trend_6");
  expect(phases[0]!.signals).toContainEqual({ index: trend.first_signal - 1, rule: "trend_6" });
});
