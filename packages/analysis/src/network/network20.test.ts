import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { network20Ties } from "../../reference/network20-ties.ts";
import { createRandom } from "../numeric/random.ts";
import { summarize } from "../numeric/summary.ts";
import { rawDirectionCorrelation, residualDirectionCorrelation } from "../ties/reciprocity-correlation.ts";
import { pairsSeenFromBothSides } from "../ties/reciprocity-pairs.ts";
import { blockMeans } from "./block-means.ts";
import { communities } from "./communities.ts";
import { components } from "./components.ts";
import { corePeriphery } from "./core-periphery.ts";
import { eiIndex, eiTest } from "./ei-index.ts";
import { modularity } from "./modularity.ts";
import { mrqap } from "./mrqap.ts";
import { networkFigures } from "./network-figures.ts";
import { qapCorrelation } from "./qap.ts";
import { tieGraph } from "./tie-graph.ts";
import { ANY_TIE } from "./tie-values.ts";

const reference = referenceCase("network20");
const nodes: string[] = reference.at("nodes");
const team: string[] = reference.at("team");
const shift: string[] = reference.at("shift");

const complete = network20Ties("ties_complete.csv");

describe.each(["complete", "missing"])("network20, %s", (kind) => {
  const matrix = network20Ties(`ties_${kind}.csv`);
  const strong = matrix.map((line) => line.map((value) => (value === null ? null : Number(value >= 4))));

  test("figures of the network and its nodes", () => {
    const figures = networkFigures(matrix, createRandom(1));
    reference.check(kind, {
      mean_value: summarize(matrix.flat().map((value) => value ?? Number.NaN)).mean,
      observed_ties: figures.density.observed,
      strong_ties: figures.density.strong,
      density_of_possible: figures.density.ofPossible,
      density_of_observed: figures.density.ofObserved,
      out_strength: figures.strength.out.map((strength) => strength.sum),
      in_strength: figures.strength.in.map((strength) => strength.sum),
      out_mean: figures.strength.out.map((strength) => strength.mean),
      in_mean: figures.strength.in.map((strength) => strength.mean),
      out_degree: figures.degree.out,
      in_degree: figures.degree.in,
      betweenness_raw: figures.betweenness.raw,
      betweenness: figures.betweenness.normalized,
      harmonic_out: figures.closeness.out,
      harmonic_in: figures.closeness.in,
      components_strong_ties: figures.components,
      mean_distance_reachable: figures.meanDistance,
      eigenvector: { value: figures.eigenvector.value, vector: figures.eigenvector.vector },
      pagerank: figures.pageRank,
      reciprocity: {
        binary: figures.reciprocity.reciprocity,
        mutual: figures.reciprocity.mutual,
        asymmetric: figures.reciprocity.asymmetric,
        pairs_observed_both: pairsSeenFromBothSides(matrix).length,
        raw_correlation: rawDirectionCorrelation(matrix),
        residual_correlation_two_way_least_squares: residualDirectionCorrelation(matrix),
      },
    });
    reference.check(`${kind}.strongly_connected_values`, components(tieGraph(matrix, ANY_TIE)).strong === 1);
    expect(figures.cautions).toEqual(kind === "missing" ? ["ties-missing"] : []);
  });

  test("E-I index, and its place among random labellings", () => {
    const figures = eiTest(matrix, team, { draws: 2_000, random: createRandom(2) });
    reference.check(`${kind}.ei_valued`, {
      external: figures.external,
      internal: figures.internal,
      ei: figures.index,
      expected: figures.expected,
      p_lower: figures.pLower,
      p_upper: figures.pUpper,
      permutation_mean: figures.permutationMean,
      permutation_sd: figures.permutationSd,
    });
    expect(figures).toMatchObject({ draws: 2_000, exact: false });
    expect(figures.p).toBe(2 * figures.pLower!);
    reference.check(`${kind}.ei_strong_ties`, eiIndex(strong, team).index);
  });

  test("block means", () => {
    const { kinds, mean, ties } = blockMeans(matrix, team);
    reference.check(`${kind}.block_means`, { levels: kinds, mean, n: ties });
  });

  test("communities are as good as any method found, within rounding", () => {
    reference.check(`${kind}.modularity_of_teams`, modularity(matrix, team));
    reference.check(`${kind}.modularity_strong_ties.teams`, modularity(strong, team));
    const found = communities(matrix, createRandom(1));
    expect(found.modularity).toBe(modularity(matrix, found.membership));
    expect(found.modularity).toBeGreaterThanOrEqual(reference.at(`${kind}.modularity_best_any_method`) - 1e-12);
    expect(found.exact).toBe(false);
    const strongest = communities(strong, createRandom(1)).modularity!;
    expect(strongest).toBeGreaterThanOrEqual(reference.at(`${kind}.modularity_strong_ties.best_any_method`) - 1e-12);
    expect(strongest).toBeGreaterThanOrEqual(
      reference.at(`${kind}.modularity_strong_ties.louvain_best_of_100`) - 0.005,
    );
  });

  test("communities are those of a hundred runs of igraph's Louvain, or better", () => {
    const best = reference.at(`${kind}.louvain_best_of_100`);
    expect(modularity(matrix, best.membership)).toBeCloseTo(best.q, 12);
    const { membership, modularity: found } = communities(matrix, createRandom(1));
    expect(found).toBeGreaterThanOrEqual(best.q - 1e-12);
    // With ties missing a better partition than igraph's is found.
    const isEqual = kind === "complete";
    expect(found! < best.q + 1e-9).toBe(isEqual);
    if (!isEqual) return;
    expect(new Set(membership).size).toBe(best.communities);
    expect(same(membership)).toEqual(same(best.membership));
  });
});

const same = (labels: readonly unknown[]) => labels.map((one) => labels.map((other) => Number(one === other)));
const transposed = (matrix: (number | null)[][]) => matrix.map((_, from) => matrix.map((line) => line[from]!));
const others = {
  interdependence: network20Ties("interdependence.csv"),
  same_team: same(team),
  same_shift: same(shift),
  transpose: transposed(complete),
};

test.each(Object.entries(others))("QAP with %s", (name, other) => {
  const figures = qapCorrelation(complete, other, { draws: 2_000, random: createRandom(3) });
  reference.check(`qap.value_with_${name}`, {
    r: figures.correlation,
    p_upper: figures.pUpper,
    p_lower: figures.pLower,
    p_two_sided: figures.p,
  });
});

test("MRQAP", () => {
  const predictors = Object.entries(others).map(([name, values]) => ({ name, values }));
  const figures = mrqap(complete, predictors, { draws: 2_000, random: createRandom(4) });
  const [intercept, ...coefficients] = figures.coefficients;
  reference.check("mrqap", { r2: figures.r2, intercept: intercept!.estimate });
  for (const { name, estimate, t, p, pUpper, pLower } of coefficients) {
    reference.check(`mrqap.predictors.${name}`, { b: estimate, t, p_upper: pUpper, p_lower: pLower, p_two_sided: p });
  }
});

test("core and periphery, every split tried", () => {
  const figures = corePeriphery(complete);
  for (const [pattern, split] of Object.entries({ max_pattern: figures.max, product_pattern: figures.product })) {
    reference.check(`core_periphery.${pattern}`, {
      correlation: split.correlation,
      core: nodes.filter((_, node) => split.core[node]),
      size: split.core.filter((inside) => inside).length,
      ties_at_optimum: split.splitsAtOptimum,
      best_by_size: split.bestBySize.slice(2, 19),
    });
  }
  expect(figures).toMatchObject({ exact: true, cautions: [] });
});
