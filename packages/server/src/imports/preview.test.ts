import { importPreview } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { readImport } from "./preview.ts";
import { bytesOf } from "./read-csv.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const HEADER =
  "wave,site,respondent,respondent_group,rated_group,frequency,timeliness,accuracy,problem_solving,shared_goals,shared_knowledge,mutual_respect";

function read(lines: readonly string[]) {
  return readImport(bytesOf([HEADER, ...lines].join("\n")), null);
}

async function outcomeOf(lines: readonly string[]) {
  const { preview } = await read(lines);
  expect(preview.questions).toEqual([]);
  expect(importPreview.parse(preview)).toEqual(preview);
  return preview.outcome;
}

const GOOD = "1,A,r1,Nurses,Porters,just_right,4,4,4,4,4,4";

describe("what an import would do", () => {
  test("counts what it would store", async () => {
    const outcome = await outcomeOf([
      GOOD,
      "2,A,r1,Nurses,Porters,too_often,,NA,4.0,1,2,3",
      "1,B,r2,Porters,Nurses,,,,,,,",
    ]);
    expect(outcome).toEqual({
      rows: 3,
      valid: 3,
      doesNotWorkWith: 0,
      respondents: 2,
      workgroups: ["Nurses", "Porters"],
      sites: ["A", "B"],
      waves: ["1", "2"],
      rejected: [],
    });
  });

  test.each([
    ["no rated group", "1,A,r2,Nurses,,just_right,4,4,4,4,4,4", "missingGroup"],
    ["no own group", "1,A,r2,NA,Porters,just_right,4,4,4,4,4,4", "missingGroup"],
    ["no respondent", "1,A,,Nurses,Porters,just_right,4,4,4,4,4,4", "invalidValue"],
    ["no wave", ",A,r2,Nurses,Porters,just_right,4,4,4,4,4,4", "invalidValue"],
    ["an answer beyond the scale", "1,A,r2,Nurses,Porters,just_right,6,4,4,4,4,4", "invalidValue"],
    ["an answer between two answers", "1,A,r2,Nurses,Porters,just_right,3.5,4,4,4,4,4", "invalidValue"],
    ["a formula", "1,A,r2,Nurses,Porters,just_right,=1+1,4,4,4,4,4", "invalidValue"],
    ["a number among labels", "1,A,r2,Nurses,Porters,5,4,4,4,4,4,4", "invalidValue"],
    ["too few cells", "1,A,r2,Nurses,Porters,just_right", "invalidValue"],
    ["too many cells", "1,A,r2,Nurses,Porters,just_right,4,4,4,4,4,4,9", "invalidValue"],
    ["a name too long to show", `1,A,r2,${"x".repeat(121)},Porters,just_right,4,4,4,4,4,4`, "invalidValue"],
    ["a name with control characters", "1,A,r2,Nur\u0007ses,Porters,just_right,4,4,4,4,4,4", "invalidValue"],
    ["the same rating again", "1,A,r1,Nurses,Porters,not_enough,1,1,1,1,1,1", "duplicate"],
    ["a second workgroup", "1,A,r1,Porters,Nurses,just_right,4,4,4,4,4,4", "invalidValue"],
    ["a second site", "1,B,r1,Nurses,Nurses,just_right,4,4,4,4,4,4", "invalidValue"],
  ])("rejects %s with its line and a sentence", async (_, line, reason) => {
    const outcome = await outcomeOf([GOOD, line]);
    expect(outcome).toMatchObject({ rows: 2, valid: 1, rejected: [{ line: 3, reason }] });
    expect(outcome?.rejected[0]?.detail).toMatch(/^\S.*[.?]$/);
  });

  test("names the line of the first of two ratings", async () => {
    const outcome = await outcomeOf(["1,A,r1,Nurses,,just_right,4,4,4,4,4,4", GOOD, "", GOOD]);
    expect(outcome?.rejected.map((row) => row.line)).toEqual([2, 5]);
    expect(outcome?.rejected[1]?.detail).toContain("line 3");
  });

  test("counts lines as an editor does when cells hold line breaks", async () => {
    const outcome = await outcomeOf([
      '1,A,r1,"Nurses\n(day)",Porters,just_right,4,4,4,4,4,4',
      "1,A,r2,Nurses,,just_right,4,4,4,4,4,4",
    ]);
    expect(outcome?.rejected.map((row) => row.line)).toEqual([4]);
    expect(outcome?.workgroups).toEqual(["Nurses (day)", "Porters"]);
  });

  test("takes a respondent's site from any of the rows, and none from an empty cell", async () => {
    const { ratings } = await read([
      GOOD.replace("1,A,", "1,,"),
      "1,B,r1,Nurses,Nurses,,4,4,4,4,4,4",
      "1,,r1,Nurses,Clerks,,4,4,4,4,4,4",
    ]);
    expect(ratings?.sites).toEqual(["B"]);
    expect(ratings?.sheets.map((sheet) => sheet.site)).toEqual([0]);
  });

  test("a rejected row leaves no workgroup, site, wave or respondent behind", async () => {
    const outcome = await outcomeOf([GOOD, "9,Z,r9,Ghosts,Spirits,just_right,0,4,4,4,4,4"]);
    expect(outcome).toMatchObject({ respondents: 1, workgroups: ["Nurses", "Porters"], sites: ["A"], waves: ["1"] });
  });
});

