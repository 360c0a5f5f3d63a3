import type { WideMapping } from "@interrelate/contract";
import type { Kysely } from "kysely";
import { asRole, type Tables } from "../../database/index.ts";
import { dayOf } from "../../platform/clock.ts";
import type { AcceptedImport } from "../accept-import.ts";
import type { RatingsToImport } from "../ratings-to-import.ts";
import { type ImportTarget, storeImport } from "../store.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { keepMapping, knownWorkgroups, readMapping } from "./mapping-store.ts";
import { type ImportMemory, type ReadWide, readWide, type WideSource } from "./preview-wide.ts";

/**
 * Reads a wide file, imports its ratings and remembers how its columns were understood, in one transaction, or nothing.
 *
 * @throws UnreadableFile when the file cannot be read, a question is open, or no rating can be read.
 */
export async function acceptWide(
  db: Kysely<Tables>,
  target: ImportTarget,
  source: WideSource,
  mapping: WideMapping | null,
): Promise<AcceptedImport> {
  const { organizationId } = target;
  const read = await readWide(source, mapping, importMemory(db, organizationId));
  const ratings = wideRatingsOf(read);
  const { kinds } = read.preview.mapping;
  const stored = await storeImport(db, { ...target, kinds }, ratings, (open) =>
    keepMapping(open, {
      organizationId,
      columnsHash: read.preview.columnsHash,
      mapping: read.preview.mapping,
      usedOn: dayOf(target.now),
    }),
  );
  return { ...stored, ratings: ratings.sheet.length, rejected: ratings.rejected.length };
}

/** What an organization knows that helps to understand a file; read when it is asked for. */
export function importMemory(db: Kysely<Tables>, organizationId: string): ImportMemory {
  const standing = { organizationId, role: "ir_app" } as const;
  return {
    knownNames: () => asRole(db, standing, knownWorkgroups),
    remembered: (columnsHash) => asRole(db, standing, (open) => readMapping(open, columnsHash)),
  };
}

function wideRatingsOf({ preview, ratings }: ReadWide): RatingsToImport {
  if (ratings === null) {
    throw new UnreadableFile(
      `Nothing was imported yet: ${preview.questions.map((question) => question.sentence).join(" ")}`,
    );
  }
  if (ratings.sheet.length > 0) return ratings;
  const [first] = ratings.rejected;
  const none = ratings.rows === 1 ? "The only row holds no rating" : `None of the ${ratings.rows} rows holds a rating`;
  throw new UnreadableFile(
    first === undefined
      ? `${none}, so nothing was imported. Please check which columns hold the answers.`
      : `${none}, so nothing was imported. The first reason, on line ${first.line}: ${first.detail}`,
  );
}
