import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { createRandom } from "../numeric/random.ts";
import { corePeriphery } from "./core-periphery.ts";
import { eiTest } from "./ei-index.ts";
import { mrqap } from "./mrqap.ts";
import { networkFigures } from "./network-figures.ts";
import { qapCorrelation } from "./qap.ts";
import { ANY_TIE } from "./tie-values.ts";

const reference = referenceCase("networks");

describe("awkward networks, against igraph and sna", () => {
  test.each(Object.keys(reference.at("networks")))("%s", (name) => {
    const matrix: (number | null)[][] = reference.at(`networks.${name}.matrix`);
    const figures = networkFigures(matrix, createRandom(5), ANY_TIE);
    const sums = (strengths: { sum: number | null }[]) => strengths.map(({ sum }) => sum);
    reference.check(`networks.${name}`, {
      density: figures.density.ofObserved,
      in_strength: sums(figures.strength.in),
      out_strength: sums(figures.strength.out),
      betweenness: figures.betweenness.normalized,
      closeness_in: figures.closeness.in,
      closeness_out: figures.closeness.out,
      pagerank: figures.pageRank,
      eigenvector: figures.eigenvector.vector,
      weak: figures.components.weak,
      strong: figures.components.strong,
      mean_distance: figures.meanDistance,
      reciprocity: figures.reciprocity.reciprocity,
      transitivity: figures.transitivity,
      best_modularity: figures.communities.modularity,
    });
    expect(figures.communities.membership).toHaveLength(matrix.length);
    expect(figures.cautions.includes("disconnected")).toBe(figures.components.weak > 1);
    expect(figures.cautions.includes("not-strongly-connected")).toBe(figures.components.strong > 1);
    expect(figures.cautions.includes("fewer-than-ten-nodes")).toBe(matrix.length < 10);
    expect(figures.cautions.includes("ties-missing")).toBe(name === "missing9");
  });
});

describe("six nodes: all 720 relabellings", () => {
  const { A, B, C, A_missing, B_missing } = reference.at("six");
  // With so few nodes no chance is needed, and none is drawn.
  const options = {
    draws: 1,
    random: {
      word: () => expect.unreachable(),
      below: () => expect.unreachable(),
      uniform: () => expect.unreachable(),
    },
  };

  test.each([
    ["qap", A, B],
    ["qap_missing", A_missing, B_missing],
  ])("%s", (path, one, other) => {
    const figures = qapCorrelation(one, other, options);
    const { correlation, p, pUpper, pLower } = figures;
    reference.check(`six.${path}`, { r: correlation, p_upper: pUpper, p_lower: pLower, p_two_sided: p });
    expect(figures).toMatchObject({ draws: 720, exact: true });
    expect(figures.cautions).toEqual(
      path === "qap" ? ["fewer-than-ten-nodes"] : ["fewer-than-ten-nodes", "pairs-missing"],
    );
  });

  test("MRQAP, the intercept too", () => {
    const predictors = [
      { name: "B", values: B },
      { name: "C", values: C },
    ];
    const figures = mrqap(A, predictors, options);
    expect(figures.coefficients.map(({ name }) => name)).toEqual(["(Intercept)", "B", "C"]);
    reference.check("six.mrqap", {
      r2: figures.r2,
      coefficients: figures.coefficients.map(({ estimate, t, p, pUpper, pLower }) => ({
        b: estimate,
        t,
        p_upper: pUpper,
        p_lower: pLower,
        p_two_sided: p,
      })),
    });
    expect(figures).toMatchObject({ draws: 720, exact: true, cautions: ["fewer-than-ten-nodes"] });
  });

  test("E-I", () => {
    const figures = eiTest(A, ["a", "a", "b", "b", "b", "c"], options);
    const { index, pUpper, pLower, permutationMean, permutationSd } = figures;
    reference.check("six.ei", {
      ei: index,
      p_upper: pUpper,
      p_lower: pLower,
      mean: permutationMean,
      sd: permutationSd,
    });
    expect(figures).toMatchObject({ draws: 720, exact: true, cautions: ["fewer-than-ten-nodes"] });
  });

  test("core and periphery", () => {
    const figures = corePeriphery(A);
    reference.check("six.core", { max: figures.max.correlation, product: figures.product.correlation });
    expect(figures).toMatchObject({ exact: true, cautions: ["fewer-than-ten-nodes"] });
  });
});

test("rc_complete: communication against relationship of six groups", () => {
  const complete = referenceCase("rc_complete");
  const [communication, relationship] = [complete.at("matrix.com"), complete.at("matrix.rel")];
  const turned = relationship.map((_: unknown, from: number) => relationship.map((line: number[]) => line[from]));
  for (const [name, other] of Object.entries({ relationships: relationship, transposed_relationships: turned })) {
    const figures = qapCorrelation(communication, other, { draws: 1, random: createRandom(1) });
    complete.check(`qap_exact.communication_with_${name}`, {
      r: figures.correlation,
      permutations: figures.draws,
      p_upper: figures.pUpper,
      p_lower: figures.pLower,
      p_two_sided: figures.p,
    });
  }
});
