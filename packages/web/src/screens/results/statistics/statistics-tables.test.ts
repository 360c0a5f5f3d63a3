import type { Analysis, WaveStatistics } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import type { ShownResults } from "../use-wave-results.ts";
import { agreementTable, iccTable } from "./agreement-tables.ts";
import { effectTable } from "./model-tables.ts";
import { rolesTable, wholeTable } from "./network-tables.ts";
import { dimensionsTable, factorsTable, scaleTable } from "./reliability-tables.ts";

const ICC = { icc1: 0.2, icc2: 0.9, F: 12, df1: 2, df2: 90, p: 0.0002, k0: 31 };

const results = {
  asked: ["timely", "sharedGoals"],
  workgroups: [
    { id: "n", name: "Nurses" },
    { id: "p", name: "Physicians" },
  ],
  analysis: {
    reliability: {
      n: null,
      alpha: 0.8,
      alphaStandardized: 0.81,
      feldt95: null,
      omega: null,
      itemRest: { timely: 0.5, sharedGoals: 0.4, frequent: null },
    },
    agreement: [
      { from: "n", to: "p", n: 12, rwgUniform: 0.9, rwgSlightSkew: 0.85 },
      { from: "p", to: "n", n: null, rwgUniform: 0.9, rwgSlightSkew: 0.8 },
      { from: "p", to: "p", n: null, rwgUniform: null, rwgSlightSkew: null },
    ],
    icc: {
      site: null,
      ratedGroup: ICC,
      respondent: { ...ICC, icc2: null, F: null, df1: null, df2: null, p: null, k0: null },
    },
    network: { inStrength: { n: 3.5, p: null }, outStrength: { n: 4, p: 3 } },
  } as unknown as Analysis,
} as ShownResults;

const model = {
  n: 40,
  chisq: 3.2,
  df: 1,
  p: 0.0001,
  cfi: 1,
  tli: 1,
  rmsea: null,
  rmsea90: null,
  srmr: 0.02,
  loadings: { timely: 0.6 },
  factorCorrelation: null,
  cautions: [],
};

const statistics = {
  reliability: { bootstrap95: [0.7, 0.9], draws: 2000, alphaIfDropped: { timely: 0.7, sharedGoals: null } },
  factors: { one: model, two: null, difference: null },
  icc: { site: null, ratedGroup: { icc1: 0.21, cautions: [] }, respondent: null },
} as unknown as WaveStatistics;

const network = {
  groups: ["p", "n"],
  density: 0.5,
  transitivity: null,
  reciprocity: 1,
  meanAbsoluteGap: 0.2,
  socialRelations: null,
  nodes: { p: { betweenness: 0, closenessIn: 1, closenessOut: 0.5, eigenvector: null, pageRank: 0.4, community: 2 } },
  modularity: -1e-16,
} as unknown as NonNullable<WaveStatistics["network"]>;

describe("the tables of statistics", () => {
  test("are as wide as their heads", () => {
    const withTest = { ...statistics, factors: { one: model, two: model, difference: { chisq: 1, df: 1, p: 0.3 } } };
    const tables = [
      scaleTable(results, statistics),
      dimensionsTable(results, statistics),
      factorsTable(withTest),
      agreementTable(results),
      iccTable(results, statistics),
      wholeTable(network),
      rolesTable(results, network),
      effectTable({ estimate: 0.3, se: 0.1, df: null, t: null, p: null }),
    ];
    for (const { columns, rows } of tables) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
    expect(factorsTable(withTest).rows).toHaveLength(3);
  });

  test("show each interval of alpha in a row of its own, and only dimensions that were asked", () => {
    const rows = scaleTable(results, statistics).rows.map(([, ...figures]) => figures);
    expect(rows.slice(0, 2)).toEqual([
      [0.8, null, null, null],
      [0.8, 0.7, 0.9, null],
    ]);
    expect(dimensionsTable(results, statistics).rows).toEqual([
      ["Timely", 0.5, 0.7, 0.6, null],
      ["Shared goals", 0.4, null, null, null],
    ]);
  });

  test("leave out models that there are not, keep a dash for a missing correlation, and write no p as zero", () => {
    expect(factorsTable(statistics).rows.map(([label, , , p]) => [label, p])).toEqual([["One factor", "< 0.001"]]);
    expect(iccTable(results, statistics).rows.map(([label, icc1, reml]) => [label, icc1, reml])).toEqual([
      ["Site", null, null],
      ["Rated workgroup", 0.2, 0.21],
      ["Respondent", 0.2, null],
    ]);
    const none = { ...results.analysis, icc: { site: null, ratedGroup: null, respondent: null } };
    expect(iccTable({ ...results, analysis: none }, statistics).rows).toEqual([]);
  });

  test("claim no more decimals than there are", () => {
    expect(agreementTable(results).rows).toEqual([
      ["Nurses", "Physicians", "0.90", "0.85", 12],
      ["Physicians", "Nurses", "0.9", "0.8", null],
    ]);
  });

  test("write next to nothing as nothing, and name workgroups in the order of the network", () => {
    expect(Object.is(wholeTable(network).rows.at(-1)?.[1], 0)).toBe(true);
    expect(wholeTable(network).rows[2]?.[1]).toBeNull();
    expect(rolesTable(results, network).rows).toEqual([
      ["Physicians", null, 3, 0, 1, 0.5, null, 0.4, 2],
      ["Nurses", 3.5, 4, null, null, null, null, null, null],
    ]);
  });
});
