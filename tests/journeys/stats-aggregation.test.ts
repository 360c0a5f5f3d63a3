import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { statistics } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const small = referenceCase("rc_small");
const waves = referenceCase("rc_waves");
const spc = referenceCase("spc");
const fileOfCase = (name: string) =>
  fileURLToPath(new URL(`../../packages/analysis/reference/${name}`, import.meta.url));

let folder: string;
let scores: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-aggregation-"));
  scores = await fileOf(
    table(
      scored("rc_small").map(({ from, to, site, index }) => [site, from, to, `${from}|${to}`, index]),
      "site,from,to,tie,rc",
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, text);
  return file;
}

function table(rows: readonly (readonly unknown[])[], header: string): string {
  return [header, ...rows.map((row) => row.join(","))].join("\n");
}

/** The ratings of a case with their index, NA below four answers. */
function scored(name: "rc_small" | "rc_waves") {
  const { header, rows } = referenceCase(name).csv("ratings.csv");
  return rows.map((cells) => {
    const of = (column: string) => cells[header.indexOf(column)] ?? "";
    const answers = cells.slice(header.indexOf("item1")).filter((cell) => cell !== "");
    const index = answers.length < 4 ? "NA" : answers.reduce((sum, cell) => sum + Number(cell), 0) / answers.length;
    return {
      wave: of("wave"),
      site: of("site"),
      respondent: of("respondent"),
      from: of("respondent_group"),
      to: of("rated_group"),
      index,
    };
  });
}

/** The figures, after exit code 0 and exactly the documented keys. */
async function figuresOf<Name extends keyof typeof statistics>(name: Name, ...args: string[]) {
  const { code, out, err } = await interrelate(["stats", name, ...args, "--json"]);
  expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
  return { figures: statistics[name].parse(JSON.parse(out)) as ReturnType<(typeof statistics)[Name]["parse"]>, err };
}

test("icc by site, and a word on so few of them", async () => {
  const { figures, err } = await figuresOf("icc", scores, "--value", "rc", "--by", "site");
  const { n, dropped, groups, k0, meanK, F, df1, df2, p, icc1, icc1MeanK, icc1Reml, icc2 } = figures;
  expect(dropped).toBe(1154 - n);
  small.check("icc.site", { N: n, groups, k0, k_mean: meanK, F, df_between: df1, df_within: df2, p, icc1, icc2 });
  small.check("icc.site.icc1_mean_k", icc1MeanK);
  small.check("icc_reml.site.icc1", icc1Reml);
  expect(err).toMatch(/fewer than five levels/);
});

test("anova by workgroup, with Welch beside it", async () => {
  const { figures, err } = await figuresOf("anova", scores, "--value", "rc", "--by", "from");
  const { dropped, F, df1, df2, p, eta2, omega2, epsilon2, welch } = figures;
  expect([dropped, err]).toEqual([1154 - 1135, ""]);
  small.check("anova_by_respondent_group", { F, df_between: df1, df_within: df2, p, eta2, omega2, epsilon2, welch });
});

test("agreement of the raters of every tie", async () => {
  const ratings = small.csv("ratings.csv");
  const at = (name: string) => ratings.header.indexOf(name);
  const rows = ratings.rows.map((cells) => [
    `${cells[at("respondent_group")]}|${cells[at("rated_group")]}`,
    ...cells.slice(at("item1")),
  ]);
  const items = ratings.header.slice(at("item1"));
  const file = await fileOf(table(rows, ["tie", ...items].join(",")));
  const { figures } = await figuresOf("agreement", file, "--items", items.join(","), "--by", "tie", "--anchors", "5");
  expect(figures.dropped).toBe(1154 - 966);
  expect(figures.groups).toHaveLength(36);
  for (const [i, cell] of small.at("rwg_j.cells").entries()) {
    const group = `${cell.respondent_group}|${cell.rated_group}`;
    const { n, rwgUniform, rwgSlightSkew } = figures.groups.find((own: { group: string }) => own.group === group)!;
    small.check(`rwg_j.cells[${i}]`, { n, uniform: rwgUniform, slight_skew: rwgSlightSkew });
  }
});

