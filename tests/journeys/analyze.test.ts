import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analysis, change, tie } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const reference = (file: string) =>
  fileURLToPath(new URL(`../../packages/analysis/reference/${file}`, import.meta.url));
const SMALL = reference("rc_small/ratings.csv");
const RAW = reference("rc_small/ratings_raw.csv");
const WAVES = reference("rc_waves/ratings.csv");
const NAMED_ITEMS = "frequency,timeliness,accuracy,problem_solving,shared_goals,shared_knowledge,mutual_respect";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-analyze-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function json(args: readonly string[]): Promise<Printed> {
  const { code, out, err } = await interrelate(["analyze", ...args, "--json"]);
  expect(code).toBe(0);
  expect(err).toMatch(args.includes("--min-raters") ? /^(Protection is off.*\n)?$/ : /^$/);
  return JSON.parse(out);
}

const score = z.object({ n: z.number().nullable(), mean: z.number().nullable() });
const printedTie = tie
  .omit({ communication: true, relationship: true, frequency: true })
  .extend({ items: z.record(z.string(), score) });
const printedAnalysis = analysis.extend({ ties: z.array(printedTie) });
type Printed = z.infer<typeof printedAnalysis>;

/** A schema drops what it does not know, so equality means that there is nothing else. */
function expectExactly<Schema extends z.ZodType>(schema: Schema, value: unknown): void {
  expect(schema.parse(value)).toEqual(value);
}

