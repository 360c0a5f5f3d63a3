import type { Band } from "../analysis.ts";
import type { Caution } from "../cautions.ts";
import type { Random } from "../numeric/random.ts";
import { ratersNeeded } from "./raters-needed.ts";

/** What is asked: how many raters for a power, or the power of so many raters. */
export interface PlanQuestion {
  /** Between 0 and 1; not used when `raters` is given. */
  power: number;
  raters?: number | undefined;
  /** Simulated ties for each number of raters that is looked at. */
  draws: number;
  random: Random;
}

/** The answer by formula, and by simulation of scores as answers from 1 to 5 make them. */
export interface PlanFigures {
  /** Raters of a tie (in each wave, when a change is planned); `null` when 5,000 are too few. */
  raters: number | null;
  power: number | null;
  simulated: { raters: number | null; power: number | null; draws: number };
  /** Share of simulated means in each band; `null` when a change is planned, or nothing was simulated. */
  bands: Record<Band, number> | null;
  cautions: Caution[];
}

/** What a simulation of so many raters gives. */
interface Simulated {
  power: number;
  bands?: Record<Band, number>;
}

/** Answers a question by both ways; the formula's answer is where the simulation begins to look. */
export function plan(
  formula: (raters: number) => number | null,
  simulate: (raters: number) => Simulated,
  question: PlanQuestion,
): PlanFigures {
  const { draws, power: wanted } = question;
  const raters = question.raters ?? ratersNeeded(formula, wanted);
  if (raters === null) {
    return { raters, power: null, simulated: { raters, power: null, draws }, bands: null, cautions: [] };
  }
  const runs = new Map<number, Simulated>();
  const run = (size: number) => {
    const known = runs.get(size) ?? simulate(size);
    runs.set(size, known);
    return known;
  };
  const needed = question.raters ?? ratersNeeded((size) => run(size).power, wanted, raters);
  const found = needed === null ? null : run(needed);
  return {
    raters,
    power: formula(raters),
    simulated: { raters: needed, power: found?.power ?? null, draws },
    bands: found?.bands ?? null,
    cautions: Math.max(raters, needed ?? 0) < 5 ? ["fewer-than-five-raters"] : [],
  };
}
