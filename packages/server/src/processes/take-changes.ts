import { type MapContent, mapContent } from "@interrelate/contract";
import { readMapDocument } from "@interrelate/work";
import * as Y from "yjs";
import { ChangesRefused } from "./changes-refused.ts";
import { refuseForeign } from "./refuse-foreign.ts";
import { refuseLanes, refuseSize } from "./rules.ts";

/** What is kept of a map: its shared document as Yjs writes it, and what that says. */
export type KeptMap = { readonly document: Uint8Array; readonly content: MapContent };

/**
 * Takes changes into a map. What others changed meanwhile stays: changes of different fields are both there, of the
 * same field the later one wins. Changes made for it take minutes: a server calls `takeChangesInThread`.
 *
 * @param document the shared document as it is kept.
 * @param update the changes, as Yjs writes them.
 * @param workgroupIds the workgroups that may have lanes.
 * @returns undefined when everything in them is there already.
 * @throws ChangesRefused
 */
export function takeChanges(
  document: Uint8Array,
  update: Uint8Array,
  workgroupIds: ReadonlySet<string>,
): KeptMap | undefined {
  const doc = documentOf(document);
  let changed = false;
  doc.on("update", () => {
    changed = true;
  });
  readable(() => Y.applyUpdate(doc, update));
  refuseIncomplete(doc);
  if (!changed) return undefined;
  refuseForeign(doc);
  const content = contentOf(doc);
  refuseLanes(content, workgroupIds);
  const written = Y.encodeStateAsUpdate(doc);
  refuseSize(written.byteLength);
  return { document: written, content };
}

/**
 * What somebody lacks of a document, who has what the state vector says. Reads the document without putting it together,
 * which takes time in proportion to its size, whatever is in it.
 *
 * @throws ChangesRefused `unreadable`.
 */
export function lackingChanges(document: Uint8Array, stateVector: Uint8Array): Uint8Array {
  return readable(() => Y.diffUpdate(document, stateVector));
}

function documentOf(document: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  return doc;
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

/** Changes that build on others which are not there would stay aside, unseen, until these come. */
function refuseIncomplete({ store }: Y.Doc): void {
  if (store.pendingStructs === null && store.pendingDs === null) return;
  throw new ChangesRefused(
    "incomplete",
    "These changes build on others that are not here, so nothing was kept. Please send everything once more.",
  );
}

function contentOf(doc: Y.Doc): MapContent {
  const read = mapContent.safeParse(readMapDocument(doc));
  if (read.success) return read.data;
  throw new ChangesRefused("invalid", `Nothing was kept. ${read.error.issues[0]?.message ?? ""}`.trim());
}
