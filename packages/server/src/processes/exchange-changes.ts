import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { type PlacedMap, tellMapNews } from "./map-news.ts";
import { readDocument, readWorkgroupIds, writeRevision } from "./store.ts";
import { lackingChanges } from "./take-changes.ts";
import { takeChangesInThread } from "./take-changes-thread.ts";

/** What somebody sends: their changes, if they have any, and what they have of everybody's, as Yjs writes them. */
export type SentChanges = { readonly update: Uint8Array | null; readonly stateVector: Uint8Array };

/** What the sender lacks, and the revision they have with it. */
export type Exchanged = { readonly lacking: Uint8Array; readonly revision: number };

/**
 * Takes somebody's changes into a map, tells everybody who has it open, and says what the sender lacks. Two people who
 * send at the same time come one after the other, so that neither's changes are lost; the same changes sent twice are
 * taken in once.
 *
 * @returns undefined when there is no such map.
 * @throws ChangesRefused with a sentence; then the transaction is to be undone.
 */
export async function exchangeChanges(
  open: Transaction<Tables>,
  map: PlacedMap,
  { update, stateVector }: SentChanges,
  at: Date,
): Promise<Exchanged | undefined> {
  const kept = await readDocument(open, map.mapId, update !== null);
  if (kept === undefined) return undefined;
  if (update === null) return { lacking: lackingChanges(kept.document, stateVector), revision: kept.revision };
  const workgroupIds = await readWorkgroupIds(open, kept.workProcessId);
  const taken = await takeChangesInThread({ document: kept.document, update, workgroupIds });
  const now = taken ?? kept;
  const lacking = lackingChanges(now.document, stateVector);
  if (taken === undefined) return { lacking, revision: kept.revision };
  const revision = kept.revision + 1;
  await writeRevision(open, map.mapId, { ...taken, revision, at });
  await tellMapNews(open, map, revision);
  return { lacking, revision };
}