describe("the figures", () => {
  test("reproduce the R reference, tie by tie", async () => {
    const small = referenceCase("rc_small");
    const printed = await json([SMALL, "--min-raters", "1"]);
    expect(printed.input).toMatchObject({ rows: 1154, used: 1135, respondents: 200, excluded: { tooFewItems: 19 } });
    small.check("index", printed.index);
    small.check("communication", printed.communication);
    small.check("relationships", printed.relationship);
    small.check("items", printed.items);
    const { within, between } = printed;
    small.check("within_between.pooled_rows", { within, between });
    const at = (groups: { from: string; to: string }, list: string) =>
      small
        .at(list)
        .findIndex(
          (each: Record<string, string>) => each.respondent_group === groups.from && each.rated_group === groups.to,
        );
    expect(printed.ties).toHaveLength(36);
    for (const { from, to, n, mean, sd, low, high, items } of printed.ties) {
      small.check(`ties[${at({ from, to }, "ties")}]`, { n, mean, sd, ci95: [low, high], items });
    }
    for (const { from, to, n, rwgUniform, rwgSlightSkew } of printed.agreement) {
      small.check(`rwg_j.cells[${at({ from, to }, "rwg_j.cells")}]`, {
        n,
        uniform: rwgUniform,
        slight_skew: rwgSlightSkew,
      });
    }
    const { n, alpha, alphaStandardized, feldt95, omega, itemRest } = printed.reliability;
    small.check("alpha.index", {
      n,
      raw: alpha,
      standardized: alphaStandardized,
      feldt_ci95: feldt95,
      item_rest_r: itemRest,
    });
    small.check("omega.index", { omega });
    for (const [by, figures] of Object.entries({
      site: printed.icc.site,
      rated_group: printed.icc.ratedGroup,
      respondent: printed.icc.respondent,
    })) {
      const { icc1, icc2, F, df1, df2, p, k0 } = figures ?? {};
      small.check(`icc.${by}`, { icc1, icc2, F, df_between: df1, df_within: df2, p, k0 });
    }
  });

  test("are the same from a file with frequency labels", async () => {
    const scored = await json([SMALL, "--min-raters", "1"]);
    const labelled = await json([RAW, "--min-raters", "1", "--items", NAMED_ITEMS, "--frequency-item", "frequency"]);
    for (const part of ["index", "communication", "relationship", "within", "between", "icc", "network"] as const) {
      expect(labelled[part]).toEqual(scored[part]);
    }
    expect(labelled.reliability.alpha).toBe(scored.reliability.alpha);
  });

  test("draw bootstrap intervals near R's, the same ones from the same seed", async () => {
    const small = referenceCase("rc_small");
    const drawn = await json([SMALL, "--min-raters", "1", "--bootstrap", "4000", "--seed", "7"]);
    const { order: _, ci95_lower: lower, ci95_upper: upper } = small.at("cluster_bootstrap.ties");
    expect(drawn.bootstrap?.draws).toBe(4000);
    for (const [position, { low, high }] of (drawn.bootstrap?.ties ?? []).entries()) {
      // The case's own tolerance for its Monte Carlo limits is 0.04.
      expect(Math.abs((low ?? 0) - lower[position])).toBeLessThan(0.04);
      expect(Math.abs((high ?? 0) - upper[position])).toBeLessThan(0.04);
    }
    expect((await json([SMALL, "--min-raters", "1", "--bootstrap", "4000", "--seed", "7"])).bootstrap).toEqual(
      drawn.bootstrap,
    );
    expect((await json([SMALL, "--min-raters", "1", "--bootstrap", "4000", "--seed", "8"])).bootstrap).not.toEqual(
      drawn.bootstrap,
    );
  });

  test("have exactly the documented names", async () => {
    const printed = await json([SMALL]);
    expectExactly(printedAnalysis, printed);
    const keys = (value: unknown) =>
      Object.keys(value as object)
        .sort()
        .join(" ");
    expect(keys(printed)).toBe(
      "agreement between bootstrap communication groups icc index input items network relationship reliability sites suppressed ties version waves within",
    );
    expect(keys(printed.input)).toBe("excluded respondents rows used");
    expect(keys(printed.input.excluded)).toBe("duplicate invalidValue missingGroup notWorkingWith tooFewItems");
    expect(keys(printed.items.item1)).toBe("mean missing n sd");
    expect(keys(printed.index)).toBe("mean n sd");
    expect(keys(printed.ties[0])).toBe("band from high items low mean n sd to uncertain wave");
    expect(keys(printed.ties[0]?.items.item1)).toBe("mean n");
    expect(keys(printed.agreement[0])).toBe("from n rwgSlightSkew rwgUniform to");
    expect(keys(printed.within)).toBe("mean n");
    expect(keys(printed.reliability)).toBe("alpha alphaStandardized feldt95 itemRest n omega");
    expect(keys(printed.icc)).toBe("ratedGroup respondent site");
    expect(keys(printed.icc.site)).toBe("F df1 df2 icc1 icc2 k0 p");
    expect(keys(printed.network)).toBe("density inStrength outStrength reciprocity");
    expect(keys(printed.network.reciprocity)).toBe("dyadicCorrelation meanAbsoluteGap");
    expect(printed.bootstrap).toBeNull();
  });

  test("under protection are rounded, and hidden ones are listed with the reason", async () => {
    const printed = await json([SMALL, "--min-raters", "20"]);
    const hidden = printed.ties.filter(({ from }) => from === "Pharmacy");
    expect(hidden).toHaveLength(6);
    for (const { n, mean, sd, low, high, band, items } of hidden) {
      expect([n, mean, sd, low, high, band]).toEqual([null, null, null, null, null, null]);
      expect(Object.values(items).every((item) => item.n === null && item.mean === null)).toBe(true);
    }
    expect(printed.suppressed).toContainEqual({ path: "ties", from: "Pharmacy", to: "Nurses", why: "tooFewRaters" });
    for (const { mean } of printed.ties) expect(mean === null || Number(mean.toFixed(2)) === mean).toBe(true);
  });

  test("of several waves stand under each wave, with what changed", async () => {
    const printed = (await json([WAVES])) as unknown as Record<string, never>;
    expect(Object.keys(printed)).toEqual(["version", "waves", "change"]);
    expectExactly(
      z.object({
        version: z.string(),
        waves: z.array(printedAnalysis.extend({ wave: z.string() })),
        change: z.array(change),
      }),
      printed,
    );
    const { waves, change: changes } = printed as unknown as {
      waves: { wave: string; index: unknown }[];
      change: { before: string; after: string; ties: unknown[] }[];
    };
    expect(waves.map(({ wave }) => wave)).toEqual(["1", "2"]);
    expect(changes.map(({ before, after, ties }) => [before, after, ties.length])).toEqual([["1", "2", 36]]);
    const second = await json([WAVES, "--wave-value", "2"]);
    expectExactly(printedAnalysis, second);
    expect(second.index).toEqual(waves[1]?.index);
  });
});