test("a status column tells “does not work with” apart from skipped answers", async () => {
  const lines = [
    `${HEADER},works_with`,
    `${GOOD},yes`,
    "1,A,r1,Nurses,Clerks,,,,,,,,No",
    "1,A,r1,Nurses,Cooks,just_right,4,4,4,4,4,4,no",
  ];
  const { preview, ratings } = await readImport(bytesOf(lines.join("\r\n")), null);
  expect(preview.outcome).toMatchObject({
    valid: 2,
    doesNotWorkWith: 1,
    rejected: [{ line: 4, reason: "invalidValue" }],
  });
  expect(ratings?.worksWith).toEqual([true, false]);
});

test("a question stays open instead of a guess, and nothing is read until it is answered", async () => {
  const csv = [HEADER, GOOD.replace("just_right", "5")].join("\n");
  const open = await readImport(bytesOf(csv), null);
  expect(open.preview.questions.map((question) => question.field)).toEqual(["frequencyCoding"]);
  expect(open.preview.outcome).toBeNull();
  expect(open.ratings).toBeNull();
  const position = async (frequencyCoding: "ordered" | "scored") =>
    (await readImport(bytesOf(csv), { ...open.preview.proposed, frequencyCoding })).ratings?.answers[0];
  // Ordered 5 is "much too often", the fifth category; scored 5 is "just right", the third.
  expect([await position("ordered"), await position("scored")]).toEqual([5, 3]);
});

test("more workgroups than any work process has are asked about, not imported", async () => {
  const others = Array.from({ length: 60 }, (_, index) => `1,A,r1,Nurses,Group ${index},just_right,4,4,4,4,4,4`);
  expect((await outcomeOf(others.slice(1)))?.workgroups).toHaveLength(60);
  const { preview, ratings } = await read(others);
  expect(preview.questions.map((question) => question.field)).toEqual(["ratedGroup"]);
  expect([preview.outcome, ratings]).toEqual([null, null]);
});

