import type * as Y from "yjs";
import { type MapChange, MapChangeRefused } from "./map-change.ts";
import { elementAt, elementOf, fieldsOf, type MapDocument, type MapParts, mapParts } from "./map-document.ts";
import { MAP_LIMITS } from "./map-limits.ts";
import { placeLane } from "./place-lane.ts";

/**
 * Makes one change in one transaction. Fields that already have their value are not written, so they do not undo what
 * somebody else changes at the same moment. A change of an element that is gone by now does nothing.
 *
 * @param origin who makes the change, for `createMapHistory`.
 * @throws {MapChangeRefused} when the map is full, when an id is taken, or when a lane to be removed is not empty.
 */
export function changeMap(doc: MapDocument, change: MapChange, origin: unknown = null): void {
  const parts = mapParts(doc);
  doc.transact(() => make(parts, change), origin);
}

type Make<Kind extends MapChange["do"]> = (parts: MapParts, change: Extract<MapChange, { do: Kind }>) => void;

const MAKE: { [Kind in MapChange["do"]]: Make<Kind> } = {
  addStep: (parts, { step }) => addElement(parts, "steps", step.id, fieldsOf(step)),
  addFlow: (parts, { flow }) => addElement(parts, "flows", flow.id, fieldsOf(flow)),
  changeStep: ({ steps }, { id, fields }) => writeFields(steps, id, fields),
  changeFlow: ({ flows }, { id, fields }) => writeFields(flows, id, fields),
  removeSteps: (parts, { ids }) => removeSteps(parts, ids),
  removeFlows: ({ flows }, { ids }) => removeAll(flows, ids),
  addLane: (parts, { workgroupId, position }) => placeLane(parts, workgroupId, position),
  moveLane: (parts, { workgroupId, position }) => placeLane(parts, workgroupId, position),
  removeLane: (parts, { workgroupId }) => removeLane(parts, workgroupId),
  place: ({ steps }, { places }) => {
    for (const { id, x, y, workgroupId } of places) writeFields(steps, id, { x, y, workgroupId });
  },
};

function make<Kind extends MapChange["do"]>(parts: MapParts, change: Extract<MapChange, { do: Kind }>): void {
  (MAKE[change.do] as Make<Kind>)(parts, change);
}

function addElement(parts: MapParts, part: "steps" | "flows", id: string, fields: object): void {
  if (parts[part].size >= MAP_LIMITS[part]) {
    throw new MapChangeRefused(
      `A map holds at most ${MAP_LIMITS[part]} ${part}. Nothing was added; split the map into several.`,
    );
  }
  if (parts.steps.has(id) || parts.flows.has(id)) {
    throw new MapChangeRefused("The map has an element of this id already. Nothing was added; please try again.");
  }
  parts[part].set(id, elementOf(fields));
}

function writeFields(part: Y.Map<unknown>, id: string, fields: object): void {
  const element = elementAt(part, id);
  for (const [name, value] of Object.entries(fields)) {
    if (element !== undefined && value !== undefined && element.get(name) !== value) element.set(name, value);
  }
}

function removeSteps({ steps, flows }: MapParts, ids: readonly string[]): void {
  const gone = new Set<unknown>(ids);
  const touching = [...flows.keys()].filter((id) => {
    const flow = elementAt(flows, id);
    return gone.has(flow?.get("from")) || gone.has(flow?.get("to"));
  });
  removeAll(flows, touching);
  removeAll(steps, ids);
}

function removeAll(part: Y.Map<unknown>, ids: readonly string[]): void {
  for (const id of ids) part.delete(id);
}

function removeLane({ lanes, steps }: MapParts, workgroupId: string): void {
  const isTaken = [...steps.keys()].some((id) => elementAt(steps, id)?.get("workgroupId") === workgroupId);
  if (isTaken) {
    throw new MapChangeRefused("Steps stand in this lane. Nothing was removed; move or remove its steps first.");
  }
  lanes.delete(workgroupId);
}
