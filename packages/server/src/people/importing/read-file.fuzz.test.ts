import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { chosen, looked, NURSES, workbook } from "./fixture.ts";
import { readFile } from "./read-file.ts";
import { readWorkbookTable } from "./read-workbook-table.ts";
import { UnreadablePeople } from "./unreadable-people.ts";

const HEADER = ["Name", "E-mail", "Workgroup"];
const ADA = ["Ada Løvelace", "ada@example.org", "Nurses"];
const CSV = [HEADER, ADA].map((row) => row.join(";")).join("\r\n");

/** Reading either gives a table that is looked at to the end, or a sentence for people. */
async function expectSentence(file: Parameters<typeof looked>[0]): Promise<string | null> {
  try {
    const { preview, plan } = await looked(file);
    if (preview.refusal === null) expect(plan?.changes.length).toBe(preview.counts.new);
    else expect(preview.refusal).toMatch(/[.?]$/);
    return preview.refusal;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadablePeople);
    expect((error as Error).message).toMatch(/; nothing was kept\./);
    return (error as Error).message;
  }
}

const encoded: [string, Uint8Array][] = [
  ["UTF-8", Buffer.from(CSV)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${CSV}`)],
  ["UTF-16, as spreadsheets save it", Buffer.from(`\uFEFF${CSV}`, "utf16le")],
  ["UTF-16 with the other byte first", Buffer.from(`\uFEFF${CSV}`, "utf16le").swap16()],
  ["Windows-1252", Buffer.from(CSV, "latin1")],
];
test.each(encoded)("names arrive whole from %s", async (encoding, bytes) => {
  const { preview, plan } = await looked(chosen(bytes));
  expect(plan?.changes.map(({ after }) => after)).toMatchObject([{ name: "Ada Løvelace", workgroupId: NURSES }]);
  expect(preview.notes.join().includes("Windows-1252")).toBe(encoding === "Windows-1252");
});

test("a file of mixed encodings is read with a note, never with half of its rows", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${CSV}\r\nGrace Møller;`),
    Buffer.from("grå@", "latin1"),
    Buffer.from(";Nurses"),
  ]);
  const { preview } = await looked(chosen(bytes));
  expect(preview.notes.join()).toContain("Windows-1252");
  expect(preview.rows).toHaveLength(2);
  expect(preview.refusal).toMatch(/One row has a problem/);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ["nothing", "", /nothing in this file/],
  ["only spaces and empty lines", " \n\n\t\n", /nothing in this file/],
  [
    "a quotation mark that is never closed",
    `${CSV}\n"Grace;grace@example.org;Nurses\n${"x;".repeat(60_000)}`,
    /quotation mark/,
  ],
  ["a cell of ten megabytes", `${CSV}\n${"x".repeat(9_900_000)};;Nurses`, /longer than 100,000 characters/],
  ["a row of thousands of columns", `${CSV}\n${";".repeat(5000)}x`, /5,001 columns/],
  ["more rows than an effort has people", `${CSV}\n${"x;;Nurses\n".repeat(30_000)}`, /more than 25,000 rows/],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 1]), /neither a table of text/],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /old Excel format/],
  ["an archive of something else", archive([["mimetype", Buffer.from("text")]]), /not an Excel workbook/],
  [
    "half a UTF-16 letter",
    Buffer.concat([Buffer.from(`\uFEFF${CSV}`, "utf16le"), Buffer.from([0x41])]),
    /neither a table of text/,
  ],
])("%s is answered by a sentence", async (_what, content, sentence) => {
  const file = typeof content === "string" ? { text: content } : chosen(content);
  expect(await expectSentence(file)).toMatch(sentence);
});

test("a wrong delimiter leads to a question, not to nonsense", async () => {
  const { preview } = await looked("Name|E-mail|Workgroup\nAda|ada@example.org|Nurses");
  expect(preview.questions.map(({ field }) => field)).toContain("workgroup");
});

test("formulas stay words", async () => {
  const rows = ['=HYPERLINK("http://example.org")', "@SUM(1+1)", "+cmd|' /C calc'!A0", "'-1"];
  const { plan } = await looked(`Name\tWorkgroup\n${rows.map((row) => `${row}\tNurses`).join("\n")}`);
  expect(plan?.changes.map(({ after }) => after?.name)).toEqual([...rows.slice(0, 3), "-1"]);
});

test("a workbook is read as it is seen: links, dates, formulas, formatted and merged cells", async () => {
  const bytes = await workbook(
    [
      HEADER,
      ["", "", "Nurses"],
      [{ formula: '"Gr"&"ace"', result: "Grace" }, "grace@example.org", "Nurses"],
      [new Date("2026-03-09T00:00:00Z"), "", "Nurses"],
      [{ error: "#N/A" }, "na@example.org", "Nurses"],
      ["Merged", "", "Nurses"],
      ["Below", "", ""],
    ],
    (sheet) => {
      sheet.getCell("A2").value = { richText: [{ text: "Ada " }, { font: { bold: true }, text: "Lovelace" }] };
      sheet.getCell("B2").value = { text: "ada@example.org", hyperlink: "mailto:ada@example.org" };
      sheet.mergeCells("C6:C7");
    },
  );
  const { preview } = await looked(chosen(bytes));
  expect(preview.rows.map(({ line, name, email, problems }) => [line, name, email, problems.length])).toEqual([
    [2, "Ada Lovelace", "ada@example.org", 0],
    [3, "Grace", "grace@example.org", 0],
    [4, "2026-03-09", "", 0],
    [5, "na@example.org", "na@example.org", 0],
    [6, "Merged", "", 0],
    [7, "Below", "", 1],
  ]);
});

