import fc from "fast-check";
import { expect, test } from "vitest";
import type { RatingMapping } from "../scale/rating-mapping.ts";
import { createRatingReader, type ReadRatings } from "../scale/read-ratings.ts";
import { BlockParser } from "./block-parser.ts";
import { rolesOf } from "./plain-layout.ts";
import { bytesOfRoom, roomOver } from "./row-room.ts";

const HEADER = ["wave", "site", "who", "own", "rated", "q1", "note", "q2"];
const MAPPING: RatingMapping = {
  respondent: "who",
  respondentGroup: "own",
  ratedGroup: "rated",
  site: "site",
  wave: "wave",
  items: ["q1", "q2"],
};
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** What was read, and every row left out as it was told: its reason and its cells, those without a meaning empty. */
interface ReadAndTold extends ReadRatings {
  told: [reason: string, cells: readonly string[]][];
}

/** Parses each text with the same parser and adds its rows; `null` when a text needs the ordinary reader. */
function byBytes(texts: readonly string[], lineEnd = "\n"): ReadAndTold | null {
  const told: ReadAndTold["told"] = [];
  const reader = createRatingReader(HEADER, MAPPING);
  const roles = rolesOf(reader.columns)!;
  const parser = new BlockParser({ delimiter: 0x2c, returns: lineEnd === "\r\n", roles, items: 2 }, textOf);
  const known: Record<"respondent" | "own" | "rated" | "site" | "wave" | "answer", string[]> = {
    respondent: [],
    own: [],
    rated: [],
    site: [],
    wave: [],
    answer: [],
  };
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const room = roomOver(new ArrayBuffer(bytesOfRoom(bytes.length, 2)), bytes.length, 2);
    const block = parser.parse(bytes, 0, bytes.length, room);
    if (block === null) return null;
    for (const [name, own] of Object.entries(known)) own.push(...block.texts[name as keyof typeof known]);
    reader.addCoded({ ...room, length: block.length, ragged: block.ragged }, known, (reason, cells) =>
      told.push([reason, cells]),
    );
  }
  return { ...reader.finish(), told };
}

function byCells(lines: readonly string[]): ReadAndTold {
  const told: ReadAndTold["told"] = [];
  const reader = createRatingReader(HEADER, MAPPING);
  for (const line of lines) {
    if (line === "") continue;
    const cells = line.split(",");
    const isEmptyEnd = cells.slice(HEADER.length).every((cell) => cell.trim() === "");
    const row = isEmptyEnd ? cells.slice(0, HEADER.length) : cells;
    const reason = reader.add(row);
    if (reason !== null) told.push([reason, row.length === HEADER.length ? row.with(HEADER.indexOf("note"), "") : row]);
  }
  return { ...reader.finish(), told };
}

const cell = (...texts: string[]) => fc.constantFrom(...texts, "", "NA", " A", "Ärzte");
const line = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        cell("1", "2"),
        cell("S1", "S2"),
        cell("p1", "p2", "p3"),
        cell("A", "B"),
        cell("A", "B", "C"),
        cell("1", "2", "3", "4", "5", "3.5", "9", "Too often"),
        cell("x"),
        cell("1", "2", "5", "x"),
        fc.constantFrom("", "", "", ",", ", ,\u00a0", ",more", ", ,more"),
      )
      .map((cells) => cells.slice(0, 8).join(",") + cells[8]),
  },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "1,S1,p1", ",,") },
);

test("rows read by their bytes are the rows read by their cells, block after block", () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 25 }), { maxLength: 4 }), fc.boolean(), (blocks, returns) => {
      const lineEnd = returns ? "\r\n" : "\n";
      const read = byBytes(
        blocks.map((lines) => lines.map((each) => each + lineEnd).join("")),
        lineEnd,
      );
      expect(read).toEqual(byCells(blocks.flat()));
    }),
    { numRuns: 300 },
  );
});

const ROW = "1,S1,p1,A,B,4,x,5";

test("rows of which every text is known are judged as any others", () => {
  // One person whose ratings hold all labels and answers there are.
  const known = ["1,S1,p0,A,A,4,x,5", "1,S1,p0,A,B,5,x,4", "1,S1,p0,A,C,4,x,4", "2,S2,p0,B,A,4,x,5", "1,,p9,C,C,4,x,5"];
  const first = ["1,S1,p1,A,A,4,x,5", "1,S1,p2,A,A,5,x,5", "2,S1,p3,C,A,5,x,5", "1,S1,p3,C,A,5,x,5"];
  const again = [
    "1,S1,p1,A,B,4,x,4",
    // The same rating once more, another group of the person's, another site.
    "1,S1,p1,A,A,5,x,5",
    "1,S1,p1,B,C,5,x,5",
    "1,S2,p1,A,C,5,x,5",
    "2,S2,p1,B,C,5,x,5",
    "2,S1,p1,B,A,5,x,5",
    "1,S1,p3,C,B,4,x,5",
    "1,,p9,C,A,4,x,5",
    "",
    " ",
    "1,S1,p1",
  ];
  const blocks = [known, first, again, again];
  const read = byBytes(blocks.map((lines) => lines.map((line) => `${line}\n`).join("")))!;
  expect(read).toEqual(byCells(blocks.flat()));
  expect(read.table.from).toHaveLength(known.length + first.length + 4);
  expect(read.excluded).toMatchObject({ duplicate: 1 + 5, invalidValue: 3 + 1 + 3 + 1 });
});

