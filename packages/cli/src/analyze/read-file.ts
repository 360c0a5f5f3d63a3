import { createRatingReader, type ReadExclusion, type ReadRatings } from "@interrelate/analysis";
import { openCsv } from "@interrelate/server/csv";
import { BadInput } from "../bad-input.ts";
import { createExclusions } from "../fast-ratings/exclusions.ts";
import type { PlainRatings } from "../fast-ratings/read-plain-file.ts";
import { type Input, openInput } from "../open-input.ts";
import { openProgress, withProgress } from "../progress.ts";
import { withoutKeeping } from "../without-keeping.ts";
import { type AnalyzeFlags, mappingOf } from "./settings.ts";

/** Ratings read from a file, and what the file is called. */
export interface RatingFile {
  readonly name: string;
  readonly ratings: ReadRatings;
  /** Rows left out, by wave (`""` where a row names none) and reason. */
  readonly excluded: Readonly<Record<string, Readonly<Record<ReadExclusion, number>>>>;
}

/** From so many bytes on, starting workers is worth its tenth of a second. */
const LARGE = 2_000_000;

/**
 * Streams a file of ratings into columns.
 *
 * @throws BadInput or RatingFileError, each with one sentence, when it cannot be read or holds no ratings.
 */
export async function readRatingFile(file: string, flags: AnalyzeFlags): Promise<RatingFile> {
  const input = await openInput(file);
  const read = (await readLargeFile(file, input, flags)) ?? (await withoutKeeping(() => readAnyFile(input, flags)));
  const { ratings } = read;
  if (ratings.table.from.length === 0) throw new BadInput(noRatings(input.name, ratings));
  return { name: input.name, ...read };
}

/** A large file is read by its bytes, unless something in it needs the ordinary reader. */
async function readLargeFile(file: string, input: Input, flags: AnalyzeFlags): Promise<PlainRatings | null> {
  if (input.size === null || input.size < LARGE) return null;
  const progress = await openProgress(input.size, `Reading ${input.name}`);
  const { readPlainFile } = await import("../fast-ratings/read-plain-file.ts");
  try {
    return await readPlainFile(file, {
      mappingOf: (header) => mappingOf(flags, header),
      onBytes: progress.advance,
    });
  } finally {
    progress.stop();
  }
}

async function readAnyFile(input: Input, flags: AnalyzeFlags): Promise<PlainRatings> {
  const { header, rows } = await openCsv(withProgress(input, `Reading ${input.name}`));
  const reader = createRatingReader(header, mappingOf(flags, header));
  const excluded = createExclusions(reader.columns);
  for await (const { cells } of rows) {
    const own = withoutEmptyEnd(cells, header.length);
    const reason = reader.add(own);
    if (reason !== null) excluded.count(reason, own);
  }
  return { ratings: reader.finish(), excluded: excluded.byWave };
}

/** A delimiter at the end of each line, as some programs write it, adds a cell that means nothing. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  const extra = cells.slice(width);
  return extra.length > 0 && extra.every((cell) => cell.trim() === "") ? cells.slice(0, width) : cells;
}

function noRatings(name: string, { rows, rejected }: ReadRatings): string {
  if (rows === 0) return `There are no rows below the header of ${name}. Please check that it is the right file.`;
  const [first] = rejected;
  const none =
    rows === 1 ? `The only row of ${name} is no rating.` : `None of the ${rows} rows of ${name} is a rating.`;
  if (first !== undefined) return `${none} The first reason, on row ${first.line}: ${first.detail}`;
  return `${none} ${rows === 1 ? "It says" : "They all say"} that the respondent does not work with the group.`;
}
