import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { statistics } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const RATINGS = fileURLToPath(new URL("../../packages/analysis/reference/rc_small/ratings.csv", import.meta.url));
const ITEMS = "item1,item2,item3,item4,item5,item6,item7";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-stats-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, text);
  return file;
}

test("alpha of a file is the reference's, under exactly the documented keys", async () => {
  const { code, out, err } = await interrelate(["stats", "alpha", RATINGS, "--items", ITEMS, "--json"]);
  expect([code, err]).toEqual([0, ""]);
  const { n, k, alpha, alphaStandardized, feldt95, itemRest, alphaIfDropped, dropped } = statistics.alpha.parse(
    JSON.parse(out),
  );
  expect(dropped).toBe(1154 - n);
  referenceCase("rc_small").check("alpha.index", {
    n,
    k,
    raw: alpha,
    standardized: alphaStandardized,
    feldt_ci95: feldt95,
    item_rest_r: itemRest,
    alpha_if_dropped: alphaIfDropped,
  });
});

test("without --json the same figures are a table to read", async () => {
  const { out } = await interrelate(["stats", "alpha", RATINGS, "--items", ITEMS]);
  expect(out).toMatch(/^n +966\n/);
  expect(out).toMatch(/\nitemRest\n-+\nitem1 +0\.\d{4}\n/);
});

test.each([
  ["alpha", ["--items", "a,b"], "alpha", "alpha.md"],
  ["icc", ["--value", "a", "--by", "g"], "icc1", "icc.md"],
  ["anova", ["--value", "a", "--by", "g"], "F", "anova.md"],
  ["contrast", ["--value", "a", "--by", "g"], "t", "contrast.md"],
  ["compare", ["--before", "a", "--after", "b"], "t", "contrast.md"],
])("%s of columns that do not vary is undefined, and says so", async (measure, flags, headline, page) => {
  const rows = Array.from({ length: 12 }, (_, at) => `1,2,${at % 2}\n`);
  const file = await fileOf(`a,b,g\n${rows.join("")}`);
  const { code, out, err } = await interrelate(["stats", measure, file, ...flags, "--json"]);
  expect([code, JSON.parse(out)[headline]]).toEqual([0, null]);
  expect(err).toContain(`“${headline}” is undefined for these data; docs/methods/${page} says when that is.\n`);
});

test("standard input is read like a file", async () => {
  const input = "a;b\n1;2\n2;NA\n3;4\n4;3\n";
  const { out } = await interrelate(["stats", "alpha", "-", "--items", "a,b", "--json"], { input });
  expect(JSON.parse(out)).toMatchObject({ n: 3, dropped: 1 });
});

describe("what cannot be computed is told in one sentence, with exit code 2", () => {
  test.each([
    ["a column that is not there", "a,b\n1,2\n", "a,c", "There is no column “c”. The columns are: a, b.\n"],
    [
      "a cell that is no number",
      "a,b\n1,2\n1,x\n",
      "a,b",
      "Column “b” holds “x” in row 2 below the header, which is no number.\n",
    ],
    ["no complete row", "a,b\n1,\n,2\n", "a,b", "No row has a value in all of a, b.\n"],
    ["a header alone", "a,b\n", "a,b", /^There are no rows below the header of .*\.\n$/],
    ["a column twice", "a,a\n1,2\n", "a", /^.* has two columns “a”\. Please rename one of them\.\n$/],
    ["a short line", "a,b\n1,2\n3\n", "a,b", /^Line 3 of .* has 1 cell and the header 2\. Please mend that line\.\n$/],
  ])("%s", async (_, text, items, sentence) => {
    const { code, out, err } = await interrelate(["stats", "alpha", await fileOf(text), "--items", items, "--json"]);
    expect([code, out]).toEqual([2, ""]);
    if (typeof sentence === "string") expect(err).toBe(sentence);
    else expect(err).toMatch(sentence);
  });

  test("another encoding, by its line, and quotation marks: nothing would have been kept anyway", async () => {
    const refusal = async (input: Uint8Array) => {
      const { code, out, err } = await interrelate(["stats", "alpha", "-", "--items", "a,b"], { input });
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await refusal(Buffer.from("a,b,ward\n1,2,A\n2,1,Pédiatrie\n", "latin1"))).toBe(
      "Line 3 of this file is not UTF-8 text. Please save it as “CSV UTF-8”, so that letters such as é arrive whole.\n",
    );
    expect(await refusal(Buffer.from('a,b\n"1,2\n2,1\n'))).toMatch(/^The quotation marks .* do not match\. Please /);
  });

  test("a file that is not there, an item named twice, no items, an unknown measure", async () => {
    for (const args of [
      ["alpha", path.join(folder, "none.csv"), "--items", "a"],
      ["alpha", RATINGS, "--items", "item1,item1"],
      ["alpha", RATINGS],
      ["beta", RATINGS],
    ]) {
      const { code, out, err } = await interrelate(["stats", ...args]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).not.toBe("");
    }
  });
});