test.each([
  ["a feed without its return", `${ROW}\r\n1,S1,p2,A,B,4\n,x,5\r\n`],
  ["a feed without its return before an empty line", `${ROW}\n\n${ROW}\r\n`],
  ["a return without its feed", `${ROW}\r\n1,S1,p2,A,B,4\r,x,5\r\n`],
])("%s is for the ordinary reader", (_, text) => {
  expect(byBytes([text], "\r\n")).toBeNull();
});

test("a row of more than 65,536 bytes is for the ordinary reader, one of as many is not", () => {
  const long = (length: number) => `${ROW.replace("x", "x".repeat(length - ROW.length))}\n`;
  expect(byBytes([long(65_536)])?.rows).toBe(1);
  expect(byBytes([long(65_537)])).toBeNull();
});

test("more than 256 different answers are for the ordinary reader", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `1,S1,p${i},A,B,${1 + i / 1000},x,${1 + i / 1000}\n`).join("");
  expect(byBytes([rows(256)])?.table.from).toHaveLength(256);
  expect(byBytes([rows(257)])).toBeNull();
});

test("more than 65,536 different groups, sites or waves are for the ordinary reader, respondents are not", () => {
  const numbers = (count: number, row: (i: number) => string) =>
    byBytes([Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("")]);
  expect(numbers(65_537, (i) => `1,S1,p${i},A,B,4,x,5`)?.table.respondents).toHaveLength(65_537);
  const last = numbers(65_536, (i) => `1,S${i},p${i},A,B,4,x,5`)!.table;
  expect(last.sites).toHaveLength(65_536);
  expect(last.sites[last.site.at(-1)!]).toBe("S65535");
  expect(numbers(65_537, (i) => `1,S${i},p${i},A,B,4,x,5`)).toBeNull();
});

test("a block of an empty line is passed over, and answers keep their numbers from block to block", () => {
  const blocks = [`${ROW}\n${ROW.replace("p1", "p2")}\n`, "\n", `${ROW.replace("p1", "p3").replace("4", "2")}\n`];
  const read = byBytes(blocks)!;
  expect(read.table.respondents).toEqual(["p1", "p2", "p3"]);
  expect([...read.table.answers[0]!]).toEqual([4, 4, 2]);
});

test("a return within a line that ends with a feed alone is part of its cell", () => {
  const line = ROW.replace("p1", "p\r1");
  const read = byBytes([`${line}\n${ROW}\n`])!;
  expect(read).toEqual(byCells([line, ROW]));
  expect(read.table.respondents).toHaveLength(2);
});

test("room is for as many labels and answers as there are rows, one behind the other", () => {
  const buffer = new ArrayBuffer(bytesOfRoom(3, 2));
  const room = roomOver(buffer, 3, 2);
  const columns = [room.respondent, room.own, room.rated, room.site, room.wave, room.answers];
  for (const [column, values] of columns.entries()) values.fill(column + 1);
  expect(columns.map((values) => [...values])).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
    [4, 4, 4],
    [5, 5, 5],
    [6, 6, 6, 6, 6, 6],
  ]);
  expect(buffer.byteLength).toBe(3 * (4 + 4 * 2 + 2));
});

test("128 columns with a role are read by their bytes, one more by the ordinary reader", () => {
  const items = (count: number) => Array.from({ length: count }, (_, item) => `q${item}`);
  const rolesFor = (count: number) =>
    rolesOf(createRatingReader([...HEADER.slice(0, 5), ...items(count)], { ...MAPPING, items: items(count) }).columns);
  expect(rolesFor(123)!.at(-1)).toBe(127);
  expect(rolesFor(124)).toBeNull();
});

test("a column with two roles, or one that stops a rating, is for the ordinary reader", () => {
  const rolesFor = (mapping: RatingMapping) => rolesOf(createRatingReader(HEADER, mapping).columns);
  expect([...rolesFor(MAPPING)!]).toEqual([4, 3, 0, 1, 2, 5, -1, 6]);
  expect(rolesFor({ ...MAPPING, ratedGroup: "own" })).toBeNull();
  expect(rolesFor({ ...MAPPING, status: { column: "note", notWorkingWith: ["x"] } })).toBeNull();
});
