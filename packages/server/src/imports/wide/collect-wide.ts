import { DEFAULT_MIN_ITEMS, DIMENSIONS, type WideMapping } from "@interrelate/contract";
import { MOST_REJECTED, RatingsCollection } from "../collect-ratings.ts";
import type { RatingsToImport, RejectedRow } from "../ratings-to-import.ts";
import { shorten } from "../read-csv.ts";
import { createRespondentReader, type RespondentReading } from "./read-respondent.ts";
import type { SurveyFile } from "./survey-file.ts";

/** What a wide file becomes. */
export interface WideRatings {
  readonly ratings: RatingsToImport;
  /** Rows in which nothing was answered. */
  readonly emptyRows: number;
  /** Ratings with fewer answers than a rating needs to count. */
  readonly tooFew: number;
  /** The first respondents of whom something was understood. */
  readonly examples: readonly RespondentReading[];
}

/** Respondents of whom the preview speaks. */
const EXAMPLES = 3;

/**
 * Reads all rows of a wide file under a mapping that leaves nothing open. A row that contradicts an earlier one of the
 * same respondent is left out whole; a rating with a value that is no answer is left out alone.
 */
export async function collectWide(file: SurveyFile, mapping: WideMapping): Promise<WideRatings> {
  const read = createRespondentReader(file, mapping);
  const collection = new RatingsCollection();
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  const examples: RespondentReading[] = [];
  let emptyRows = 0;
  for (const [index, row] of file.rows.entries()) {
    if (index % 500 === 499) await new Promise(setImmediate);
    if (rejected.length > MOST_REJECTED) break;
    const reading = read(row);
    if ("reason" in reading) {
      rejected.push({ ...reading, line: row.line });
      continue;
    }
    rejected.push(...reading.rejected.map((each) => ({ ...each, line: row.line })));
    if (reading.ratings.length === 0) {
      if (reading.rejected.length === 0) emptyRows += 1;
      continue;
    }
    const key = `${reading.wave}\n${reading.respondent}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const detail = `${shorten(reading.respondent)} has answered in this wave already, on line ${before}; the second answers are left out. If codes repeat, make them unique.`;
      rejected.push({ line: row.line, reason: "duplicate", detail });
      continue;
    }
    seen.set(key, row.line);
    if (examples.length < EXAMPLES) examples.push(reading);
    for (const rating of reading.ratings) collection.take({ ...reading, ...rating }, row.line);
  }
  const ratings = collection.finish();
  const all = { ...ratings, rows: file.rows.length, rejected: [...rejected, ...ratings.rejected].toSorted(byLine) };
  return { ratings: all, emptyRows, tooFew: countTooFew(all), examples };
}

function byLine(one: RejectedRow, other: RejectedRow): number {
  return one.line - other.line;
}

function countTooFew({ sheet, worksWith, answers }: RatingsToImport): number {
  const items = DIMENSIONS.length;
  return sheet.filter((_, rating) => {
    const given = answers.slice(items * rating, items * (rating + 1)).filter((answer) => answer > 0).length;
    return worksWith[rating] && given < DEFAULT_MIN_ITEMS;
  }).length;
}
