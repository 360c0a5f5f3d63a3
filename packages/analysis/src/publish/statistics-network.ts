import type { Caution } from "../cautions.ts";
import { networkFigures } from "../network/network-figures.ts";
import { createRandom } from "../numeric/random.ts";
import { meanAbsoluteGap } from "../ties/mean-absolute-gap.ts";
import { socialRelations } from "../ties/social-relations.ts";
import { publishTies } from "./publish-ties.ts";
import type { Scope } from "./scope.ts";

/** The network of the printed tie means over the groups of which every tie with the others is shown. */
export interface NetworkStatistics {
  groups: string[];
  /** Groups that are left out because ties of theirs are hidden or nobody gave them. */
  leftOut: string[];
  density: number | null;
  /** Share of strong ties that are returned, and of strong two-step paths that are closed. */
  reciprocity: number | null;
  transitivity: number | null;
  meanAbsoluteGap: number | null;
  socialRelations: {
    actorVariance: number;
    partnerVariance: number;
    relationshipVariance: number;
    dyadicCorrelation: number | null;
  } | null;
  nodes: Record<string, NodeStatistics>;
  modularity: number | null;
  cautions: Caution[];
}

/** Where one group stands in the network; betweenness and closeness count strong ties. */
export interface NodeStatistics {
  betweenness: number | null;
  closenessIn: number | null;
  closenessOut: number | null;
  eigenvector: number | null;
  pageRank: number | null;
  /** Numbered from 1. */
  community: number | null;
}

/** A network needs this many groups. */
const LEAST = 3;

/**
 * The network figures of a wave. They are computed from printed means and so add nothing to them. A hidden tie is not a
 * weak one: groups with hidden ties are left out, those with most first, until every tie among the others is shown;
 * `null` when fewer than three are left.
 */
export function publishNetworkStatistics(scope: Scope, seed: number): NetworkStatistics | null {
  const { groups } = scope.table;
  const ties = publishTies(scope);
  const means = groups.map((_, from) => groups.map((__, to) => ties[from * groups.length + to]!.mean));
  const kept = wholeGroups(means);
  if (kept.length < LEAST) return null;
  const matrix = kept.map((from) => kept.map((to) => (from === to ? null : means[from]![to]!)));
  const figures = networkFigures(matrix, createRandom(seed));
  const relations = socialRelations(matrix);
  const negative = relations !== null && Math.min(relations.actorVariance, relations.partnerVariance) < 0;
  return {
    groups: kept.map((group) => groups[group]!),
    leftOut: groups.filter((_, group) => !kept.includes(group)),
    density: figures.density.ofObserved,
    reciprocity: figures.reciprocity.reciprocity,
    transitivity: figures.transitivity,
    meanAbsoluteGap: meanAbsoluteGap(matrix),
    socialRelations: relations && {
      actorVariance: relations.actorVariance,
      partnerVariance: relations.partnerVariance,
      relationshipVariance: relations.relationshipVariance,
      dyadicCorrelation: relations.dyadicCorrelation,
    },
    nodes: Object.fromEntries(
      kept.map((group, place): [string, NodeStatistics] => [
        groups[group]!,
        {
          betweenness: figures.betweenness.normalized[place]!,
          closenessIn: figures.closeness.in[place]!,
          closenessOut: figures.closeness.out[place]!,
          eigenvector: figures.eigenvector.vector?.[place] ?? null,
          pageRank: figures.pageRank?.[place] ?? null,
          community: figures.communities.membership[place] ?? null,
        },
      ]),
    ),
    modularity: figures.communities.modularity,
    cautions: [...figures.cautions, ...(negative ? (["negative-variance"] as const) : [])],
  };
}

/** Leaves out the group with most missing ties, the later of equals, until none is missing. */
function wholeGroups(means: readonly (readonly (number | null)[])[]): number[] {
  let kept = [...means.keys()];
  for (;;) {
    const missing = kept.map(
      (group) =>
        kept.filter((other) => other !== group && (means[group]![other] === null || means[other]![group] === null))
          .length,
    );
    const most = Math.max(0, ...missing);
    if (most === 0) return kept;
    const worst = missing.lastIndexOf(most);
    kept = kept.filter((_, place) => place !== worst);
  }
}