test("rows left out are counted under their wave and reason, and those without a wave told apart", async () => {
  const csv = await readFile(WAVES, "utf8");
  const [first = ""] = csv.split("\n").slice(1);
  const cells = first.split(",");
  const broken = (change: Record<number, string>) => cells.map((cell, place) => change[place] ?? cell).join(",");
  // Columns: wave, site, intervention, respondent, respondent_group, rated_group, item1 ...
  const rows = [first, broken({ 5: "" }), broken({ 0: "", 3: "x" }), broken({ 0: "2", 3: "x", 6: "9" })];
  const input = `${csv.trimEnd()}\n${rows.join("\n")}\n`;
  const { out, err } = await interrelate(["analyze", "-", "--json", "--min-raters", "1"], { input });
  const { waves } = JSON.parse(out) as { waves: Printed[] };
  const reasons = (wave: number) => waves[wave]?.input.excluded;
  expect(reasons(0)).toMatchObject({ duplicate: 1, missingGroup: 1, invalidValue: 0 });
  expect(reasons(1)).toMatchObject({ duplicate: 0, missingGroup: 0, invalidValue: 1 });
  expect(err).toContain("1 row names no wave");
});

describe("bad input", () => {
  const cases: [string, string[], RegExp][] = [
    ["a file that is not there", ["missing.csv"], /no file missing\.csv/],
    ["a column that is not there", [SMALL, "--rated-group", "target"], /no column "target"/],
    ["a site column that is not there", [SMALL, "--site", "ward"], /no column "ward"/],
    ["an item that is not there", [RAW], /no column "item1"/],
    ["a frequency item that is none of the items", [SMALL, "--frequency-item", "site"], /not one of the items/],
    ["numbers without a coding", [SMALL, "--frequency-item", "item1"], /scored .* or ordered/],
    [
      "a coding of its own making",
      [SMALL, "--frequency-item", "item1", "--frequency-coding", "linear"],
      /Allowed choices/,
    ],
    ["a threshold of two", [SMALL, "--min-raters", "2"], /3 or more, or 1/],
    ["more items than there are", [SMALL, "--min-items", "8"], /only 7 items/],
    ["a number that is none", [SMALL, "--bootstrap", "many"], /whole number/],
    ["a wave that is not there", [WAVES, "--wave-value", "3"], /no wave “3”.*1, 2/],
    ["a wave of a file without waves", [SMALL, "--wave-value", "1"], /names no waves/],
    ["an option that does not exist", [SMALL, "--fast"], /unknown option/],
    ["no file at all", [], /missing required argument/],
  ];
  test.each(cases)("%s: one sentence and exit code 2", async (_, args, sentence) => {
    const { code, out, err } = await interrelate(["analyze", ...args, "--json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test.each([
    ["an empty file", ""],
    ["a header alone", "respondent,respondent_group,rated_group,item1,item2,item3,item4,item5,item6,item7\n"],
    [
      "no rating",
      "respondent,respondent_group,rated_group,item1,item2,item3,item4,item5,item6,item7\na,,,1,1,1,1,1,1,1\n",
    ],
    ["NUL bytes", "respondent,respondent_group\0,rated_group\n"],
  ])("%s on standard input: one sentence and exit code 2", async (_, input) => {
    const { code, out, err } = await interrelate(["analyze", "-", "--json"], { input });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^[^\n]+[.]\n$/);
  });
});

test("another encoding is told by its line; nothing would have been kept anyway", async () => {
  const input = Buffer.from((await readFile(SMALL, "utf8")).replace("Nurses", "Ärzte"), "latin1");
  const { code, out, err } = await interrelate(["analyze", "-", "--json"], { input });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^Line 3 of this file is not UTF-8 text\. Please save it as “CSV UTF-8”, .*\n$/);
});

