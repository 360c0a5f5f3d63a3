import type { MapContent } from "@interrelate/contract";
import { createMapDocument, encodeUpdate, readMapDocument } from "@interrelate/work";
import { refuseLanes, refuseSize } from "./rules.ts";
import type { KeptMap } from "./take-changes.ts";

/**
 * Lays out a new map.
 *
 * @param content what it begins with; undefined for an empty lane for every workgroup.
 * @param workgroupIds the workgroups of the work process, in their order.
 * @throws ChangesRefused when the content has a lane of another workgroup.
 */
export function beginMap(content: MapContent | undefined, workgroupIds: readonly string[]): KeptMap {
  const doc = createMapDocument(content ?? { lanes: [...workgroupIds], steps: [], flows: [] });
  const written = readMapDocument(doc);
  refuseLanes(written, new Set(workgroupIds));
  const document = encodeUpdate(doc);
  refuseSize(document.byteLength);
  return { document, content: written };
}