describe("files that are no ratings at all", () => {
  const bad = (count: number) => Array.from({ length: count }, (_, index) => `1,A,r${index},Nurses,Porters`);

  test("up to 50,000 rejected rows are listed one by one", async () => {
    const outcome = await outcomeOf([GOOD, ...bad(50_000)]);
    expect(outcome?.rejected).toHaveLength(50_000);
    expect(outcome?.rejected.at(-1)?.line).toBe(50_002);
  });

  test("more are refused in one sentence, without reading on", async () => {
    const file = Buffer.from([HEADER, GOOD, ...bad(400_000)].join("\n"));
    let read = 0;
    async function* pieces() {
      for (; read < file.length; read += 65_536) yield file.subarray(read, read + 65_536);
    }
    const { preview, ratings } = await readImport(pieces(), null);
    expect([preview.outcome, ratings]).toEqual([null, null]);
    expect(preview.questions).toMatchObject([
      { sentence: expect.stringMatching(/50,000 .* line 3: .*nothing was kept/i) },
    ]);
    expect(read).toBeLessThan(file.length / 4);
  });

  test("a header of more than 1,000 columns is refused before anything is looked for in it", async () => {
    const wide = (columns: number) => {
      const more = Array.from({ length: columns - 12 }, (_, index) => `c${index}`).join(",");
      return readImport(bytesOf(`${HEADER},${more}\n${GOOD},${more}`), null);
    };
    expect((await wide(1_000)).preview.outcome?.valid).toBe(1);
    await expect(wide(1_001)).rejects.toThrow(UnreadableFile);
    await expect(wide(1_001)).rejects.toThrow(/1,001 columns.*nothing was kept.*\.$/s);
  });

  test("a large file lets other work go on every 64 kB", async () => {
    let turns = 0;
    const ticking = { on: true };
    const tick = () => {
      turns += 1;
      if (ticking.on) setImmediate(tick);
    };
    setImmediate(tick);
    const text = [HEADER, GOOD, ...bad(40_000)].join("\n");
    await readImport(bytesOf(text), null);
    ticking.on = false;
    expect(turns).toBeGreaterThan(text.length / 65_536);
  });
});

describe("files in other shapes", () => {
  test.each([
    ["a byte order mark", (csv: string) => `\uFEFF${csv}`],
    ["semicolons", (csv: string) => csv.replaceAll(",", ";")],
    ["tabs", (csv: string) => csv.replaceAll(",", "\t")],
    ["Windows line ends", (csv: string) => csv.replaceAll("\n", "\r\n")],
    ["old line ends", (csv: string) => csv.replaceAll("\n", "\r")],
    ["a delimiter at each line's end", (csv: string) => csv.replaceAll("\n", ",\n")],
  ])("%s: read the same", async (_, change) => {
    const plain = await read([GOOD]);
    const changed = await readImport(bytesOf(change(`${HEADER}\n${GOOD}\n`)), null);
    expect(changed.preview).toEqual(plain.preview);
  });

  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  test.each([
    ["nothing", Buffer.from("")],
    ["blank lines", Buffer.from("\n\n\n")],
    ["a header alone", Buffer.from(`${HEADER}\n`)],
    ["one column", Buffer.from("respondent\nr1\n")],
    ["bars between cells", Buffer.from(`${HEADER}\n${GOOD}`.replaceAll(",", "|"))],
    ["UTF-16", utf16(`${HEADER}\n${GOOD}`)],
    ["Latin-1", Buffer.from(`${HEADER}\n1,A,r1,Ärzte,Porters,just_right,4,4,4,4,4,4`, "latin1")],
    ["a letter cut in half", Buffer.concat([Buffer.from(`${HEADER}\n${GOOD}`), Buffer.from([0xc3])])],
    ["NUL bytes", Buffer.from(`${HEADER}\n1,A,r1,Nur\0ses,Porters,just_right,4,4,4,4,4,4`)],
    ["a spreadsheet", Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ["an open quotation mark", Buffer.from(`${HEADER}\n1,A,"r1,Nurses\n${GOOD}\n`)],
    ["a huge cell", Buffer.from(`${HEADER}\n1,A,"${"x".repeat(1_100_000)}",Nurses`)],
  ])("%s: refused with a sentence", async (_, bytes) => {
    const refused = readImport(
      (async function* () {
        yield bytes;
      })(),
      null,
    );
    await expect(refused).rejects.toThrow(UnreadableFile);
    await expect(refused).rejects.toThrow(/nothing was kept.*\.$/s);
  });
});
