import { describe, expect, it } from "vitest";
import { referenceCase } from "../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../reference/rating-files.ts";
import { analyze } from "./analyze.ts";

const reference = referenceCase("rc_small");
const table = referenceRatings("rc_small");

describe("analyze without protection", () => {
  const analysed = () => analyze(table, { minRaters: 1, scoring: SEVEN_ITEMS });

  it("reproduces the reference's ties", () => {
    const analysis = analysed();
    const expected: { respondent_group: string; rated_group: string }[] = reference.at("ties");
    expect(expected).toHaveLength(36);
    for (const [position, { respondent_group, rated_group }] of expected.entries()) {
      const tie = analysis.ties.find(({ from, to }) => from === respondent_group && to === rated_group);
      const { n, mean, sd, low, high, communication, relationship, items } = tie!;
      reference.check(`ties[${position}]`, { n, mean, sd, ci95: [low, high] });
      reference.check(`ties[${position}].communication`, { n: communication.n, mean: communication.mean });
      reference.check(`ties[${position}].relationships`, { n: relationship.n, mean: relationship.mean });
      for (const [item, { n: answers, mean: average }] of Object.entries(items)) {
        reference.check(`ties[${position}].items.${item}`, { n: answers, mean: average });
      }
    }
  });

  it("reproduces the reference's pooled figures", () => {
    const analysis = analysed();
    reference.check("items", analysis.items);
    reference.check("index", analysis.index);
    reference.check("communication", analysis.communication);
    reference.check("relationships", analysis.relationship);
    reference.check("within_between.pooled_rows.within", analysis.within);
    reference.check("within_between.pooled_rows.between", analysis.between);
  });

  it("reproduces the reference's reliability and agreement", () => {
    const analysis = analysed();
    const { n, alpha, alphaStandardized, feldt95, omega, itemRest } = analysis.reliability;
    reference.check("alpha.index", {
      n,
      raw: alpha,
      standardized: alphaStandardized,
      feldt_ci95: feldt95,
      item_rest_r: itemRest,
    });
    reference.check("omega.index", { omega });
    for (const [position, cell] of reference.at("rwg_j.cells").entries()) {
      const own = analysis.agreement.find(({ from, to }) => from === cell.respondent_group && to === cell.rated_group);
      const { n: raters, rwgUniform, rwgSlightSkew } = own!;
      reference.check(`rwg_j.cells[${position}]`, { n: raters, uniform: rwgUniform, slight_skew: rwgSlightSkew });
    }
  });

  it("reproduces the reference's intraclass correlations", () => {
    const analysis = analysed();
    for (const [ours, theirs] of [
      ["site", "site"],
      ["ratedGroup", "rated_group"],
      ["respondent", "respondent"],
    ] as const) {
      const { icc1, icc2, F, df1, df2, p, k0 } = analysis.icc[ours]!;
      reference.check(`icc.${theirs}`, { icc1, icc2, F, df_between: df1, df_within: df2, p, k0 });
    }
  });

  it("counts what it used and what it left out", () => {
    const analysis = analysed();
    expect(analysis.input).toEqual({
      rows: reference.at("rows.total"),
      used: reference.at("rows.scored_index"),
      respondents: reference.at("rows.respondents"),
      excluded: { tooFewItems: reference.at("rows.total") - reference.at("rows.scored_index") },
    });
  });

  it("hides nothing", () => expect(analysed().suppressed).toEqual([]));
});

describe("analyze", () => {
  it("draws the same bootstrap intervals from the same seed, close to the reference's", () => {
    const options = { minRaters: 1, scoring: SEVEN_ITEMS, bootstrap: { draws: 5000, seed: 7 } };
    const { bootstrap } = analyze(table, options);
    expect(analyze(table, options).bootstrap).toEqual(bootstrap);
    for (const { from, to, low, high } of bootstrap!.ties) {
      const at = reference
        .at("ties")
        .findIndex((tie: Record<string, string>) => tie.respondent_group === from && tie.rated_group === to);
      reference.check(`cluster_bootstrap.ties.ci95_lower[${at}]`, low);
      reference.check(`cluster_bootstrap.ties.ci95_upper[${at}]`, high);
    }
  });

  it("asks for the wave when there are several", () => {
    const waves = referenceRatings("rc_waves");
    expect(() => analyze(waves, { minRaters: 5, scoring: SEVEN_ITEMS })).toThrow(RangeError);
    expect(() => analyze(waves, { minRaters: 5, scoring: SEVEN_ITEMS, wave: "3" })).toThrow(RangeError);
    expect(analyze(waves, { minRaters: 5, scoring: SEVEN_ITEMS, wave: "2" }).ties[0]!.wave).toBe("2");
  });

  it("takes a single wave without its name, and no other for it", () => {
    const one = { ...table, waves: ["2026"], wave: new Int32Array(table.from.length) };
    const options = { minRaters: 5, scoring: SEVEN_ITEMS };
    expect(analyze(one, options).ties[0]!.wave).toBe("2026");
    expect(analyze(one, { ...options, wave: "2026" }).ties[0]!.wave).toBe("2026");
    expect(() => analyze(one, { ...options, wave: "2027" })).toThrow(RangeError);
    expect(() => analyze(table, { ...options, wave: "2027" })).toThrow(RangeError);
    expect(analyze(table, options).ties[0]!.wave).toBeNull();
  });

  it("refuses a threshold of two", () => {
    expect(() => analyze(table, { minRaters: 2, scoring: SEVEN_ITEMS })).toThrow(RangeError);
  });
});
