import type { ColumnMapping, ImportPreview } from "@interrelate/contract";
import type { Bytes } from "./check-text.ts";
import { collectRatings, MOST_REJECTED } from "./collect-ratings.ts";
import type { RatingsToImport } from "./ratings-to-import.ts";
import { type CsvRow, openCsv, shorten } from "./read-csv.ts";
import type { SettledMapping } from "./read-row.ts";
import { openQuestions, proposeMapping } from "./rules.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** A file looked at: what an import would do, and the ratings it would store; these are null while questions are open. */
export interface ReadImport {
  readonly preview: ImportPreview;
  readonly ratings: RatingsToImport | null;
}

/** Rows the proposal looks at. */
const PROPOSAL_ROWS = 200;
/** Rows shown beside the mapping. */
const SHOWN_ROWS = 5;
/** More workgroups than this are a column mapped by mistake. */
export const MOST_WORKGROUPS = 60;
export const MOST_SITES = 1000;
export const MOST_WAVES = 100;

/**
 * Reads a file as an import would, storing nothing: with the mapping given, or with the one proposed for it.
 *
 * @throws UnreadableFile when the file cannot be read as a table at all.
 */
export async function readImport(source: Bytes, mapping: ColumnMapping | null): Promise<ReadImport> {
  const { header, rows } = await openCsv(source);
  const { begun, all } = await peekRows(rows, PROPOSAL_ROWS);
  if (begun.length === 0) {
    throw new UnreadableFile(
      "This file has a header but no rows below it; nothing was kept. Please check that it is the right file.",
    );
  }
  const proposal = proposeMapping(
    header,
    begun.map((row) => row.cells),
  );
  const proposed = mapping ?? proposal.proposed;
  const questions = mapping === null ? proposal.questions : openQuestions(header, mapping);
  const ratings = isSettled(proposed, questions) ? await collectRatings(header, all, proposed) : null;
  if (ratings !== null) questions.push(...tooManyRejected(ratings), ...tooMany(ratings, proposed));
  const usable = questions.length === 0 ? ratings : null;
  const sample = begun
    .slice(0, SHOWN_ROWS)
    .map((row) => header.map((_, position) => shorten(row.cells[position] ?? "")));
  return {
    preview: { columns: [...header], sample, proposed, questions, outcome: usable === null ? null : outcomeOf(usable) },
    ratings: usable,
  };
}

function isSettled(mapping: ColumnMapping, questions: readonly unknown[]): mapping is SettledMapping {
  return questions.length === 0 && mapping.frequencyCoding !== null;
}

/** Asked, not thrown, so that a column mapped by mistake can be put right. */
function tooManyRejected({ rejected }: RatingsToImport): ImportPreview["questions"] {
  const [first] = rejected;
  if (first === undefined || rejected.length <= MOST_REJECTED) return [];
  const sentence = `More than ${MOST_REJECTED.toLocaleString("en")} rows are no ratings, the first on line ${first.line}: ${first.detail} Nothing was kept. Please check what the columns mean, or correct the file.`;
  return [{ field: "rows", sentence }];
}

function tooMany(ratings: RatingsToImport, mapping: ColumnMapping): ImportPreview["questions"] {
  const limits = [
    [
      "ratedGroup",
      ratings.workgroups,
      MOST_WORKGROUPS,
      "workgroups",
      `${mapping.respondentGroup}” and “${mapping.ratedGroup}`,
    ],
    ["site", ratings.sites, MOST_SITES, "sites", mapping.site],
    ["wave", ratings.waves, MOST_WAVES, "waves", mapping.wave],
  ] as const;
  return limits
    .filter(([, labels, most]) => labels.length > most)
    .map(([field, labels, most, what, column]) => ({
      field,
      sentence: `There are ${labels.length} different ${what} in “${column}”, and at most ${most} can be imported. Is this the right column?`,
    }));
}

function outcomeOf(ratings: RatingsToImport): NonNullable<ImportPreview["outcome"]> {
  return {
    rows: ratings.rows,
    valid: ratings.sheet.length,
    doesNotWorkWith: ratings.worksWith.filter((worksWith) => !worksWith).length,
    respondents: ratings.respondents.length,
    workgroups: [...ratings.workgroups],
    sites: [...ratings.sites],
    waves: [...ratings.waves],
    rejected: [...ratings.rejected],
  };
}

async function peekRows(
  rows: AsyncIterable<CsvRow>,
  count: number,
): Promise<{ begun: readonly CsvRow[]; all: AsyncIterable<CsvRow> }> {
  const iterator = rows[Symbol.asyncIterator]();
  const begun: CsvRow[] = [];
  while (begun.length < count) {
    const next = await iterator.next();
    if (next.done === true) break;
    begun.push(next.value);
  }
  async function* all(): AsyncGenerator<CsvRow> {
    yield* begun;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { begun, all: all() };
}
