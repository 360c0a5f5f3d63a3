import { type MapContent, mapContent } from "@interrelate/contract";
import { readMapDocument } from "@interrelate/work";
import * as Y from "yjs";
import { ChangesRefused } from "./changes-refused.ts";

/** What is kept of a map: its shared document as Yjs writes it, and what that says. */
export type KeptMap = { readonly document: Uint8Array; readonly content: MapContent };

/** What somebody sends: their changes, if they have any, and what they have of everybody's. */
export type SentChanges = { readonly update: Uint8Array | null; readonly stateVector: Uint8Array };

/** A map once changes are taken in, whether they changed anything, and what their sender lacks. */
export type TakenChanges = KeptMap & { readonly changed: boolean; readonly lacking: Uint8Array };

/**
 * Takes changes into a map. What others changed meanwhile stays: changes of different things are both there, of the
 * same field the later one wins. The same changes taken in again change nothing.
 *
 * @param document the shared document as it is kept.
 * @param workgroupIds the workgroups that may have lanes.
 * @throws ChangesRefused
 */
export function takeChanges(
  document: Uint8Array,
  { update, stateVector }: SentChanges,
  workgroupIds: ReadonlySet<string>,
): TakenChanges {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  let changed = false;
  doc.on("update", () => {
    changed = true;
  });
  if (update !== null) readable(() => Y.applyUpdate(doc, update));
  const content = contentOf(doc, workgroupIds);
  const lacking = readable(() => Y.encodeStateAsUpdate(doc, stateVector));
  return { document: Y.encodeStateAsUpdate(doc), content, changed, lacking };
}

function readable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch {
    throw new ChangesRefused(
      "unreadable",
      "These changes cannot be read, so nothing was kept. Please load the page again.",
    );
  }
}

function contentOf(doc: Y.Doc, workgroupIds: ReadonlySet<string>): MapContent {
  const read = mapContent.safeParse(readMapDocument(doc));
  if (!read.success) throw new ChangesRefused("invalid", `Nothing was kept. ${read.error.issues[0]?.message ?? ""}`);
  refuseLanes(read.data, workgroupIds);
  return read.data;
}

/** @throws ChangesRefused when a lane belongs to none of the workgroups. */
export function refuseLanes({ lanes }: MapContent, workgroupIds: ReadonlySet<string>): void {
  if (lanes.every((lane) => workgroupIds.has(lane))) return;
  throw new ChangesRefused(
    "invalid",
    "A lane belongs to no workgroup of this work process, so nothing was kept. Please load the page again.",
  );
}
