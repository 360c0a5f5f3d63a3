import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { statistics } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const reference = referenceCase("factors");
const FILE = fileURLToPath(new URL("../../packages/analysis/reference/factors/items.csv", import.meta.url));
const SEVEN = ["item1", "item2", "item3", "item4", "item5", "item6", "item7"];
const ITEMS = SEVEN.join(",");
const COM = "com=item1,item2,item3,item4";
const REL = "rel=item5,item6,item7";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-factors-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, text);
  return file;
}

async function figuresOf(...args: string[]): Promise<unknown> {
  const { code, out, err } = await interrelate(["stats", ...args, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

/** Keys as lavaan names loadings. */
function loadingsOn(factor: string, items: readonly string[], loadings: Record<string, number | null>) {
  return Object.fromEntries(items.map((item) => [`${factor} =~ ${item}`, loadings[item]]));
}

test("omega is the reference's, under exactly the documented keys", async () => {
  const { n, dropped, omega, loadings } = statistics.omega.parse(await figuresOf("omega", FILE, "--items", ITEMS));
  expect(dropped).toBe(0);
  reference.check("omega.index", { n, omega, loadings });
});

test("one factor by maximum likelihood, the default", async () => {
  const figures = statistics.cfa.parse(await figuresOf("cfa", FILE, "--factor", `rc=${ITEMS}`));
  const { chisq, df, p, cfi, tli, rmsea, srmr } = figures;
  reference.check("cfa.ml1.fit", { chisq, df, pvalue: p, cfi, tli, rmsea, srmr });
  reference.check("cfa.ml1.standardized", loadingsOn("rc", SEVEN, figures.loadings));
  expect([figures.n, figures.dropped]).toEqual([520, 0]);
  expect(figures.factorCorrelations).toEqual({});
});

test("two factors of ordered answers: WLSMV prints the scaled chi-square and indices", async () => {
  const figures = statistics.cfa.parse(
    await figuresOf("cfa", FILE, "--factor", COM, "--factor", REL, "--estimator", "wlsmv"),
  );
  reference.check("cfa.wlsmv2.fit", {
    "chisq.scaled": figures.chisq,
    "df.scaled": figures.df,
    "pvalue.scaled": figures.p,
    "cfi.scaled": figures.cfi,
    "tli.scaled": figures.tli,
    "rmsea.scaled": figures.rmsea,
    srmr: figures.srmr,
  });
  reference.check("cfa.wlsmv2.standardized", {
    ...loadingsOn("com", SEVEN.slice(0, 4), figures.loadings),
    ...loadingsOn("rel", SEVEN.slice(4), figures.loadings),
    "com ~~ rel": figures.factorCorrelations["com~rel"],
  });
});

test("exploratory factors, turned and not", async () => {
  const oblimin = statistics.efa.parse(
    await figuresOf("efa", FILE, "--items", ITEMS, "--factors", "2", "--rotation", "oblimin"),
  );
  reference.check("efa2_minres.oblimin_pattern", oblimin.loadings);
  reference.check("eigenvalues", oblimin.eigenvalues);
  reference.check(
    "efa2_minres.communality",
    Object.fromEntries(Object.entries(oblimin.uniquenesses).map(([item, uniqueness]) => [item, 1 - uniqueness!])),
  );
  const plain = statistics.efa.parse(await figuresOf("efa", FILE, "--items", ITEMS, "--factors", "1"));
  reference.check(
    "efa1_minres.loadings",
    Object.fromEntries(Object.entries(plain.loadings).map(([item, row]) => [item, row[0]])),
  );
});

test("parallel analysis, the same for the same seed", async () => {
  const args = ["parallel", FILE, "--items", ITEMS, "--draws", "2000", "--seed", "5"];
  const figures = statistics.parallel.parse(await figuresOf(...args));
  reference.check("eigenvalues", figures.observed);
  reference.check("parallel_pca", { q95: figures.p95, components: figures.factors });
  expect(await figuresOf(...args)).toEqual(figures);
});

test("what is unwise is said on standard error, beside the figures", async () => {
  const three = await interrelate(["stats", "cfa", FILE, "--factor", "f=item1,item2,item3", "--json"]);
  expect(three.code).toBe(0);
  expect(three.err).toMatch(/fits any data/);
  expect(statistics.cfa.parse(JSON.parse(three.out))).toMatchObject({ df: 0, p: null, cfi: null, rmsea: null });
});

describe("what cannot be computed is told in one sentence, with exit code 2", () => {
  const some = "a,b,c,d\n1,2,3,3\n2,1,3,2\n3,2,3,3\n1,1,3,1\n2,3,3,2\n3,3,3,1\n";
  test.each([
    ["too few items", some, ["cfa", "--factor", "f=a,b"], /^A single factor needs three items or more; “f” has 2\.\n$/],
    ["an item of two factors", some, ["cfa", "--factor", "f=a,b", "--factor", "g=b,d"], /^“b” is named twice; .*\.\n$/],
    [
      "an item that does not vary",
      some,
      ["efa", "--items", "a,b,c", "--factors", "1"],
      /^“c” has the same answer in every row.*\n$/,
    ],
    [
      "too many factors",
      some,
      ["efa", "--items", "a,b,d", "--factors", "2"],
      /^3 items can carry 1 factor, not 2\.\n$/,
    ],
    [
      "too few rows",
      "a,b,c\n1,2,3\n2,1,1\n3,2,1\n",
      ["parallel", "--items", "a,b,c"],
      /^A factor model of 3 items needs more rows .*\.\n$/,
    ],
    [
      "omega of two items",
      some,
      ["omega", "--items", "a,b"],
      /^A single factor needs three items or more; “the scale” has 2\.\n$/,
    ],
    [
      "omega of items that repeat each other",
      "a,b,c\n1,1,2\n2,2,1\n3,3,3\n1,1,1\n2,2,2\n",
      ["omega", "--items", "a,b,c"],
      /^At least one item follows exactly from the others\..*\n$/,
    ],
    ["a column that is not there", some, ["omega", "--items", "a,b,x"], /^There is no column “x”\..*\n$/],
    [
      "a factor without a name",
      some,
      ["cfa", "--factor", "a,b,c"],
      /Please name the factor and its items, such as f=a,b,c\./,
    ],
    [
      "an unknown estimator",
      some,
      ["cfa", "--factor", "f=a,b,c", "--estimator", "gls"],
      /Allowed choices are ml, wlsmv/,
    ],
  ])("%s", async (_, text, [measure = "", ...args], sentence) => {
    const { code, out, err } = await interrelate(["stats", measure, await fileOf(text), ...args, "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });
});