test("standard input, other delimiters and a byte order mark change nothing", async () => {
  const csv = await readFile(SMALL, "utf8");
  const input = `\uFEFF${csv.replaceAll(",", ";")}`;
  const { code, out } = await interrelate(["analyze", "-", "--json"], { input });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(await json([SMALL]));
});

test("the summary says what it rests on, and when protection is off", async () => {
  const shown = await interrelate(["analyze", SMALL]);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain("1135 ratings used");
  expect(shown.out).toContain("5 raters or more");
  expect(shown.out).toContain("No frequency item was named");
  const open = await interrelate(["analyze", SMALL, "--min-raters", "1"]);
  expect(open.out).toContain("Protection is off");
  expect(open.err).toContain("Protection is off");
});

test("the summary says why a figure is missing, and never which reason it is", async () => {
  const missing = /^n\/a: .*$/m;
  const hidden = await interrelate(["analyze", SMALL, "--min-raters", "60"]);
  expect(hidden.out).toContain("Alpha n/a");
  expect(hidden.out).toContain("ICC(1) by site n/a, by rated group n/a, by respondent n/a");
  const sentence = missing.exec(hidden.out)?.[0];
  expect(sentence).toMatch(/cannot be computed .* or would tell too much about small groups/);
  // One item has no alpha, whatever is hidden; and the same is said.
  const undefinedFigure = await interrelate(["analyze", SMALL, "--items", "item1"]);
  expect(undefinedFigure.out).toContain("Alpha n/a");
  expect(missing.exec(undefinedFigure.out)?.[0]).toBe(sentence);
  const open = await interrelate(["analyze", SMALL, "--items", "item1", "--min-raters", "1"]);
  expect(missing.exec(open.out)?.[0]).toBe("n/a: the figure cannot be computed from these ratings.");
  expect((await interrelate(["analyze", SMALL, "--min-raters", "1"])).out).not.toMatch(missing);
});

test("names cannot steer the terminal", async () => {
  const input = (await readFile(SMALL, "utf8")).replaceAll("Nurses", "\u001b[31mNurses\u0007");
  const { out } = await interrelate(["analyze", "-"], { input });
  expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a quarter of a million rows fit into little memory", async () => {
  const groups = [
    "Nurses",
    "Physicians",
    "Pharmacy",
    "Clerks",
    "Porters",
    "Therapists",
    "Families",
    "Transport",
    "Kitchen",
    "Laboratory",
    "Imaging",
    "Volunteers",
  ];
  const rows = Array.from({ length: 19_000 }, (_, person) =>
    groups.map(
      (rated, item) =>
        `S${person % 100},R${person},${groups[person % 12]},${rated},${[1, 2, 3, 4, 5, 6, 7].map((each) => 1 + ((person * 7 + item * 3 + each * each) % 5))}`,
    ),
  ).flat();
  const file = path.join(folder, "large.csv");
  await writeFile(
    file,
    ["site,respondent,respondent_group,rated_group,item1,item2,item3,item4,item5,item6,item7", ...rows].join("\n"),
  );
  // The file alone is 11 MB of text, and ten times that as a list of cells.
  const { code, out } = await interrelate(["analyze", file, "--json"], { node: ["--max-old-space-size=96"] });
  expect(code).toBe(0);
  expect(JSON.parse(out).input.used).toBe(228_000);
});
