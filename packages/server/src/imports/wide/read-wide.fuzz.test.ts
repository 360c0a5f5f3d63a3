import { crc32, deflateRawSync } from "node:zlib";
import { answerMeaning, type WideMapping, widePreview } from "@interrelate/contract";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../unreadable-file.ts";
import { type ImportMemory, type ReadWide, readWide } from "./preview-wide.ts";
import {
  googleFormsExport,
  limeSurveyExport,
  qualtricsExport,
  redcapExport,
  type SurveyAnswers,
} from "./testing/export-writers.ts";

const MEMORY: ImportMemory = { knownNames: async () => ["Nurses"], remembered: async () => null };

const SURVEY: SurveyAnswers = {
  groups: ["Nurses", "=Porters", "Ärzte"],
  people: Array.from({ length: 6 }, (_, person) => ({
    id: `R_${person}`,
    group: ["Nurses", "=Porters", "Ärzte"][person % 3]!,
    site: "@North",
    answers: [0, 1, 2].map((rated) => (person === rated ? null : Array(7).fill(1 + ((person + rated) % 5)))),
  })),
};
const FORM = { orientation: "matrixPerItem", values: "labels", delimiter: "," } as const;
const FILES = [
  qualtricsExport(SURVEY, FORM),
  qualtricsExport(SURVEY, { ...FORM, orientation: "matrixPerGroup", values: "codes", delimiter: "\t" }, "single"),
  limeSurveyExport(SURVEY, { ...FORM, delimiter: ";" }, "codeAndText"),
  limeSurveyExport(SURVEY, FORM, "underscores"),
  redcapExport(SURVEY, FORM).data,
  googleFormsExport(SURVEY, FORM),
];

/** What may come of any bytes at all: a refusal with a sentence, an open question, or every rating accounted for. */
async function expectAnAnswer(reading: Promise<ReadWide>): Promise<void> {
  const read = await reading.catch((error: unknown) => error);
  if (read instanceof UnreadableFile) {
    expect(read.message).toMatch(/nothing was kept.*[.]$/s);
    return;
  }
  if (read instanceof Error) throw read;
  const { preview, ratings } = read as ReadWide;
  expect(widePreview.parse(preview)).toEqual(preview);
  for (const { sentence } of preview.questions) expect(sentence).toMatch(/[.?]$/);
  expect(preview.outcome === null).toBe(preview.questions.length > 0);
  expect(ratings === null).toBe(preview.outcome === null);
  if (preview.outcome === null || ratings === null) return;
  expect(ratings.sheet).toHaveLength(preview.outcome.ratings);
  expect(ratings.answers).toHaveLength(7 * preview.outcome.ratings);
  expect(ratings.answers.every((each) => Number.isInteger(each) && each >= 0 && each <= 5)).toBe(true);
  for (const { detail } of preview.outcome.rejected) expect(detail).toMatch(/^\S.{5,}[.?]$/s);
  const pairs = ratings.sheet.map((sheet, index) => `${sheet}/${ratings.rated[index]}`);
  expect(new Set(pairs).size).toBe(pairs.length);
}

const read = (bytes: Uint8Array, mapping: WideMapping | null = null, dictionary: string | null = null) =>
  readWide({ bytes, dictionary }, mapping, MEMORY);

const damage = fc.constantFrom(
  "",
  "\uFEFF",
  "\0",
  '"',
  '""',
  "\n\n",
  ",",
  ";",
  "\t",
  "\u2028",
  "'=1+1",
  "[",
  " - ",
  "__proto__",
  "x".repeat(3000),
);
const damaged = fc
  .record({ file: fc.constantFrom(...FILES), damage, place: fc.nat(), cut: fc.nat({ max: 3000 }) })
  .map(({ file, damage: text, place, cut }) => {
    const at = place % (file.length + 1);
    return file.slice(0, at) + text + file.slice(at + (cut > 2000 ? cut : 0));
  });
const encoding = fc.constantFrom("utf8", "utf16le", "latin1", "utf16le with a mark", "mixed");

function encoded(text: string, how: string): Uint8Array {
  if (how === "mixed") return Buffer.concat([Buffer.from(text.slice(0, 400)), Buffer.from(text.slice(400), "latin1")]);
  if (how === "utf16le with a mark") return Buffer.from(`\uFEFF${text}`, "utf16le");
  return Buffer.from(text, how as BufferEncoding);
}

