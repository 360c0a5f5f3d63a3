import type { Caution } from "../cautions.ts";
import { attributeChart } from "./attribute-chart.ts";
import type { ControlRules } from "./control-rules.ts";
import { individualsChart } from "./individuals-chart.ts";
import { runChart } from "./run-chart.ts";

/** Which chart: single measurements, proportions, rates, or a run chart around the median. */
export type ChartKind = "xmr" | "p" | "u" | "run";

/** The rules a chart can signal by. */
export type ChartRule = "outside_3_sigma" | "run_8_one_side" | "trend_6" | "shift_6" | "trend_5";

/** A part of a chart with limits of its own. */
export interface ChartPhase {
  /** The first point of the phase, counted from 0, and the one after its last. */
  from: number;
  to: number;
  center: number;
  /** One for each point; `null` for a run chart, which has no limits. */
  lower: number[] | null;
  upper: number[] | null;
  /** `index` is the point at which the rule is first met, counted from 0 over all points. */
  signals: { index: number; rule: ChartRule }[];
}

export interface ChangeChart {
  phases: ChartPhase[];
  cautions: Caution[];
}

/** A series in the order of time; `sizes` for proportions and rates alone. */
export interface ChartSeries {
  kind: ChartKind;
  values: readonly number[];
  sizes?: readonly number[];
}

/**
 * A chart of a series with a change at a known point. By default the part before and the part after have limits of
 * their own (re-phased), so that each can be told to be stable; with `frozen` the limits of the part before are drawn
 * through all points, so that the part after can be told to differ from it.
 *
 * @param change the first point after the change, counted from 0; without it there is one phase
 * @throws UnusableData when a phase is too short for its chart, or counts and sizes make no sense
 */
export function changeChart(series: ChartSeries, change?: number, frozen = false): ChangeChart {
  const end = series.values.length;
  if (change === undefined) return oneOf([phaseOf(series, 0, end, end)]);
  if (frozen) return oneOf([phaseOf(series, 0, end, change)]);
  return oneOf([phaseOf(series, 0, change, change), phaseOf(series, change, end, end - change)]);
}

type Phase = ChartPhase & { cautions: Caution[] };

function oneOf(phases: readonly Phase[]): ChangeChart {
  return {
    phases: phases.map(({ cautions: _, ...phase }) => phase),
    cautions: [...new Set(phases.flatMap(({ cautions }) => cautions))],
  };
}

/** @param baseline how many points from `from` on give the limits */
function phaseOf({ kind, values, sizes = [] }: ChartSeries, from: number, to: number, baseline: number): Phase {
  const own = values.slice(from, to);
  if (kind === "run") {
    const { median, shifts, trends, cautions } = runChart(own, baseline);
    const signals = [...signalsOf("shift_6", shifts, from), ...signalsOf("trend_5", trends, from)];
    return { from, to, center: median, lower: null, upper: null, signals: inOrder(signals), cautions };
  }
  if (kind === "xmr") {
    const { center, lower, upper, rules, cautions } = individualsChart(own, baseline);
    const all = (limit: number) => own.map(() => limit);
    return { from, to, center, lower: all(lower), upper: all(upper), signals: signalsOfRules(rules, from), cautions };
  }
  const { center, lower, upper, rules, cautions } = attributeChart(kind, own, sizes.slice(from, to), baseline);
  return { from, to, center, lower, upper, signals: signalsOfRules(rules, from), cautions };
}

function signalsOfRules(rules: ControlRules, from: number): ChartPhase["signals"] {
  return inOrder([
    ...rules.outside.map((at) => ({ index: from + at, rule: "outside_3_sigma" as const })),
    ...signalsOf("run_8_one_side", rules.runs, from),
    ...signalsOf("trend_6", rules.trends, from),
  ]);
}

function signalsOf(rule: ChartRule, found: readonly { firstSignal: number }[], from: number): ChartPhase["signals"] {
  return found.map(({ firstSignal }) => ({ index: from + firstSignal, rule }));
}

function inOrder(signals: ChartPhase["signals"]): ChartPhase["signals"] {
  return signals.sort((a, b) => a.index - b.index);
}
