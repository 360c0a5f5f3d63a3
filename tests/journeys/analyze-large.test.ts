import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateSurvey } from "../../benchmarks/engine/generate.ts";
import { interrelate } from "../command-line.ts";

/** Large files are read by their bytes, in workers of their own; standard input and small files are not. */
const PEOPLE = 9_000;

let folder: string;
let plain: string;
let text: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-large-"));
  plain = path.join(folder, "plain.csv");
  generateSurvey(plain, { respondents: PEOPLE, groups: 12, sites: 30, seed: 7 });
  text = await readFile(plain, "utf8");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function analyzed(contents: string, ...args: string[]) {
  const file = path.join(folder, "other.csv");
  await writeFile(file, contents);
  return interrelate(["analyze", file, "--json", ...args]);
}

describe("a large file", () => {
  test("gives to the last digit what it gives on standard input", async () => {
    const fromFile = await interrelate(["analyze", plain, "--json", "--min-raters", "1"]);
    const input = Buffer.concat(await createReadStream(plain).toArray());
    const fromInput = await interrelate(["analyze", "-", "--json", "--min-raters", "1"], { input });
    expect(fromFile).toEqual(fromInput);
    expect(fromFile.code).toBe(0);
    const { input: counts } = JSON.parse(fromFile.out);
    expect(counts.rows).toBe(text.split("\n").length - 2);
    expect(counts.respondents).toBe(PEOPLE);
  });

  test("may be written in every way a small one may", async () => {
    const { out } = await interrelate(["analyze", plain, "--json"]);
    for (const written of [
      `\ufeff${text.replaceAll("\n", "\r\n")}`,
      text.replaceAll(",", ";"),
      text.replaceAll("Social work", '"Social work"'),
      text.replaceAll("\n", ",\n"),
    ]) {
      expect(await analyzed(written)).toMatchObject({ code: 0, out });
    }
  });

  test("counts rows that are no ratings, and those that repeat or contradict an earlier one far above", async () => {
    const [header, ...rows] = text.trimEnd().split("\n");
    const [first, second] = rows;
    const elsewhere = rows[0]?.replace("S0001", "S0002") ?? "";
    const wrong = "S0001,somebody,Nurses,Nurses,9,1,1,1,1,1,1";
    const strange = [first, second, elsewhere, wrong, "S0001,R0001", first?.replace("Physicians,", ",")];
    const { out } = await analyzed([header, ...rows, ...strange].join("\n"), "--min-raters", "1");
    const { excluded, rows: all } = JSON.parse(out).input;
    expect(excluded).toMatchObject({ duplicate: 2, missingGroup: 1, invalidValue: 3 });
    expect(all).toBe(rows.length + strange.length);
  });

  test("that cannot be read is refused with the same sentence as a small one", async () => {
    const [header = "", first = ""] = text.split("\n");
    const endings = [
      ['S0001,R0001,"Physicians', /^The quotation marks near line \d+ do not match\. Please look/],
      [`${first}\u0000`, /^[^.]+ is not [^.]+text[^.]*\. Please/],
    ] as const;
    for (const [ending, sentence] of endings) {
      const large = await analyzed(text + ending);
      expect(large.code).toBe(2);
      expect(large.err).toMatch(sentence);
      expect(large.err).not.toMatch(/kept/);
    }
    const renamed = text.replace("item7", "other");
    const large = await analyzed(renamed);
    const small = await analyzed([header.replace("item7", "other"), first].join("\n"));
    expect(large).toEqual(small);
    expect(large.err).toMatch(/There is no column "item7"/);
    const empty = await analyzed(`${header}\n${"S0001,,,,,,,,,,\n".repeat(200_000)}`);
    expect(empty.code).toBe(2);
    expect(empty.err).toMatch(/None of the 200000 rows of other.csv is a rating.*row 2: respondent is empty/);
  });
});
