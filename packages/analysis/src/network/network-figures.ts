import type { Caution } from "../cautions.ts";
import type { Random } from "../numeric/random.ts";
import { type Betweenness, betweenness } from "./betweenness.ts";
import { type Communities, communities } from "./communities.ts";
import { type Components, components } from "./components.ts";
import { type Density, density, STRONG_TIE } from "./density.ts";
import { meanDistance } from "./distances.ts";
import { type EigenvectorCentrality, eigenvectorCentrality } from "./eigenvector.ts";
import { type HarmonicCloseness, harmonicCloseness } from "./harmonic-closeness.ts";
import { type MutualTies, mutualTies } from "./mutual-ties.ts";
import { pageRank } from "./pagerank.ts";
import { type Strength, strengths } from "./strength.ts";
import { degrees, tieGraph } from "./tie-graph.ts";
import { hasMissingTie, type TieValues } from "./tie-values.ts";
import { transitivity } from "./transitivity.ts";

/** What describes a network and its nodes. Lists hold one figure a node. */
export interface NetworkFigures {
  density: Density;
  degree: { in: number[]; out: number[] };
  strength: { in: Strength[]; out: Strength[] };
  betweenness: Betweenness;
  closeness: HarmonicCloseness;
  /** Mean steps between nodes that reach each other; `null` without a tie. */
  meanDistance: number | null;
  components: Components;
  eigenvector: EigenvectorCentrality;
  /** `null` with a value below 0. */
  pageRank: number[] | null;
  reciprocity: MutualTies;
  transitivity: number | null;
  communities: Communities;
  cautions: Caution[];
}

/**
 * All figures of one network that need no further information. Density, degrees, paths, reciprocity and transitivity
 * take a tie of at least `threshold` as present; strengths, eigenvector centrality, PageRank and communities use the
 * values.
 */
export function networkFigures(matrix: TieValues, random: Random, threshold: number = STRONG_TIE): NetworkFigures {
  const graph = tieGraph(matrix, threshold);
  const parts = components(graph);
  const eigenvector = eigenvectorCentrality(matrix);
  const found = communities(matrix, random);
  const cautions = new Set<Caution>(matrix.length < 10 ? ["fewer-than-ten-nodes"] : []);
  if (parts.weak > 1) cautions.add("disconnected");
  if (hasMissingTie(matrix)) cautions.add("ties-missing");
  for (const caution of eigenvector.cautions) cautions.add(caution);
  return {
    density: density(matrix, threshold),
    degree: degrees(graph),
    strength: strengths(matrix),
    betweenness: betweenness(graph),
    closeness: harmonicCloseness(graph),
    meanDistance: meanDistance(graph),
    components: parts,
    eigenvector,
    pageRank: pageRank(matrix),
    reciprocity: mutualTies(graph),
    transitivity: transitivity(graph),
    communities: found,
    cautions: [...cautions],
  };
}
