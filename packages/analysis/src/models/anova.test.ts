import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { namedAnova, namedIcc } from "../../reference/named-anova.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { anova } from "./anova.ts";
import { brownForsythe } from "./brown-forsythe.ts";
import { icc } from "./icc.ts";
import { kruskalWallis } from "./kruskal-wallis.ts";
import { pairwiseDifferences, type RangeTest } from "./pairwise-differences.ts";
import { welchAnova } from "./welch-anova.ts";

describe.each(["rc_small", "rc_complete"] as const)("%s", (name) => {
  const reference = referenceCase(name);
  const table = referenceRatings(name);
  const rows = allRows(table);
  const { index } = scoreRatings(table, SEVEN_ITEMS);
  const groups = table.groups.length;

  test.each([
    ["site", table.site],
    ["rated_group", table.to],
    ["respondent_group", table.from],
    ["respondent", table.respondent],
    ["cell", table.from.map((from, row) => from * groups + table.to[row]!)],
    ["site_by_rated_group", table.site.map((site, row) => site * groups + table.to[row]!)],
  ] as const)("sums, effects and tests by %s", (by, codes) => {
    if (reference.at(`icc.${by}`) === undefined) return expect(name).toBe("rc_complete");
    return reference.check(`icc.${by}`, namedAnova(anova(index, codes, rows)));
  });
});

describe.each([
  ["anova_by_site", "site", "sites"],
  ["anova_by_respondent_group", "from", "groups"],
] as const)("%s of rc_small", (path, codes, labels) => {
  const reference = referenceCase("rc_small");
  const table = referenceRatings("rc_small");
  const rows = allRows(table);
  const { index } = scoreRatings(table, SEVEN_ITEMS);
  const analysed = () => anova(index, table[codes], rows);
  const label = (code: number) => table[labels][code];

  test("the analysis and its levels", () => {
    const figures = analysed();
    reference.check(path, namedAnova(figures));
    reference.check(path, namedIcc(icc(index, table[codes], rows)));
    expect(figures.levels).toHaveLength(reference.at(`${path}.levels`).length);
    reference.check(
      `${path}.levels`,
      figures.levels.map(({ code, n, mean, sd }) => ({ level: label(code), n, mean, sd })),
    );
  });

  test("Welch, Kruskal-Wallis and Brown-Forsythe", () => {
    const figures = analysed();
    reference.check(`${path}.welch`, { ...welchAnova(figures.levels) });
    const { H, df, p } = kruskalWallis(index, table[codes], rows);
    reference.check(`${path}.kruskal`, { H, df, p });
    const spread = brownForsythe(index, table[codes], rows);
    reference.check(`${path}.brown_forsythe`, { F: spread.F, p: spread.p });
    expect([spread.df1, spread.df2]).toEqual([figures.df1, figures.df2]);
  });

  test("every pair", () => {
    const figures = analysed();
    const pairs = pairwiseDifferences(figures.levels);
    expect(pairs).toHaveLength(reference.at(`${path}.pairs`).length);
    const range = (test: RangeTest) => ({ q: test.q, p: test.p, ci95: [test.low, test.high] });
    reference.check(
      `${path}.pairs`,
      pairs.map((pair) => ({
        a: label(pair.a),
        b: label(pair.b),
        difference: pair.difference,
        cohen_d: pair.cohenD,
        hedges_g: pair.hedgesG,
        tukey: range(pair.tukey!),
        games_howell: { ...range(pair.gamesHowell!), df: pair.gamesHowell!.df },
        welch_p_holm: pair.welchPHolm,
      })),
    );
    expect(pairs[0]!.tukey!.df).toBe(figures.df2);
  });
});

describe("undefined figures", () => {
  const rows = [0, 1, 2, 3];

  test("one group or groups of one", () => {
    expect(anova([1, 2, 3, 4], [0, 0, 0, 0], rows)).toMatchObject({ groups: 1, F: null, p: null, omega2: null });
    expect(anova([1, 2, 3, 4], [0, 1, 2, 3], rows)).toMatchObject({ groups: 4, F: null, ssWithin: null, logP: null });
    expect(anova([], [], [])).toMatchObject({ n: 0, groups: 0, eta2: null, levels: [] });
  });

  test("nothing varies within groups, or at all", () => {
    expect(anova([1, 1, 3, 3], [0, 0, 1, 1], rows)).toMatchObject({
      ssBetween: 4,
      F: null,
      p: null,
      logP: null,
      eta2: 1,
      omega2: 1,
      epsilon2: 1,
      cohenF: null,
    });
    expect(anova([2, 2, 2, 2], [0, 0, 1, 1], rows)).toMatchObject({ eta2: null, omega2: null, epsilon2: null });
  });

  test("rows without a value or a group do not count, and codes may leave gaps", () => {
    const figures = anova([1, 2, 5, 4, Number.NaN, 9], [0, 0, 7, 7, 7, -1], [0, 1, 2, 3, 4, 5]);
    expect(figures.levels).toEqual([
      { code: 0, n: 2, mean: 1.5, sd: Math.SQRT1_2 },
      { code: 7, n: 2, mean: 4.5, sd: Math.SQRT1_2 },
    ]);
    expect(figures.n).toBe(4);
  });

  test("a level of one value has no spread", () => {
    expect(anova([1, 2, 5], [0, 0, 1], [0, 1, 2]).levels[1]).toEqual({ code: 1, n: 1, mean: 5, sd: null });
  });
});

test("by hand: groups (1, 3) and (5, 7) give SSB 16, SSW 4, F 8, and omega squared (16 - 2) / (20 + 2)", () => {
  const figures = anova([1, 3, 5, 7], [0, 0, 1, 1], [0, 1, 2, 3]);
  expect(figures).toMatchObject({ ssBetween: 16, ssWithin: 4, F: 8, df1: 1, df2: 2, eta2: 0.8, epsilon2: 0.7 });
  expect(figures.omega2).toBeCloseTo(14 / 22, 12);
  expect(figures.cohenF).toBe(2);
});

test("few rows are flagged, and only they", () => {
  const values = [1, 3, 5, 7, 2, 4, 4, 5, 5, 1];
  const codes = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  expect(anova(values, codes, [...codes.keys()].slice(1)).cautions).toEqual(["fewer-than-ten-rows"]);
  expect(anova(values, codes, [...codes.keys()]).cautions).toEqual([]);
});

test("does not depend on row order, labels, shift or scale", () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 8, maxLength: 40 }), (data) => {
      const figures = (pairs: [number, number][]) =>
        anova(
          pairs.map(([, v]) => v),
          pairs.map(([g]) => g),
          [...pairs.keys()],
        );
      const plain = figures(data);
      fc.pre(plain.F !== null);
      const changed = figures(data.toReversed().map(([group, v]) => [7 - group, 3 * v - 2]));
      for (const key of ["F", "p", "eta2", "omega2", "epsilon2"] as const) {
        expect(changed[key]).toBeCloseTo(plain[key]!, 8);
      }
      expect(plain.eta2!).toBeGreaterThanOrEqual(plain.epsilon2! - 1e-12);
      expect(plain.epsilon2!).toBeLessThanOrEqual(1);
      expect(Math.exp(plain.logP!)).toBeCloseTo(plain.p!, 10);
    }),
  );
});
