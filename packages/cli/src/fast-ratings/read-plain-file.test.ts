import { closeSync, openSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createRatingReader, type RatingMapping, type ReadRatings } from "@interrelate/analysis";
import { BlockParser, bytesOfRoom, roomOver } from "@interrelate/analysis/bytes";
import { bytesOf, openCsv } from "@interrelate/server/csv";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ParsedPart } from "./coded-blocks.ts";
import type { ParseTask } from "./parse-worker.ts";
import { createPartReader } from "./part-reader.ts";
import { readPlainFile } from "./read-plain-file.ts";

const ITEMS = ["q1", "q2"];
const MAPPING: RatingMapping = {
  respondent: "who",
  respondentGroup: "own",
  ratedGroup: "rated",
  site: "site",
  wave: "wave",
  items: ITEMS,
};
const HEADER = ["wave", "site", "who", "own", "rated", "q1", "note", "q2"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-plain-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the byte parsers make of a text in parts of so many bytes, two of them taking turns, without their threads. */
async function plain(text: string, part: number): Promise<ReadRatings | null> {
  const file = path.join(folder, "ratings.csv");
  await writeFile(file, text);
  const reading = { mappingOf: () => MAPPING, onBytes: () => undefined, blocksOf: blocksHere(part) };
  return (await readPlainFile(file, reading))?.ratings ?? null;
}

function blocksHere(part: number) {
  return async function* ({ file, first, size, layout }: ParseTask): AsyncGenerator<ParsedPart> {
    const opened = openSync(file, "r");
    const readPart = createPartReader(opened, first, size, layout.returns ? "\r\n" : "\n");
    const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
    const parsers = [new BlockParser(layout, textOf), new BlockParser(layout, textOf)] as const;
    const rows = size;
    const room = roomOver(new ArrayBuffer(bytesOfRoom(rows, layout.items)), rows, layout.items);
    for (let start = first, worker = 0; start < size; start += part, worker = 1 - worker) {
      const lines = readPart({ start, end: Math.min(size, start + part) });
      const block = lines && (parsers[worker] ?? parsers[0]).parse(lines.bytes, lines.start, lines.end, room);
      yield { block, room, worker, bytes: part };
    }
    closeSync(opened);
  };
}

/** What the ordinary reader makes of the same text; `null` where it refuses the file. */
async function ordinary(text: string): Promise<ReadRatings | null> {
  try {
    const { header, rows } = await openCsv(bytesOf(text));
    const reader = createRatingReader(header, MAPPING);
    for await (const { cells } of rows) {
      const extra = cells.slice(header.length);
      reader.add(extra.every((cell) => cell.trim() === "") ? cells.slice(0, header.length) : cells);
    }
    return reader.finish();
  } catch {
    return null;
  }
}

function contents({ table, ...rest }: ReadRatings) {
  const { respondent, from, to, site, wave, answers, ...labels } = table;
  const columns = { respondent, from, to, site, wave };
  const lists = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, [...values]]));
  return { ...rest, ...labels, ...lists, answers: answers.map((own) => [...own]) };
}

const label = (...names: string[]) => fc.constantFrom(...names, ` ${names[0]}`, `${names[0]} `, "", "NA", "Ärzte");
const answer = fc.constantFrom("1", "2", "3", "4", "5", "", "NA", " 4", "3.5", "9", "x", "00004", "Too often");
const row = fc.tuple(
  label("1", "2", "10"),
  label("S1", "S2", ""),
  label("p1", "p2", "p3", "p4", "p5"),
  label("A", "B", "C"),
  label("A", "B", "C", "D"),
  answer,
  fc.constantFrom("", "note", "\u00a0", "1"),
  answer,
);
const line = fc.oneof(
  { weight: 20, arbitrary: row.map((cells) => [...cells]) },
  { weight: 1, arbitrary: row.map((cells) => [...cells, ""]) },
  { weight: 1, arbitrary: row.map((cells) => [...cells, " ", "\u00a0"]) },
  { weight: 1, arbitrary: row.map((cells) => [...cells, "more"]) },
  { weight: 1, arbitrary: row.map((cells) => cells.slice(0, 5)) },
  { weight: 1, arbitrary: fc.constantFrom([""], [" "], ["", ""]) },
);
const file = fc.record({
  lines: fc.array(line, { maxLength: 60 }),
  delimiter: fc.constantFrom(",", ";", "\t"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  lastEnd: fc.constantFrom("\n", "", "\r", "\n\n"),
  mark: fc.constantFrom("", "\ufeff"),
  emptyColumn: fc.boolean(),
});

type Written = typeof file extends fc.Arbitrary<infer Value> ? Value : never;

function written({ lines, delimiter, lineEnd, lastEnd, mark, emptyColumn }: Written): string {
  const header = emptyColumn ? [...HEADER, ""] : HEADER;
  return mark + [header, ...lines].map((cells) => cells.join(delimiter)).join(lineEnd) + lastEnd;
}

test("a plain file gives the same table, counts and sentences as the ordinary reader", {
  timeout: 60_000,
}, async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(file, fc.constantFrom(7, 60, 1000), async (generated, part) => {
      const text = written(generated);
      const [fast, slow] = [await plain(text, part), await ordinary(text)];
      if (fast === null) return;
      read += 1;
      expect(slow).not.toBeNull();
      if (slow !== null) expect(contents(fast)).toEqual(contents(slow));
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(150);
});