describe("any file is answered", () => {
  test("a damaged export, in any encoding", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, encoding, (text, how) => expectAnAnswer(read(encoded(text, how)))),
      { numRuns: 150 },
    );
  });

  test("any bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ unit: "binary", maxLength: 800 }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, (each) => expectAnAnswer(read(each))),
      { numRuns: 200 },
    );
  });

  test("any data dictionary", async () => {
    const { data, dictionary } = redcapExport(SURVEY, { ...FORM, values: "codes" });
    const cut = fc
      .tuple(fc.nat({ max: dictionary.length }), damage)
      .map(([at, text]) => dictionary.slice(0, at) + text);
    await fc.assert(
      fc.asyncProperty(cut, (text) => expectAnAnswer(read(Buffer.from(data), null, text))),
      { numRuns: 100 },
    );
  });

  test("any mapping", async () => {
    const column = fc.integer({ min: 0, max: 40 });
    const name = fc.constantFrom("Nurses", "", " ", "a\nb", "x".repeat(200), "__proto__", "=1");
    const value = fc.constantFrom("", "1", "Never", "Often", "constructor");
    const mapping = fc.record({
      respondent: fc.option(column),
      ownGroup: fc.option(column),
      site: fc.option(column),
      wave: fc.option(column),
      assigned: fc.array(fc.record({ column, group: name, item: fc.integer({ min: 0, max: 7 }) }), { maxLength: 20 }),
      ownGroups: fc.array(fc.record({ value, group: name }), { maxLength: 4 }),
      values: fc.array(
        fc.array(fc.record({ value, means: fc.constantFrom(...answerMeaning.options) }), { maxLength: 4 }),
        { minLength: 8, maxLength: 8 },
      ),
      kinds: fc.array(fc.record({ group: name, kind: fc.constantFrom("client" as const) }), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FILES), mapping, (file, given) =>
        expectAnAnswer(read(Buffer.from(file), given)),
      ),
      { numRuns: 200 },
    );
  });
});

test("a wrong delimiter leads to a sentence", async () => {
  await expect(read(Buffer.from(FILES[0]!.replaceAll(",", "|")))).rejects.toThrow(/one column only.*nothing was kept/s);
});

test("letters arrive whole from every encoding, and an encoding that was guessed is named", async () => {
  const said = async (how: string) => {
    const { preview } = await read(encoded(FILES[5]!, how));
    return { groups: preview.outcome?.workgroups.map(({ name }) => name), encoding: preview.encoding };
  };
  const groups = ["Nurses", "=Porters", "Ärzte"];
  expect(await said("utf8")).toEqual({ groups, encoding: null });
  expect(await said("utf16le")).toEqual({ groups, encoding: "UTF-16" });
  expect(await said("utf16le with a mark")).toEqual({ groups, encoding: "UTF-16" });
  expect(await said("latin1")).toEqual({ groups, encoding: "Windows-1252 (Latin-1)" });
});

test.each([
  ["a cell of ten megabytes", `${FILES[0]}\n${"x".repeat(10_000_000)},1,2`],
  ["a quotation mark that is never closed", `${FILES[0]}\n"${"x,\n".repeat(500_000)}`],
  ["five thousand columns", `${Array.from({ length: 5000 }, (_, column) => `c${column}`)}\n${"1,".repeat(5000)}`],
  ["more rows than a workplace has people", `a,b\n${"1,2\n".repeat(120_000)}`],
  ["more than twenty megabytes", `a,b\n${`${"x".repeat(60)},2\n`.repeat(340_000)}`],
])("%s is refused soon, in a sentence", async (_, text) => {
  const began = performance.now();
  await expect(read(Buffer.from(text))).rejects.toThrow(/nothing was kept/);
  expect(performance.now() - began).toBeLessThan(20_000);
});

/** The cells of a CSV file without quotation marks, as a workbook. */
async function workbook(text: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Form responses 1");
  for (const line of text.split("\r\n")) sheet.addRow(line.split(/,(?! )/).map((cell) => cell.replaceAll('"', "")));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("a workbook", () => {
  test("holds what the same export as text holds", async () => {
    const asText = await read(Buffer.from(FILES[5]!));
    const asSheet = await read(await workbook(FILES[5]!));
    expect(asSheet.ratings).toEqual(asText.ratings);
    expect(asSheet.ratings?.sheet.length).toBeGreaterThan(10);
  });

  test("that is cut off or damaged is answered, wherever", { timeout: 120_000 }, async () => {
    const whole = await workbook(FILES[5]!);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 8 }), fc.boolean(), async (at, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole).fill(0xa5, at, at + 8);
        await expectAnAnswer(read(bytes));
      }),
      { numRuns: 8 },
    );
  });

  test("that unpacks to gigabytes is refused without unpacking them", async () => {
    const bomb = archive([
      ["[Content_Types].xml", Buffer.from("<Types/>")],
      ["xl/workbook.xml", Buffer.from("<workbook/>")],
      ...Array.from(
        { length: 4 },
        (_, index) => [`xl/worksheets/sheet${index}.xml`, Buffer.alloc(60_000_000, 0x20)] as const,
      ),
    ]);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(read(bomb)).rejects.toThrow(/far larger inside.*nothing was kept/);
  });
});

/** A zip archive of files, packed. */
function archive(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    listed.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
