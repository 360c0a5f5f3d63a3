import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { summarize } from "../numeric/summary.ts";
import { rowsWhere } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { withinBetween } from "../ties/within-between.ts";
import { benjaminiHochberg, holm } from "./adjust.ts";
import { signedRank } from "./signed-rank.ts";
import { standardizedChange } from "./standardized-change.ts";
import { studentContrast } from "./student-contrast.ts";
import { tieContrasts } from "./tie-contrasts.ts";

const reference = referenceCase("rc_waves");
const table = referenceRatings("rc_waves");
const { index } = scoreRatings(table, SEVEN_ITEMS);
const isScored = (row: number) => !Number.isNaN(index[row]!);
const rowsOfWave = (wave: number) => rowsWhere(table, (row) => table.wave[row] === wave && isScored(row));
const [first, second] = [rowsOfWave(0), rowsOfWave(1)];

/** Scores of rows that the same respondent gave about the same group in both waves. */
function pairsOf(from: number, to: number): [before: number[], after: number[]] {
  const isTie = (row: number) => table.from[row] === from && table.to[row] === to;
  const before = new Map(Array.from(first.filter(isTie), (row) => [table.respondent[row]!, index[row]!]));
  const pairs = Array.from(second.filter(isTie)).flatMap((row) => {
    const earlier = before.get(table.respondent[row]!);
    return earlier === undefined ? [] : [[earlier, index[row]!] as const];
  });
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

function changeNames(before: number[], after: number[]) {
  const change = standardizedChange(before, after);
  const rank = signedRank(before, after);
  return {
    n: change.n,
    sd1: change.sdBefore,
    sd2: change.sdAfter,
    r: change.r,
    sd_difference: change.sdDifference,
    d_av: change.dav,
    g_av: change.gav,
    d_av_rms: change.davRms,
    d_z: change.dz,
    d_rm: change.drm,
    wilcoxon_V: rank.V,
    wilcoxon_p: rank.p,
  };
}

function unlinkedNames(before: number[], after: number[]) {
  const { t, p } = studentContrast(before, after);
  return { sd1: summarize(before).sd, sd2: summarize(after).sd, student_t: t, student_p: p };
}

/** The mean rounded once, as R takes it: ranks of means depend on their last digit. */
function exactMean(values: number[]): number {
  const rough = values.reduce((sum, value) => sum + value, 0) / values.length;
  return rough + values.reduce((sum, value) => sum + (value - rough), 0) / values.length;
}

describe("rc_waves", () => {
  test("standardised changes, signed ranks and Student's t of every tie", () => {
    for (const [i, tie] of reference.at("ties").entries()) {
      const from = table.groups.indexOf(tie.respondent_group);
      const to = table.groups.indexOf(tie.rated_group);
      reference.check(`ties[${i}].paired`, changeNames(...pairsOf(from, to)));
      const of = (rows: Int32Array) =>
        Array.from(
          rows.filter((row) => table.from[row] === from && table.to[row] === to),
          (row) => index[row]!,
        );
      reference.check(`ties[${i}].unpaired`, unlinkedNames(of(first), of(second)));
    }
    const scores = (rows: Int32Array) => Array.from(rows, (row) => index[row]!);
    reference.check("all_rows_unpaired", unlinkedNames(scores(first), scores(second)));
  });

  test("of the mean of each respondent's linked rows", () => {
    const groups = [...table.groups.keys()];
    const key = (row: number) => table.respondent[row]! * groups.length + table.to[row]!;
    const before = new Map(Array.from(first, (row) => [key(row), index[row]!]));
    const linked = Array.from(second).filter((row) => before.has(key(row)));
    const byRespondent = [...Map.groupBy(linked, (row) => table.respondent[row]!).values()];
    reference.check(
      "panel_respondent_means",
      changeNames(
        byRespondent.map((rows) => exactMean(rows.map((row) => before.get(key(row))!))),
        byRespondent.map((rows) => exactMean(rows.map((row) => index[row]!))),
      ),
    );
  });

  test("how many ties are below .05 by Holm and by Benjamini-Hochberg", () => {
    const contrasts = tieContrasts(table, index, first, second);
    for (const [kind, name] of [
      ["paired", "paired"],
      ["unpaired", "unpaired_welch"],
    ] as const) {
      const p = contrasts.map((contrast) => contrast[kind].p);
      const below = (adjusted: (number | null)[]) => adjusted.filter((own) => own! < 0.05).length;
      reference.check(`multiplicity.${name}`, {
        tests: p.length,
        holm_below_05: below(holm(p)),
        bh_below_05: below(benjaminiHochberg(p)),
      });
    }
  });

  test("rows, respondents and means of each wave", () => {
    const respondents = [first, second].map((rows) => new Set(Array.from(rows, (row) => table.respondent[row]!)));
    reference.check("counts", {
      rows_scored: { "1": first.length, "2": second.length },
      respondents_wave1: respondents[0]!.size,
      respondents_wave2: respondents[1]!.size,
      panel: [...respondents[0]!].filter((one) => respondents[1]!.has(one)).length,
      sites: table.sites.length,
    });
    for (const [at, rows] of [first, second].entries()) {
      const { within, between } = withinBetween(table, index, rows);
      const { n, mean, sd } = summarize(Array.from(rows, (row) => index[row]!));
      const wave = Number(table.waves[at]);
      reference.check(`index_by_wave[${at}]`, {
        wave,
        n,
        mean,
        sd,
        within_ties: within.mean,
        between_ties: between.mean,
      });
    }
  });
});

describe("standardised changes", () => {
  test("by hand: 1, 3 to 2, 6 changes by 1 and 3", () => {
    const change = standardizedChange([1, 3], [2, 6]);
    expect(change.sdBefore).toBeCloseTo(Math.SQRT2, 12);
    expect(change.sdAfter).toBeCloseTo(Math.sqrt(8), 12);
    expect(change.dz).toBeCloseTo(2 / Math.SQRT2, 12);
    expect(change.dav).toBeCloseTo(2 / ((Math.SQRT2 + Math.sqrt(8)) / 2), 12);
    expect(change.davRms).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(change.r).toBeCloseTo(1, 12);
    expect(change.gav).toBeNull();
    expect(change.drm).toBeCloseTo(0, 6);
  });

  test("pairs with a gap do not count; below two, or without spread, figures are null", () => {
    expect(standardizedChange([1, 3, Number.NaN, 9], [2, 6, 4])).toEqual(standardizedChange([1, 3], [2, 6]));
    expect(standardizedChange([1, Number.NaN], [2, 3])).toMatchObject({ n: 1, sdBefore: null, r: null, dz: null });
    expect(standardizedChange([], [])).toMatchObject({ n: 0, dav: null, sdDifference: null });
    expect(standardizedChange([1, 2, 3], [2, 3, 4])).toMatchObject({ dz: null, drm: null, r: 1 });
    expect(standardizedChange([2, 2, 2], [2, 2, 2])).toMatchObject({ dav: null, davRms: null, r: null, gav: null });
    expect(standardizedChange([2, 2, 2], [1, 2, 4])).toMatchObject({ r: null, drm: null });
  });

  test("turning time round turns signs", () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const [forth, back] = [standardizedChange(before, after), standardizedChange(after, before)];
        for (const key of ["dav", "gav", "davRms", "dz", "drm"] as const) {
          expect(back[key] === null ? null : -back[key] + 0).toEqual(
            forth[key] === null ? null : expect.closeTo(forth[key], 9),
          );
        }
        expect(back.r).toEqual(forth.r === null ? null : expect.closeTo(forth.r, 9));
        expect(Math.abs(forth.r ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("signed ranks", () => {
  test("as wilcox.test(exact = FALSE) in R", () => {
    const { n, V, p } = signedRank([1, 2, 3, 4, 5, 3], [3, 1, 5, 4, 4, 6]);
    expect([n, V]).toEqual([5, 12]);
    expect(p).toBeCloseTo(0.276302917337483, 12);
  });

  test("no difference, gaps, and even sides", () => {
    expect(signedRank([1, 2], [1, 2])).toEqual({ n: 0, V: 0, p: null });
    expect(signedRank([1, Number.NaN, 2], [2, 4])).toMatchObject({ n: 1, V: 1 });
    expect(signedRank([1, 2], [2, 1])).toEqual({ n: 2, V: 1.5, p: 1 });
    expect(signedRank([1], [2]).p).toBe(1);
  });

  test("depends on the order of sizes alone, and turns with time", () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const plain = signedRank(before, after);
        const turned = signedRank(after, before);
        expect(turned.V).toBeCloseTo((plain.n * (plain.n + 1)) / 2 - plain.V, 12);
        expect(turned.p).toEqual(plain.p);
        expect(plain.p ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("Student's t", () => {
  test("by hand: 1, 3 and 4, 8 have pooled variance 5, so t = 4 / sqrt(5)", () => {
    const { difference, t, df } = studentContrast([1, 3], [4, 8, Number.NaN]);
    expect([difference, df]).toEqual([4, 2]);
    expect(t).toBeCloseTo(4 / Math.sqrt(5), 12);
  });

  test("is undefined with fewer than two values on a side, or when nothing varies", () => {
    const none = { difference: null, t: null, df: null, p: null };
    expect(studentContrast([1], [2, 3])).toEqual(none);
    expect(studentContrast([1, 2], [])).toEqual(none);
    expect(studentContrast([1, 1], [3, 3])).toEqual({ difference: 2, t: null, df: 2, p: null });
  });
});