test("of several sheets the first that holds anything is read, and it is said", async () => {
  const bytes = await workbook([], (_empty, book) => {
    book.addWorksheet("Staff").addRows([HEADER, ADA]);
    book.addWorksheet("Notes").addRow(["More"]);
  });
  const { preview } = await looked(chosen(bytes));
  expect(preview.counts.new).toBe(1);
  expect(preview.notes).toEqual(["Only the sheet “Staff” was read; the workbook has others."]);
});

test("a workbook cut off anywhere is answered by a sentence", { timeout: 60_000 }, async () => {
  const whole = await workbook([HEADER, ADA]);
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    const sentence = await expectSentence(chosen(whole.subarray(0, Math.floor(whole.length * share))));
    expect(sentence).toMatch(/damaged or not complete/);
  }
});

test("a workbook with broken bytes inside is answered by a sentence", { timeout: 120_000 }, async () => {
  const whole = await workbook([HEADER, ADA]);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const bytes = Buffer.from(whole);
      bytes.fill(byte, at, Math.min(at + 40, bytes.length));
      // In this very process: another one for each run would take most of the time.
      const answer = await readWorkbook(bytes, { rows: 100, columns: 10 });
      if ("sentence" in answer) expect(answer.sentence).toMatch(/; nothing was kept\./);
      else expect(answer.rows.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test("a workbook that unpacks to far more than it is gets no memory for it", async () => {
  const sheet = Buffer.alloc(400_000_000, "x");
  const bytes = archive([
    ["xl/workbook.xml", Buffer.from("<workbook/>")],
    ["xl/worksheets/sheet1.xml", sheet],
  ]);
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(await expectSentence(chosen(bytes))).toMatch(/far larger inside/);
});

test.each([
  ["a merged area of all cells there are", '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>', null],
  [
    "a choice for all cells there are",
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations>',
    null,
  ],
])("%s takes no time", { timeout: 30_000 }, async (_what, part, sentence) => {
  const bytes = await workbookWith((sheet) => sheet.replace("</sheetData>", `</sheetData>${part}`));
  expect(await expectSentence(chosen(bytes))).toBe(sentence);
});

test("a row or a column far away is answered by a sentence", { timeout: 30_000 }, async () => {
  const withRow = (row: string) => workbookWith((sheet) => sheet.replace("</sheetData>", `${row}</sheetData>`));
  const endless = await withRow('<row r="4294967295"><c r="A4294967295" t="str"><v>x</v></c></row>');
  await expect(readWorkbookTable(endless, 2000)).rejects.toThrow(/could not be read/);
  const last = await withRow('<row r="1048576"><c r="A1048576" t="str"><v>Stray</v></c></row>');
  expect((await looked(chosen(last))).preview.rows.map(({ line }) => line)).toEqual([2, 1_048_576]);
  const wide = await withRow('<row r="3"><c r="XFD3" t="str"><v>x</v></c></row>');
  expect(await expectSentence(chosen(wide))).toMatch(/16,384 columns/);
});

test("a workbook that takes too long is given up", async () => {
  const bytes = await workbook([HEADER, ADA]);
  await expect(readWorkbookTable(bytes, 1)).rejects.toThrow(UnreadablePeople);
});

test("any text at all gives a table or a sentence", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ";",
      ",",
      "\t",
      '"',
      "\n",
      "\r\n",
      "\uFEFF",
      "Name",
      "E-mail",
      "Workgroup",
      "Nurses",
      "a@b.org",
      "=1+1",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      await expectSentence(pieces.join(""));
    }),
    { numRuns: 500 },
  );
});

test("any bytes at all give a table or a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await expectSentence(chosen(bytes));
    }),
    { numRuns: 300 },
  );
});

test("what is no base64 of a file is a file of nothing", async () => {
  await expect(readFile({ base64: "" })).rejects.toThrow(UnreadablePeople);
});

/** A zip archive of these files. */
function archive(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const listed = Buffer.alloc(46 + name.length);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(8, 10);
    listed.writeUInt32LE(crc32(content), 16);
    listed.writeUInt32LE(packed.length, 20);
    listed.writeUInt32LE(content.length, 24);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt32LE(at, 42);
    listed.write(name, 46);
    parts.push(local, packed);
    directory.push(listed);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** A small workbook written by hand, so that its sheet can hold what no program writes. */
async function workbookWith(change: (sheet: string) => string): Promise<Buffer> {
  const cells = (row: readonly string[], line: number) =>
    `<row r="${line}">${row.map((text, index) => `<c r="${"ABC"[index]}${line}" t="str"><v>${text}</v></c>`).join("")}</row>`;
  const xml = (body: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet = `<worksheet xmlns="${main}"><sheetData>${cells(HEADER, 1)}${cells(ADA, 2)}</sheetData></worksheet>`;
  return archive([
    ["[Content_Types].xml", xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
    [
      "_rels/.rels",
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    ],
    [
      "xl/workbook.xml",
      xml(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    ],
    ["xl/worksheets/sheet1.xml", xml(change(sheet))],
  ]);
}