test("compare and contrast of a tie between waves", async () => {
  const { respondent_group: from, rated_group: to } = waves.at("ties[7]");
  const rows = scored("rc_waves").filter((row) => row.from === from && row.to === to && row.index !== "NA");
  const later = new Map(rows.filter(({ wave }) => wave === "2").map((row) => [row.respondent, row.index]));
  const wide = rows.filter(({ wave }) => wave === "1").map((row) => [row.index, later.get(row.respondent) ?? ""]);
  const linked = await fileOf(table(wide, "before,after"));
  const paired = (await figuresOf("compare", linked, "--before", "before", "--after", "after")).figures;
  const { n, dropped, meanDifference, t, df, p, dz, dav, hedges } = paired;
  expect(n + dropped).toBe(wide.length);
  waves.check("ties[7].paired", { n, difference: meanDifference, t, df, p, d_z: dz, d_av: dav, g_av: hedges });

  const long = await fileOf(
    table(
      rows.map(({ wave, index }) => [wave, index]),
      "wave,rc",
    ),
  );
  const unpaired = (await figuresOf("contrast", long, "--value", "rc", "--by", "wave")).figures;
  waves.check("ties[7].unpaired", {
    difference: unpaired.meanDifference,
    welch_t: unpaired.t,
    welch_df: unpaired.df,
    welch_p: unpaired.p,
    hedges_g: unpaired.hedges,
  });
});

test("adjust, by R's p.adjust over the ties of two waves", async () => {
  const p: number[] = waves.at("ties").map((tie: { paired: { p: number } }) => tie.paired.p);
  const file = await fileOf(table([...p.map((own) => [own]), ["NA"]], "p"));
  const { figures } = await figuresOf("adjust", file);
  expect(figures.dropped).toBe(1);
  expect([figures.holm.length, figures.benjaminiHochberg.length]).toEqual([36, 36]);
  for (const at of p.keys()) {
    waves.check(`ties[${at}].paired`, { p_holm: figures.holm[at], p_bh: figures.benjaminiHochberg[at] });
  }
});

describe("chart", () => {
  const change = ["--change", spc.at("change_date")];

  test("measurements before and after a change, rows in any order", async () => {
    const [header, ...lines] = spc
      .csv("individuals.csv")
      .rows.map((row) => row.join(","))
      .toReversed()
      .concat("month,value")
      .toReversed();
    const file = await fileOf([header, ...lines].join("\n"));
    const args = [file, "--value", "value", "--date", "month", "--kind", "xmr"];
    const { figures } = await figuresOf("chart", ...args, ...change);
    expect(figures.phases).toHaveLength(2);
    for (const [at, { center, lower, upper }] of figures.phases.entries()) {
      spc.check(`individuals.phase_${at + 1}`, { centre: center, lower, upper });
    }
    expect(figures.phases[0]!.signals).toEqual([{ index: 4, rule: "outside_3_sigma" }]);
    const frozen = (await figuresOf("chart", ...args, ...change, "--frozen")).figures;
    spc.check("individuals.frozen_baseline", { centre: frozen.phases[0]!.center, lower: frozen.phases[0]!.lower });
    expect(frozen.phases[0]!.signals).toContainEqual({ index: 28, rule: "run_8_one_side" });
  });

  test.each([
    ["p", "proportion", "n"],
    ["u", "rate", "exposure"],
  ])("%s", async (kind, name, size) => {
    const args = [fileOfCase(`spc/${name}.csv`), "--value", "events", "--n", size, "--date", "month", "--kind", kind];
    const [phase] = (await figuresOf("chart", ...args)).figures.phases;
    spc.check(`${name}.all_points`, { centre: phase!.center, lower: phase!.lower, upper: phase!.upper });
  });

  test("run", async () => {
    const args = [fileOfCase("spc/individuals.csv"), "--value", "value", "--date", "month", "--kind", "run"];
    const { figures } = await figuresOf("chart", ...args);
    expect(figures.phases).toEqual([
      // The case counts from 1: a shift from 5 to 10, so its sixth point is 10.
      {
        center: expect.closeTo(spc.at("individuals.run_chart.median"), 12),
        lower: null,
        upper: null,
        signals: [{ index: 9, rule: "shift_6" }],
      },
    ]);
  });
});

