import { fileURLToPath } from "node:url";
import { statistics } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const SITES = fileURLToPath(new URL("../../packages/analysis/reference/outcomes/site_months.csv", import.meta.url));
const outcomes = referenceCase("outcomes");

async function regress(...flags: string[]) {
  const { code, out, err } = await interrelate(["stats", "regress", SITES, ...flags, "--json"]);
  expect(code).toBe(0);
  return { figures: statistics.regress.parse(JSON.parse(out)), err };
}

describe("regress prints the reference's figures under exactly the documented keys", () => {
  const FORMULA = ["--formula", "los_days ~ rc + uncertainty + month_index"];
  test.each([
    ["ols", []],
    ["ols", ["--se", "classical"]],
    ["CR1", ["--se", "cr1", "--cluster", "site"]],
    ["CR2", ["--se", "cr2", "--cluster", "site"]],
  ])("%s errors, asked for by %j", async (key, flags) => {
    const { figures, err } = await regress(...FORMULA, ...flags);
    const { n, r2, adjustedR2, coefficients, dropped } = figures;
    expect(dropped).toBe(432 - n);
    outcomes.check("regression", { n, r2, adj_r2: adjustedR2 });
    expect(Object.keys(coefficients)).toEqual(Object.keys(outcomes.at(`regression.${key}`)));
    for (const [name, { estimate, se, df, t, p }] of Object.entries(coefficients)) {
      outcomes.check(`regression.${key}.${name}`, { b: estimate, se, df, t, p });
    }
    expect(err).toMatch(key === "CR1" ? /^There are fewer than forty clusters/ : /^$/);
  });

  test("HC3 errors, and a cluster column that they do not use", async () => {
    const { figures, err } = await regress(...FORMULA, "--se", "hc3", "--cluster", "site");
    for (const [name, { se }] of Object.entries(figures.coefficients)) {
      outcomes.check(`regression.HC3_se.${name}`, se);
    }
    expect(err).toBe("The clusters play no part in these standard errors: only cr1 and cr2 use them.\n");
  });
});

test("categories and interactions are called as in R", async () => {
  const { figures } = await regress("--formula", "los_days ~ site*rc + factor(month_index)");
  const names = Object.keys(figures.coefficients);
  expect(names).toHaveLength(1 + 23 + 1 + 17 + 23);
  expect(names).toEqual(
    expect.arrayContaining(["(Intercept)", "siteS02", "rc", "factor(month_index)18", "siteS24:rc"]),
  );
  const without = await regress("--formula", "los_days ~ 0 + site");
  expect(Object.keys(without.figures.coefficients)[0]).toBe("siteS01");
});

test("mediate prints the reference's figures under exactly the documented keys", async () => {
  const flags = ["--x", "structures", "--m", "rc", "--y", "los_days", "--cluster", "site"];
  const run = async (...more: string[]) => {
    const { code, out, err } = await interrelate(["stats", "mediate", SITES, ...flags, ...more, "--json"]);
    expect([code, err]).toEqual([0, ""]);
    return statistics.mediate.parse(JSON.parse(out));
  };
  const { a, b, direct, indirect, total, interval95, dropped } = await run("--draws", "5000", "--seed", "402");
  expect(dropped).toBe(9);
  outcomes.check("mediation", { a, b, direct, indirect, total });
  outcomes.check("mediation_bootstrap.indirect.ci95", interval95);
  const again = await run("--draws", "200", "--seed", "8");
  expect(await run("--draws", "200", "--seed", "8")).toEqual(again);
  expect((await run("--draws", "200", "--seed", "9")).interval95).not.toEqual(again.interval95);
});

test("without clusters single rows are drawn", async () => {
  const args = ["stats", "mediate", SITES, "--x", "structures", "--m", "rc", "--y", "los_days"];
  const { out } = await interrelate([...args, "--json"]);
  const [low, high] = statistics.mediate.parse(JSON.parse(out)).interval95!;
  const [clusteredLow, clusteredHigh] = outcomes.at("mediation_bootstrap.indirect.ci95");
  // Rows taken as independent look far more certain than sites allow.
  expect(high - low).toBeLessThan(0.8 * (clusteredHigh - clusteredLow));
  expect(low).toBeLessThan(outcomes.at("mediation.indirect"));
  expect(high).toBeGreaterThan(outcomes.at("mediation.indirect"));
});

describe("what cannot be computed is told in one sentence, with exit code 2", () => {
  const FILE = "y,x,z,site\n1,1,2,A\n2,3,6,A\n4,2,4,B\n3,5,10,B\n5,4,8,B\n";
  test.each([
    [["--formula", "y ~ q"], "There is no column “q”. The columns are: y, x, z, site.\n"],
    [["--formula", "site ~ x"], "Column “site” holds “A” in row 1 below the header, which is no number.\n"],
    [["--formula", "y ~ x + z"], "“z” is a combination of x: leave one of them out.\n"],
    [["--formula", "y ~ log(x)"], /^“log\(x\)” is not understood: only factor\(column\) can stand around a column\./],
    [["--formula", "y ~ x + (1|site)"], /^Random intercepts such as \(1 \| g\) belong to interrelate stats mixed/],
    [["--formula", "y ~ factor(x)"], "5 complete rows are too few for 5 coefficients: at least 6 are needed.\n"],
    [["--formula", "y ~ x", "--se", "cr2"], "--se cr2 needs --cluster with the column that names the clusters.\n"],
    [["--formula", "y ~ x", "--cluster", "site"], /^Please say which errors use the clusters: --se cr1/],
    [
      ["--formula", "y ~ x", "--se", "cr1", "--cluster", "q"],
      "There is no column “q”. The columns are: y, x, z, site.\n",
    ],
    [["--formula", "y ~ x", "--se", "hc9"], /Allowed choices are classical, hc3, cr1, cr2/],
    [[], /required option '--formula <formula>'/],
  ])("regress %j", async (flags, sentence) => {
    const { code, out, err } = await interrelate(["stats", "regress", "-", ...flags, "--json"], { input: FILE });
    expect([code, out]).toEqual([2, ""]);
    if (typeof sentence === "string") expect(err).toBe(sentence);
    else expect(err).toMatch(sentence);
  });

  test.each([
    [["--x", "x", "--m", "z", "--y", "y"], "“m” is a combination of x: leave one of them out.\n"],
    [["--x", "x", "--m", "x", "--y", "y"], "Please give three different columns as --x, --m and --y.\n"],
    [
      ["--x", "x", "--m", "site", "--y", "y"],
      "Column “site” holds “A” in row 1 below the header, which is no number.\n",
    ],
    [["--x", "x", "--m", "z", "--y", "y", "--draws", "5"], /Please give a whole number from 100 up/],
    [["--x", "x", "--m", "z"], /required option '--y <column>'/],
  ])("mediate %j", async (flags, sentence) => {
    const { code, out, err } = await interrelate(["stats", "mediate", "-", ...flags, "--json"], { input: FILE });
    expect([code, out]).toEqual([2, ""]);
    if (typeof sentence === "string") expect(err).toBe(sentence);
    else expect(err).toMatch(sentence);
  });
});
