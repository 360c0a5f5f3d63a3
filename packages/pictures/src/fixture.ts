import type { Analysis, Change, Tie, Workgroup } from "@interrelate/contract";
import { DIMENSIONS } from "./network/dimensions.ts";
import type { NetworkContext } from "./network/tie-network.ts";

/** A made-up published analysis for tests: any number of roles, asymmetric ties, some of them hidden. */
export interface Fixture {
  analysis: Analysis;
  context: NetworkContext & { workgroups: Workgroup[] };
}

export interface FixtureOptions {
  roles?: number;
  seed?: number;
  names?: readonly string[];
  /** Raises every mean, for a later wave. */
  lift?: number;
}

const NAMES = [
  "Physicians",
  "Nurses",
  "Respiratory therapy",
  "Pharmacy",
  "Case management",
  "Unit leaders",
  "Families",
];
const RATERS = [22, 61, 14, 9, 12, 6, 40];

export const CUTOFFS: NetworkContext["cutoffs"] = { between: [3.5, 4], within: [4.1, 4.6] };

/** Makes an analysis whose figures follow from the seed alone. */
export function fixture({ roles = 7, seed = 1, names, lift = 0 }: FixtureOptions = {}): Fixture {
  const chance = source(seed);
  const workgroups = Array.from({ length: roles }, (_, index): Workgroup => {
    const kind = index % 7 === 5 ? "leader" : index % 7 === 6 ? "client" : "worker";
    return { id: `g${index}`, name: names?.[index] ?? NAMES[index] ?? `Role number ${index + 1}`, kind };
  });
  const raters = workgroups.map((_, index) => RATERS[index] ?? 5 + Math.floor(chance() * 40));
  const pull = workgroups.map(() => (chance() - 0.5) * 0.7);
  const ties = workgroups.flatMap((from, row) =>
    workgroups.map((to, column): Tie => {
      const hidden = row % 7 === 3 && column % 7 > 4;
      const mean =
        3.75 + lift + (pull[row] ?? 0) + (pull[column] ?? 0) + (chance() - 0.5) * 0.9 + (row === column ? 0.45 : 0);
      return hidden
        ? hiddenTie(from.id, to.id)
        : shownTie(from.id, to.id, Math.min(4.9, Math.max(1.4, mean)), raters[row] ?? 5, chance);
    }),
  );
  return {
    analysis: {
      ...EMPTY,
      groups: workgroups.map((group) => group.id),
      items: itemFigures(),
      ties,
      suppressed: suppressed(ties),
    },
    context: contextOf(workgroups, raters),
  };
}

/** Contrasts between two fixtures, tie by tie, with intervals of independent groups. */
export function fixtureChange(before: Fixture, after: Fixture): Change {
  const ties = after.analysis.ties.map((tie, index) => {
    const earlier = before.analysis.ties[index];
    if (!earlier || earlier.mean === null || tie.mean === null) return { ...NO_CHANGE, from: tie.from, to: tie.to };
    const difference = tie.mean - earlier.mean;
    const half = Math.hypot(halfWidth(tie), halfWidth(earlier));
    const p = Math.exp(-((difference / half) ** 2) * 1.9);
    return {
      ...NO_CHANGE,
      from: tie.from,
      to: tie.to,
      paired: false,
      nBefore: earlier.n,
      nAfter: tie.n,
      difference,
      low: difference - half,
      high: difference + half,
      p,
      holm: Math.min(1, p * 20),
    };
  });
  return { before: "w1", after: "w2", ties, suppressed: [] };
}

const NO_CHANGE = {
  paired: null,
  nBefore: null,
  nAfter: null,
  difference: null,
  low: null,
  high: null,
  t: null,
  df: null,
  p: null,
  holm: null,
  effect: null,
};

function halfWidth({ low, high }: Tie): number {
  return ((high ?? 0) - (low ?? 0)) / 2;
}

function shownTie(from: string, to: string, mean: number, n: number, chance: () => number): Tie {
  const score = (shift: number) => {
    const centre = round(Math.min(4.95, Math.max(1.1, mean + shift)));
    const half = 1.5 / Math.sqrt(n);
    return { n, mean: centre, low: round(Math.max(1, centre - half)), high: round(Math.min(5, centre + half)) };
  };
  const index = score(0);
  const items = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, score((chance() - 0.5) * 0.8)]));
  const right = round(0.3 + chance() * 0.5);
  const tooLittle = round((1 - right) * 0.8);
  const frequency = n < 10 ? null : { tooLittle, right, tooMuch: round(1 - right - tooLittle) };
  return {
    wave: null,
    from,
    to,
    ...index,
    sd: 0.6,
    band: null,
    uncertain: null,
    items,
    communication: score(-0.1),
    relationship: score(0.1),
    frequency,
  };
}

function hiddenTie(from: string, to: string): Tie {
  const nothing = { n: null, mean: null, low: null, high: null };
  return {
    wave: null,
    from,
    to,
    ...nothing,
    sd: null,
    band: null,
    uncertain: null,
    items: {},
    communication: nothing,
    relationship: nothing,
    frequency: null,
  };
}

function suppressed(ties: readonly Tie[]): Analysis["suppressed"] {
  return ties
    .filter((tie) => tie.mean === null)
    .map(({ from, to }) => ({ path: "ties", from, to, why: "tooFewRaters" }));
}

function itemFigures(): Analysis["items"] {
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, { n: null, mean: null, sd: null, missing: null }]),
  );
}

function contextOf(workgroups: Workgroup[], raters: readonly number[]): Fixture["context"] {
  const rows = workgroups.map(({ id, name }, index) => ({
    id,
    name,
    invited: (raters[index] ?? 0) + 2,
    answered: raters[index] ?? null,
  }));
  const answered = raters.reduce((sum, each) => sum + each, 0);
  return {
    workgroups,
    threshold: 5,
    cutoffs: CUTOFFS,
    participation: {
      invited: answered + 2 * rows.length,
      answered,
      threshold: 5,
      atLeast: false,
      workgroups: rows,
      sites: [],
    },
  };
}

const FIGURE = { n: null, mean: null, sd: null };

const EMPTY: Analysis = {
  version: "1",
  input: { rows: null, used: null, respondents: null, excluded: {} },
  groups: [],
  sites: [],
  waves: [],
  items: {},
  index: FIGURE,
  communication: FIGURE,
  relationship: FIGURE,
  ties: [],
  agreement: [],
  bootstrap: null,
  within: { n: null, mean: null },
  between: { n: null, mean: null },
  reliability: { n: null, alpha: null, alphaStandardized: null, feldt95: null, omega: null, itemRest: {} },
  icc: { site: null, ratedGroup: null, respondent: null },
  network: {
    density: null,
    reciprocity: { dyadicCorrelation: null, meanAbsoluteGap: null },
    inStrength: {},
    outStrength: {},
  },
  suppressed: [],
};

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function source(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
