import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { network20Ties } from "../../reference/network20-ties.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows, type Rows, rowsWhere } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { meanAbsoluteGap } from "./mean-absolute-gap.ts";
import { type SocialRelations, socialRelations } from "./social-relations.ts";
import { tieMatrix, tieMeans } from "./tie-matrix.ts";

function named(figures: SocialRelations) {
  return {
    mean: figures.mean,
    actor_variance: figures.actorVariance,
    partner_variance: figures.partnerVariance,
    relationship_variance: figures.relationshipVariance,
    actor_partner_covariance: figures.actorPartnerCovariance,
    relationship_covariance: figures.relationshipCovariance,
    dyadic_reciprocity_r: figures.dyadicCorrelation,
  };
}

function namedWhole(figures: SocialRelations) {
  return {
    ...named(figures),
    n: figures.n,
    generalized_reciprocity_r: figures.actorPartnerCorrelation,
    share_actor: figures.shares!.actor,
    share_partner: figures.shares!.partner,
    share_relationship: figures.shares!.relationship,
    actor_effects: figures.actorEffects,
    partner_effects: figures.partnerEffects,
  };
}

describe("rc_complete", () => {
  const reference = referenceCase("rc_complete");
  const table = referenceRatings("rc_complete");
  const scores = scoreRatings(table, SEVEN_ITEMS);
  const ties = (rows: Rows) => tieMatrix(table, scores, SEVEN_ITEMS, rows);

  test("groups in the order of the matrix", () => {
    expect(table.groups).toEqual(reference.at("groups"));
  });

  test.each([
    ["rc", "mean"],
    ["com", "communication"],
    ["rel", "relationship"],
  ] as const)("social relations and gap of %s", (key, score) => {
    const figures = ties(allRows(table)).map((tie) => ({
      ...tie,
      mean: score === "mean" ? tie.mean : tie[score].mean,
    }));
    const matrix = tieMeans(figures, table.groups.length);
    reference.check(`matrix.${key}`, matrix);
    reference.check(`srm.${key}`, namedWhole(socialRelations(matrix)!));
    reference.check(`reciprocity.${key}.mean_abs_gap`, meanAbsoluteGap(matrix));
  });

  test("site by site, negative variances kept", () => {
    for (const [site, name] of table.sites.entries()) {
      const rows = rowsWhere(table, (row) => table.site[row] === site);
      const relations = socialRelations(tieMeans(ties(rows), table.groups.length))!;
      reference.check(`srm_by_site.sites.${name}`, named(relations));
      if (relations.actorVariance < 0) expect(relations.actorPartnerCorrelation).toBeNull();
    }
  });
});

describe("network20", () => {
  const reference = referenceCase("network20");

  test("complete", () => {
    const matrix = network20Ties("ties_complete.csv");
    reference.check("srm", namedWhole(socialRelations(matrix)!));
    reference.check("complete.reciprocity.mean_abs_gap", meanAbsoluteGap(matrix));
  });

  test("with ties missing: no social relations, and the gap over the pairs seen from both sides", () => {
    const matrix = network20Ties("ties_missing.csv");
    expect(socialRelations(matrix)).toBeNull();
    reference.check("missing.reciprocity.mean_abs_gap", meanAbsoluteGap(matrix));
  });
});

describe("undefined figures", () => {
  test("three groups have no social relations, a matrix without pairs has no gap", () => {
    expect(
      socialRelations([
        [null, 1, 2],
        [3, null, 4],
        [5, 2, null],
      ]),
    ).toBeNull();
    expect(
      meanAbsoluteGap([
        [5, 3],
        [null, 4],
      ]),
    ).toBeNull();
    expect(meanAbsoluteGap([])).toBeNull();
  });

  test("a matrix without relationship effects has no dyadic correlation", () => {
    expect(socialRelations(Array.from({ length: 5 }, () => new Array(5).fill(3)))!.dyadicCorrelation).toBeNull();
  });
});

test("relabelling groups and turning the matrix round leave both figures as they are; the diagonal does not count", () => {
  const line = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 5, maxLength: 5 }), (matrix) => {
      const plain = socialRelations(matrix)!;
      fc.pre(plain.relationshipVariance > 1e-3);
      const order = [3, 0, 4, 2, 1];
      const variants = [
        order.map((i) => order.map((j) => matrix[i]![j]!)),
        matrix.map((_, i) => matrix.map((other) => other[i]!)),
        matrix.map((values, i) => values.with(i, 1)),
      ];
      for (const variant of variants) {
        expect(socialRelations(variant)!.dyadicCorrelation).toBeCloseTo(plain.dyadicCorrelation!, 8);
        expect(meanAbsoluteGap(variant)).toBeCloseTo(meanAbsoluteGap(matrix)!, 10);
      }
      expect(Math.abs(plain.dyadicCorrelation!)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
