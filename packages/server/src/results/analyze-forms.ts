import type { Analysis, Change, Family } from "@interrelate/analysis";
import { DIMENSIONS } from "@interrelate/contract";
import { type ClosedWave, formsOf } from "./rules.ts";

/**
 * Everything that may be published about closed waves, form by form. Waves that ask different dimensions have
 * different indexes: they are never contrasted, and every tie between two of them is null. No figure rests on two
 * forms, so each form's family is as safe as if it stood alone. Dimensions that a wave does not ask are null in it.
 *
 * @param groups the rated groups, in the order of every analysis.
 * @param analyze the family of the waves of one form.
 */
export function analyzeForms(
  waves: readonly ClosedWave[],
  groups: readonly string[],
  analyze: (form: readonly ClosedWave[]) => Family,
): Family {
  const families = formsOf(waves).map((form) => mapAnalyses(analyze(form), withUnasked));
  const published = families.flatMap((family) => family.waves);
  const contrasts = families.flatMap((family) => family.change);
  return {
    waves: waves.flatMap(({ id }) => published.filter(({ wave }) => wave === id)),
    change: waves.flatMap(({ id: after }, at) =>
      waves
        .slice(0, at)
        .map(
          ({ id: before }) =>
            contrasts.find((each) => each.before === before && each.after === after) ??
            incomparable(before, after, groups),
        ),
    ),
  };
}

/** The same family with every analysis in it changed in the same way. */
export function mapAnalyses({ waves, change }: Family, map: (analysis: Analysis) => Analysis): Family {
  return {
    waves: waves.map(({ wave, all, sites }) => ({
      wave,
      all: map(all),
      sites: Object.fromEntries(Object.entries(sites).map(([site, analysis]) => [site, analysis && map(analysis)])),
    })),
    change,
  };
}

function withUnasked(analysis: Analysis): Analysis {
  return {
    ...analysis,
    items: forEvery(analysis.items, { n: null, mean: null, sd: null, missing: null }),
    ties: analysis.ties.map((tie) => ({
      ...tie,
      items: forEvery(tie.items, { n: null, mean: null, low: null, high: null }),
    })),
    reliability: { ...analysis.reliability, itemRest: forEvery(analysis.reliability.itemRest, null) },
  };
}

function forEvery<Value>(asked: Readonly<Record<string, Value>>, unasked: NoInfer<Value>): Record<string, Value> {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, asked[dimension] ?? unasked]));
}

/** Two waves that are not compared: every tie between them is null. */
export function incomparable(before: string, after: string, groups: readonly string[]): Change {
  const ties = groups.flatMap((from) => groups.map((to) => ({ from, to, ...NOTHING })));
  return { before, after, ties, suppressed: [] };
}

const NOTHING = {
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
