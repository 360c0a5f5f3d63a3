import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReadImport, readImport } from "./preview.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const HEADER = [
  "wave",
  "site",
  "respondent",
  "respondent_group",
  "rated_group",
  "frequency",
  "timely",
  "accurate",
  "problem_solving",
  "shared_goals",
  "shared_knowledge",
  "mutual_respect",
];

const answer = fc.constantFrom(
  "1",
  "2",
  "3",
  "4",
  "5",
  "",
  "NA",
  "4.0",
  "3.5",
  "0",
  "=1+1",
  "-1",
  "NaN",
  "1e0",
  "x".repeat(5000),
);
const label = fc.constantFrom(
  "a",
  "b",
  "Nurses",
  "=cmd()",
  "@x",
  "",
  "NA",
  "Ärzte",
  "🙂",
  "a b",
  "__proto__",
  "constructor",
  "n".repeat(200),
);
const frequency = fc.constantFrom("just_right", "Too often", "not enough", "3", "", "sometimes");
const row = fc
  .tuple(label, label, label, label, label, frequency, answer, answer, answer, answer, answer, answer)
  .chain((cells) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant([...cells]) }, { weight: 1, arbitrary: fc.subarray([...cells]) }),
  );
const delimiter = fc.constantFrom(",", ";", "\t", "|");
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const damage = fc.constantFrom("", "\uFEFF", "\0", '"', '""', "\n\n", ",", "\u2028", "'");

const file = fc
  .record({
    rows: fc.array(row, { maxLength: 12 }),
    delimiter,
    lineEnd,
    damage,
    place: fc.nat(),
    piece: fc.integer({ min: 1, max: 64 }),
  })
  .map(({ rows, delimiter, lineEnd, damage, place, piece }) => {
    const text = [HEADER, ...rows]
      .map((cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter))
      .join(lineEnd);
    const at = place % (text.length + 1);
    return { bytes: Buffer.from(text.slice(0, at) + damage + text.slice(at)), piece };
  });

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function* pieces(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What may come of any bytes at all: a refusal with a sentence, an open question, or every row accounted for. */
async function expectAnAnswer(reading: Promise<ReadImport>): Promise<void> {
  const read = await reading.catch((error: unknown) => error);
  if (read instanceof UnreadableFile) {
    expect(read.message).toMatch(/nothing was kept.*[.]$/s);
    return;
  }
  if (read instanceof Error) throw read;
  const { preview, ratings } = read as ReadImport;
  for (const question of preview.questions) expect(question.sentence).toMatch(/[.?]$/);
  expect(preview.outcome === null).toBe(preview.questions.length > 0);
  expect(ratings === null).toBe(preview.outcome === null);
  if (preview.outcome === null || ratings === null) return;
  const { rows, valid, rejected } = preview.outcome;
  expect(valid + rejected.length).toBe(rows);
  expect(ratings.sheet).toHaveLength(valid);
  expect(ratings.answers).toHaveLength(7 * valid);
  expect(ratings.answers.every((each) => Number.isInteger(each) && each >= 0 && each <= 5)).toBe(true);
  expect(rejected.every((each, index) => each.line > (rejected[index - 1]?.line ?? 1))).toBe(true);
  for (const each of rejected) expect(each.detail).toMatch(/^\S.{5,}[.?]$/s);
  const pairs = ratings.sheet.map((sheet, index) => `${sheet}/${ratings.rated[index]}`);
  expect(new Set(pairs).size).toBe(pairs.length);
}

test("any damaged file of ratings is read, asked about or refused, and every row is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(file, ({ bytes, piece }) => expectAnAnswer(readImport(pieces(bytes, piece), null))),
    { numRuns: 400 },
  );
});

test("any bytes are answered with a sentence", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.string({ unit: "binary", maxLength: 800 }).map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, (each) => expectAnAnswer(readImport(pieces(each, 100), null))),
    { numRuns: 300 },
  );
});

test("how a file arrives in pieces changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ bytes, piece }) => {
      const whole = await readImport(pieces(bytes, bytes.length), null).catch((error: Error) => error.message);
      const pieced = await readImport(pieces(bytes, piece), null).catch((error: Error) => error.message);
      if (typeof whole === "string") expect(typeof pieced).toBe("string");
      else expect((pieced as ReadImport).preview).toEqual(whole.preview);
    }),
    { numRuns: 150 },
  );
});
