import type { RatingTable } from "../rating-table.ts";
import { createCodedRowReader } from "./coded-row-reader.ts";
import type { CodedRows, CodedTexts } from "./coded-rows.ts";
import type { ColumnRoom } from "./rating-columns.ts";
import type { MappedColumns, RatingMapping } from "./rating-mapping.ts";
import { createRowReader, type Judgement, type ReadExclusion } from "./row-reader.ts";

/** A row that should have been a rating and is not. */
export interface RejectedRow {
  /** Number of the record in the file; the header is 1. */
  line: number;
  reason: Exclude<ReadExclusion, "notWorkingWith">;
  detail: string;
}

export interface ReadRatings {
  table: RatingTable;
  /** Position of the frequency item among the items: declared, or recognised by its labels; `null` when there is none. */
  frequencyItem: number | null;
  /** Rows of the file, blank lines not counted. */
  rows: number;
  excluded: Record<ReadExclusion, number>;
  /** The first 1,000 rejected rows; `excluded` counts all of them. */
  rejected: RejectedRow[];
}

/** Takes rows one at a time, so that a file never has to be in memory. */
export interface RatingReader {
  /** Where the mapped columns stand. */
  readonly columns: MappedColumns;
  /** Takes the next row; returns why it is not a rating of the table, `null` when it is one or is blank. */
  add(cells: readonly string[]): ReadExclusion | null;
  /**
   * Takes the next rows as a byte parser hands them over, with the same outcome as `add` for each of them.
   *
   * @param texts what the numbers of this parser stand for; the same object for all its rows
   * @param onExcluded told of every row that is not a rating of the table
   */
  addCoded(
    rows: CodedRows,
    texts: CodedTexts,
    onExcluded: (reason: ReadExclusion, cells: readonly string[]) => void,
  ): void;
  finish(): ReadRatings;
}

const LISTED_REJECTIONS = 1000;

/**
 * Reads a table of ratings from a header and its rows.
 *
 * A row is left out, and counted by reason, when it says "I do not work with this group" (`notWorkingWith`),
 * lacks a group (`missingGroup`), repeats a rating of the same wave, respondent and rated group
 * (`duplicate`; the first one stays), or holds something that is no answer, no respondent or no wave, has
 * more or fewer cells than the header, or puts the respondent into a second workgroup or site of the wave
 * (`invalidValue`). Blank and `NA` answers are missing answers; a row without any answer stays in the table.
 *
 * @throws RatingFileError when the columns cannot be found or the frequency item's numbers have no coding
 * @example readRatings(["who", "own", "rated", "q1"], [["a", "Nurses", "Pharmacy", "4"]], mapping)
 */
export function readRatings(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  mapping: RatingMapping,
): ReadRatings {
  const reader = createRatingReader(header, mapping);
  for (const cells of rows) reader.add(cells);
  return reader.finish();
}

/** The same as `readRatings`, for rows that arrive in pieces. */
export function createRatingReader(header: readonly string[], mapping: RatingMapping, room?: ColumnRoom): RatingReader {
  const reader = createRowReader(header, mapping, room);
  const { table, row, answers } = reader;
  const excluded: Record<ReadExclusion, number> = { notWorkingWith: 0, missingGroup: 0, invalidValue: 0, duplicate: 0 };
  const rejected: RejectedRow[] = [];
  let line = 1;
  let rows = 0;

  const count = () => {
    line += 1;
    rows += 1;
  };

  const judge = (cells: readonly string[]): Judgement => {
    if (cells.length < 2 && (cells[0] ?? "").trim() === "") {
      line += 1;
      return "blank";
    }
    count();
    const refusal = reader.read(cells);
    if (refusal === null) return "rating";
    const { reason, detail } = refusal;
    excluded[reason] += 1;
    if (reason !== "notWorkingWith" && rejected.length < LISTED_REJECTIONS) rejected.push({ line, reason, detail });
    return reason;
  };

  return {
    columns: reader.columns,
    add(cells) {
      const judgement = judge(cells);
      if (judgement === "rating") table.add(row, answers);
      return judgement === "rating" || judgement === "blank" ? null : judgement;
    },
    addCoded: createCodedRowReader(reader, count, judge),
    finish: () => ({
      table: table.finish(mapping.items),
      frequencyItem: reader.frequencyItem(),
      rows,
      excluded,
      rejected,
    }),
  };
}