describe("plan", () => {
  test("of a band: raters by R's power.t.test for one sample, about as many by simulation", async () => {
    const { figures } = await figuresOf("plan", "--mean", "3.9", "--cutoffs", "3.5", "--seed", "4", "--draws", "1000");
    expect(figures).toMatchObject({ goal: "band", raters: 27, simulated: { draws: 1000 } });
    expect(Math.abs(figures.simulated.raters! - 27)).toBeLessThanOrEqual(4);
    expect(figures.bands!.strong).toBeGreaterThan(0.98);
  });

  test("of a change: power of so many raters, linked or not, the same with the same seed", async () => {
    const args = ["--mean", "3.5", "--change", "0.3", "--raters", "20", "--draws", "500"];
    const linked = await figuresOf("plan", ...args, "--correlation", "0.6");
    // R: power.t.test(20, .3, .7 * sqrt(.8), type = "paired")$power and power.t.test(20, .3, .7)$power.
    expect(linked.figures).toMatchObject({ goal: "pairedChange", raters: 20, bands: null });
    expect(linked.figures.power).toBeCloseTo(0.529510923854284, 9);
    const unlinked = await figuresOf("plan", ...args);
    expect(unlinked.figures).toMatchObject({ goal: "unpairedChange", power: expect.closeTo(0.261464288058272, 9) });
    expect((await figuresOf("plan", ...args)).figures).toEqual(unlinked.figures);
  });

  test("of so few raters that they are not shown says so", async () => {
    expect((await figuresOf("plan", "--mean", "4.8", "--sd", "0.3", "--raters", "3")).err).toMatch(/not shown/);
  });

  test.each([
    [["--mean", "3.5"], /lies on a cut-off/],
    [["--mean", "3.9", "--correlation", "0.5"], /give --change/],
    [["--mean", "4.9", "--sd", "1.5"], /cannot have a standard deviation/],
    [["--mean", "4.9", "--change", "0.3", "--sd", "0.1"], /not between 1 and 5/],
    [["--mean", "7"], /from 1 to 5/],
    [["--mean", "3.9", "--power", "1"], /between 0 and 1/],
    [["--mean", "3.9", "--cutoffs", "3,4,5"], /one cut-off, or two/],
    [["--sd", "0.7"], /--mean/],
  ])("%j is refused with exit code 2", async (flags, sentence) => {
    const { code, out, err } = await interrelate(["stats", "plan", ...flags]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });
});

describe("what cannot be computed is told in one sentence, with exit code 2", () => {
  test.each([
    ["one group", ["icc", "--value", "x", "--by", "g"], "x,g\n1,a\n2,a\n", /names one group only, “a”/],
    ["one group", ["anova", "--value", "x", "--by", "g"], "x,g\n1,a\n2,a\n", /names one group only/],
    ["three groups", ["contrast", "--value", "x", "--by", "g"], "x,g\n1,a\n2,b\n3,c\n", /names 3 groups/],
    ["a side of one", ["contrast", "--value", "x", "--by", "g"], "x,g\n1,a\n2,b\n3,b\n", /“a” has one value only/],
    ["one pair", ["compare", "--before", "x", "--after", "y"], "x,y\n1,2\n3,\n", /Only one pair/],
    ["answers off the scale", ["agreement", "--items", "x", "--by", "g"], "x,g\n0,a\n10,a\n", /go from 0 to 10/],
    ["no probability", ["adjust"], "p\n0.5\n1.2\n", /holds 1\.2/],
    ["no column p", ["adjust"], "q\n0.5\n", /no column “p”/],
    ["a date", ["chart", "--value", "x", "--date", "d", "--kind", "run"], "x,d\n1,1.2.26\n", /“1\.2\.26”/],
    ["no sizes", ["chart", "--value", "x", "--date", "d", "--kind", "p"], "x,d\n1,2026-01\n", /needs --n/],
    ["one point", ["chart", "--value", "x", "--date", "d", "--kind", "xmr"], "x,d\n1,2026-01\n", /at least two points/],
    [
      "a change before all",
      ["chart", "--value", "x", "--date", "d", "--kind", "run", "--change", "2025-01"],
      "x,d\n1,2026-01\n",
      /no points before/,
    ],
    [
      "frozen at nothing",
      ["chart", "--value", "x", "--date", "d", "--kind", "run", "--frozen"],
      "x,d\n1,2026-01\n",
      /needs --change/,
    ],
  ] as const)("%s: %j", async (_, [measure, ...flags], text, sentence) => {
    const { code, out, err } = await interrelate(["stats", measure, await fileOf(text), ...flags, "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain("\n");
  });
});
