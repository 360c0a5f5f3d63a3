import type { ColumnMapping } from "@interrelate/contract";
import type { Kysely } from "kysely";
import type { Tables } from "../database/index.ts";
import type { Bytes } from "./check-text.ts";
import { type ReadImport, readImport } from "./preview.ts";
import type { RatingsToImport } from "./ratings-to-import.ts";
import { type ImportTarget, type StoredImport, storeImport } from "./store.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** What came of an import. */
export interface AcceptedImport extends StoredImport {
  readonly ratings: number;
  readonly rejected: number;
}

/**
 * Reads a file and imports its valid rows in one transaction, or nothing.
 *
 * @param mapping null to use the proposed one, when it leaves no question open.
 * @throws UnreadableFile when the file cannot be read, a question is open, or no row is valid.
 */
export async function acceptImport(
  db: Kysely<Tables>,
  target: ImportTarget,
  source: Bytes,
  mapping: ColumnMapping | null,
): Promise<AcceptedImport> {
  const ratings = ratingsOf(await readImport(source, mapping));
  const stored = await storeImport(db, target, ratings);
  return { ...stored, ratings: ratings.sheet.length, rejected: ratings.rejected.length };
}

/**
 * The ratings of a file that can be imported as it was read.
 *
 * @throws UnreadableFile when a question is open or no row is valid.
 */
export function ratingsOf({ preview, ratings }: ReadImport): RatingsToImport {
  if (ratings === null) {
    throw new UnreadableFile(
      `Nothing was imported yet: ${preview.questions.map((question) => question.sentence).join(" ")}`,
    );
  }
  const [first] = ratings.rejected;
  if (ratings.sheet.length === 0 && first !== undefined) {
    throw new UnreadableFile(
      `${ratings.rows === 1 ? "The only row is no rating" : `None of the ${ratings.rows} rows is a rating`}, so nothing was imported. The first reason, on line ${first.line}: ${first.detail}`,
    );
  }
  return ratings;
}
