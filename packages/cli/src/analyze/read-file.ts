import { createRatingReader, type ReadExclusion, type ReadRatings } from "@interrelate/analysis";
import { openCsv } from "@interrelate/server/csv";
import { BadInput } from "../bad-input.ts";
import { openInput } from "../open-input.ts";
import { withProgress } from "../progress.ts";
import { type AnalyzeFlags, mappingOf } from "./settings.ts";

/** Ratings read from a file, and what the file is called. */
export interface RatingFile {
  readonly name: string;
  readonly ratings: ReadRatings;
  /** Rows left out, by wave (`""` where a row names none) and reason. */
  readonly excluded: Readonly<Record<string, Readonly<Record<ReadExclusion, number>>>>;
}

/**
 * Streams a file of ratings into columns.
 *
 * @throws BadInput, UnreadableFile or RatingFileError, each with one sentence, when it cannot be read or holds no ratings.
 */
export async function readRatingFile(file: string, flags: AnalyzeFlags): Promise<RatingFile> {
  const input = await openInput(file);
  const { header, rows } = await openCsv(withProgress(input, `Reading ${input.name}`));
  const mapping = mappingOf(flags, header);
  const reader = createRatingReader(header, mapping);
  const waveAt = header.indexOf(mapping.wave ?? "");
  const excluded: Record<string, Record<ReadExclusion, number>> = {};
  for await (const { cells } of rows) {
    const reason = reader.add(withoutEmptyEnd(cells, header.length));
    if (reason === null) continue;
    const wave = (cells[waveAt] ?? "").trim();
    excluded[wave] ??= { notWorkingWith: 0, missingGroup: 0, invalidValue: 0, duplicate: 0 };
    excluded[wave][reason] += 1;
  }
  const ratings = reader.finish();
  if (ratings.table.from.length === 0) throw new BadInput(noRatings(input.name, ratings));
  return { name: input.name, ratings, excluded };
}

/** A delimiter at the end of each line, as some programs write it, adds a cell that means nothing. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  const extra = cells.slice(width);
  return extra.length > 0 && extra.every((cell) => cell.trim() === "") ? cells.slice(0, width) : cells;
}

function noRatings(name: string, { rows, rejected }: ReadRatings): string {
  if (rows === 0) return `There are no rows below the header of ${name}. Please check that it is the right file.`;
  const [first] = rejected;
  const reason =
    first === undefined
      ? "They all say that the respondent does not work with the group."
      : `The first reason, on row ${first.line}: ${first.detail}`;
  return `None of the ${rows} rows of ${name} is a rating. ${reason}`;
}
