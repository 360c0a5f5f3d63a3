import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { statistics } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const small = referenceCase("rc_small");
const CROSSED = "(1 | respondent) + (1 | rated_group) + (1 | site)";

let folder: string;
let ratings: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-mixed-"));
  ratings = await fileOf(scoredRatings());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, text);
  return file;
}

/** The ratings with their index in a column, NA below four answers, and whether they are of the own workgroup. */
function scoredRatings(): string {
  const { header, rows } = small.csv("ratings.csv");
  const at = (name: string) => header.indexOf(name);
  const lines = rows.map((cells) => {
    const answers = cells.slice(at("item1")).filter((cell) => cell !== "");
    const rc = answers.length < 4 ? "NA" : answers.reduce((sum, cell) => sum + Number(cell), 0) / answers.length;
    const groups = ["site", "respondent", "respondent_group", "rated_group"].map((name) => cells[at(name)]);
    return [...groups, cells[at("respondent_group")] === cells[at("rated_group")] ? 1 : 0, rc].join(",");
  });
  return ["site,respondent,respondent_group,rated_group,within,rc", ...lines].join("\n");
}

async function mixed(formula: string, ...further: string[]) {
  const { code, out, err } = await interrelate(["stats", "mixed", ratings, "--formula", formula, ...further, "--json"]);
  expect(code).toBe(0);
  return { figures: statistics.mixed.parse(JSON.parse(out)), err };
}

function checkAgainst(at: string, { figures }: Awaited<ReturnType<typeof mixed>>): void {
  const { residual, ...variances } = figures.variances;
  const restricted = small.at(`${at}.REML`);
  small.check(at, {
    n: figures.n,
    levels: figures.groups,
    variance: { ...variances, Residual: residual },
    criterion: figures.criterion,
    logLik: figures.logLik,
    singular: figures.singular,
    fixed: Object.fromEntries(
      Object.entries(figures.fixed).map(([name, { estimate: b, se, df, t, p }]) => [
        name,
        restricted ? { b, se, df_satterthwaite: df, t, p } : { b, se },
      ]),
    ),
  });
  expect(Object.keys(figures.fixed)).toEqual(Object.keys(small.at(`${at}.fixed`)));
  expect(Object.keys(figures.groups)).toEqual(["respondent", "rated_group", "site"]);
}

test("a crossed model is lme4's, under exactly the documented keys, with what is unwise about it", async () => {
  const within = await mixed(`rc ~ within + ${CROSSED}`);
  checkAgainst("lmer_within", within);
  expect(within.figures.dropped).toBe(1154 - within.figures.n);
  expect(within.err).toMatch(/^A grouping has fewer than five levels.*\n$/);
  checkAgainst("lmer_within_ml_lrt.model", await mixed(`rc ~ within + ${CROSSED}`, "--ml"));
});

test("categories get R's coefficient names, a variance of zero is said to be singular", async () => {
  // Each site has the same four ratings, so nothing varies between sites.
  const rows = ["a", "b", "c", "d", "e"].flatMap((site) => [
    `${site},x,1`,
    `${site},x,2`,
    `${site},y,4`,
    `${site},y,3`,
  ]);
  const args = ["stats", "mixed", await fileOf(`site,w,y\n${rows.join("\n")}`), "--formula", "y ~ w + (1 | site)"];
  const { out, err } = await interrelate([...args, "--json"]);
  const { fixed, variances, singular } = statistics.mixed.parse(JSON.parse(out));
  expect(Object.keys(fixed)).toEqual(["(Intercept)", "wy"]);
  expect([variances.site, singular]).toEqual([0, true]);
  // With no variance between sites the model is a regression: means 1.5 and 3.5, residual variance 5 / 18.
  expect(fixed["(Intercept)"]?.estimate).toBeCloseTo(1.5, 9);
  expect(fixed.wy?.estimate).toBeCloseTo(2, 9);
  expect(variances.residual).toBeCloseTo(5 / 18, 9);
  expect(err).toMatch(/^The model is singular.*\n$/);
  const readable = await interrelate(args);
  expect(readable.out).toMatch(/^n +20\n/);
  expect(readable.out).toMatch(/\nvariances\n-+\nsite +0\nresidual +0\.2778\n/);
});

describe("what cannot be fitted is told in one sentence, with exit code 2", () => {
  test.each([
    ["no random intercept", "rc ~ within", /^A mixed model needs a random intercept such as \(1 \| site\); .*\n$/],
    ["a random slope", "rc ~ within + (within | site)", /^“.*” is not understood: random parts are intercepts, .*\n$/],
    ["an unknown column", "rc ~ within + (1 | ward)", /^There is no column “ward”\. The columns are: .*\n$/],
    ["a grouping called residual", "rc ~ within + (1 | residual)", /^“residual” names what is left over .*\n$/],
    ["text as outcome", "site ~ within + (1 | respondent)", /^Column “site” holds “S0001” in row 1 .*\n$/],
  ])("%s", async (_, formula, sentence) => {
    const { code, out, err } = await interrelate(["stats", "mixed", ratings, "--formula", formula, "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
  });

  test("a grouping with one level, and one with a level for every row", async () => {
    const file = await fileOf("y,one,own,g\n1,a,1,p\n2,a,2,p\n4,a,3,q\n3,a,4,q\n");
    for (const [grouping, sentence] of [
      ["one", "“one” has only one level in the rows that are complete, so it cannot vary.\n"],
      ["own", "“own” has a level of its own for every row, so it cannot be told from the residual.\n"],
    ] as const) {
      const formula = `y ~ 1 + (1 | g) + (1 | ${grouping})`;
      const { code, out, err } = await interrelate(["stats", "mixed", file, "--formula", formula, "--json"]);
      expect([code, out, err]).toEqual([2, "", sentence]);
    }
  });
});
