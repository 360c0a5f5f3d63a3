import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import * as Y from "yjs";

/** A process map as several people edit it at once. */
export type MapDocument = Y.Doc;

/** The fields of one lane, step or flow. */
export type MapElement = Y.Map<unknown>;

/** The three maps a document consists of: lanes by workgroup, steps and flows by their ids. */
export interface MapParts {
  lanes: Y.Map<unknown>;
  steps: Y.Map<unknown>;
  flows: Y.Map<unknown>;
}

/**
 * A document with this content and nothing else. Every field is an entry of its own, so that people who change
 * different fields of a step at the same time both keep their change.
 *
 * Make one per map and hand its updates around: two documents made from the same content do not know of each other,
 * and merging them keeps one of the two versions of every element.
 */
export function createMapDocument({ lanes, steps, flows }: MapContent): MapDocument {
  const doc = new Y.Doc();
  const parts = mapParts(doc);
  doc.transact(() => {
    for (const [position, workgroupId] of lanes.entries()) parts.lanes.set(workgroupId, elementOf({ position }));
    for (const step of steps) parts.steps.set(step.id, elementOf(fieldsOf(step)));
    for (const flow of flows) parts.flows.set(flow.id, elementOf(fieldsOf(flow)));
  });
  return doc;
}

/** The parts of a document; they are there from the beginning, if empty. */
export function mapParts(doc: MapDocument): MapParts {
  return { lanes: doc.getMap("lanes"), steps: doc.getMap("steps"), flows: doc.getMap("flows") };
}

/** The element of an id, or undefined where there is none (any more). */
export function elementAt(part: Y.Map<unknown>, id: string): MapElement | undefined {
  const element = part.get(id);
  return element instanceof Y.Map ? element : undefined;
}

/** A new element with these fields. */
export function elementOf(fields: object): MapElement {
  return new Y.Map(Object.entries(fields));
}

/** What a step or a flow is, without its id: that is the key it is kept under. */
export function fieldsOf({ id: _, ...fields }: MapStep | MapFlow): object {
  return fields;
}
