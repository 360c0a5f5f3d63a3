import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { meanSocialRelations } from "./mean-social-relations.ts";
import { rawDirectionCorrelation, residualDirectionCorrelation } from "./reciprocity-correlation.ts";
import { valueReciprocity } from "./reciprocity-overlap.ts";
import { pairsSeenFromBothSides } from "./reciprocity-pairs.ts";
import { socialRelations } from "./social-relations.ts";

const reference = referenceCase("rc_complete");

describe("rc_complete", () => {
  test.each(["rc", "com", "rel"])("correlation of the two directions, and overlap, of %s", (key) => {
    const matrix = reference.at(`matrix.${key}`);
    reference.check(`reciprocity.${key}`, {
      raw_correlation_offdiagonal: rawDirectionCorrelation(matrix),
      min_over_sum: valueReciprocity(matrix),
    });
  });

  test("components averaged over sites", () => {
    const sites = Object.values(reference.at("srm_by_site.sites")).map((site) => {
      // biome-ignore lint/suspicious/noExplicitAny: the reference file's own names
      const figures = site as any;
      return {
        ...socialRelations(reference.at("matrix.rc"))!,
        actorVariance: figures.actor_variance,
        partnerVariance: figures.partner_variance,
        relationshipVariance: figures.relationship_variance,
        actorPartnerCovariance: figures.actor_partner_covariance,
        relationshipCovariance: figures.relationship_covariance,
      };
    });
    const mean = meanSocialRelations([...sites, null])!;
    reference.check("srm_by_site.mean_of_sites", {
      actor_variance: mean.actorVariance,
      partner_variance: mean.partnerVariance,
      relationship_variance: mean.relationshipVariance,
      actor_partner_covariance: mean.actorPartnerCovariance,
      relationship_covariance: mean.relationshipCovariance,
      dyadic_reciprocity_r: mean.dyadicCorrelation,
    });
    expect(mean.roundRobins).toBe(4);
    expect(mean.actorPartnerCorrelation).toBeCloseTo(
      mean.actorPartnerCovariance / Math.sqrt(mean.actorVariance * mean.partnerVariance),
      12,
    );
    const [first] = sites;
    const alone = (parts: object) => meanSocialRelations([{ ...first!, ...parts }])!;
    expect(alone({ actorVariance: 0 }).actorPartnerCorrelation).toBeNull();
    expect(alone({ partnerVariance: -0.1 }).actorPartnerCorrelation).toBeNull();
    expect(alone({ relationshipVariance: 0 }).dyadicCorrelation).toBeNull();
    expect(alone({ actorVariance: 4, partnerVariance: 1, actorPartnerCovariance: 1 }).actorPartnerCorrelation).toBe(
      0.5,
    );
    expect(meanSocialRelations([null])).toBeNull();
  });
});

describe("pairs seen from both sides", () => {
  const matrix = [
    [1, 4, null],
    [2, 1, 5],
    [3, 3, 1],
  ];

  test("leave out the diagonal and what was seen from one side alone", () => {
    expect(pairsSeenFromBothSides(matrix)).toEqual([
      { there: 4, back: 2 },
      { there: 5, back: 3 },
    ]);
    expect(
      pairsSeenFromBothSides([
        [null, 3],
        [0, null],
      ]),
    ).toEqual([{ there: 3, back: 0 }]);
  });

  // Around the mean 3.5: 0.5, -1.5, 1.5, -0.5; products -0.75 twice, squares 0.25 and 2.25 twice.
  test("their raw correlation", () => {
    expect(rawDirectionCorrelation(matrix)).toBeCloseTo(-1.5 / 2.5, 12);
  });

  test("ties that do not vary, or no pair, have no correlation", () => {
    const alike = Array.from({ length: 4 }, () => [3, 3, 3, 3]);
    expect(rawDirectionCorrelation(alike)).toBeNull();
    expect(rawDirectionCorrelation([])).toBeNull();
    expect(residualDirectionCorrelation([])).toBeNull();
  });

  test("rating and being rated explain ties that are their sums, so that nothing is left", () => {
    const sums = [0, 1, 3, 2, 5].map((row) => [4, 0, 1, 2, 7].map((column) => row + column));
    expect(residualDirectionCorrelation(sums)).toBeNull();
    expect(rawDirectionCorrelation(sums)).not.toBeNull();
    expect(socialRelations(sums)).toMatchObject({
      relationshipVariance: 0,
      relationshipCovariance: 0,
      dyadicCorrelation: null,
    });
  });

  test("what is left after rows and columns does not depend on these", () => {
    const values = [
      [null, 1, 4, 2, 5],
      [3, null, 1, 5, null],
      [2, 2, null, 3, 1],
      [4, null, 5, null, 2],
      [1, 3, 2, 2, null],
    ];
    const raised = values.map((line, from) =>
      line.map((value, to) => (value === null ? null : value + from ** 2 - 3 * to)),
    );
    expect(residualDirectionCorrelation(raised)).toBeCloseTo(residualDirectionCorrelation(values)!, 10);
  });
});

describe("overlap of values", () => {
  test("is the share that is returned; what was not observed counts as none", () => {
    expect(
      valueReciprocity([
        [9, 4, null],
        [2, 9, 1],
        [3, 1, 9],
      ]),
    ).toBe((4 + 0 + 2) / 11);
    expect(valueReciprocity([[5]])).toBeNull();
  });
});

describe("social relations, beside the reference figures", () => {
  test("shares count a negative variance as 0, and cautions name what is unwise", () => {
    for (const score of ["rc", "com"]) {
      expect(socialRelations(reference.at(`matrix.${score}`))!.cautions).toEqual(["fewer-than-ten-nodes"]);
    }
    // Nothing but a cyclic preference: rows and columns have the same mean, so their variances can only be negative.
    const cyclic = Array.from({ length: 4 }, (_, from) =>
      Array.from({ length: 4 }, (_, to) => [0, 5, 1, 3][(to - from + 4) % 4]!),
    );
    const { shares, cautions, actorVariance, partnerVariance, actorPartnerCorrelation } = socialRelations(cyclic)!;
    expect(actorVariance).toBeLessThan(0);
    expect(partnerVariance).toBeLessThan(0);
    expect(actorPartnerCorrelation).toBeNull();
    expect(shares).toEqual({ actor: 0, partner: 0, relationship: 1 });
    expect(cautions).toEqual(["fewer-than-ten-nodes", "negative-variance"]);
  });

  test("ties that are all alike have no variance to share", () => {
    const alike = Array.from({ length: 10 }, () => new Array<number>(10).fill(3));
    expect(socialRelations(alike)).toMatchObject({ shares: null, cautions: [] });
  });
});
