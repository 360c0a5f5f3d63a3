import { MapChangeRefused } from "./map-change.ts";
import { elementAt, elementOf, type MapParts } from "./map-document.ts";
import { MAP_LIMITS } from "./map-limits.ts";
import { laneOrder, lanePosition } from "./read-map-document.ts";

/**
 * Puts a lane, new or not, at a place among the others, 0 for the top. Only its own position is written, a number
 * between those of its neighbours, so that people who move different lanes do not disturb each other; where there is no
 * number between them, all lanes are numbered anew.
 *
 * @throws {MapChangeRefused} when it would be one lane too many.
 */
export function placeLane(parts: MapParts, workgroupId: string, position: number): void {
  const { lanes } = parts;
  const order = laneOrder(lanes, standing(parts));
  if (!order.includes(workgroupId) && order.length >= MAP_LIMITS.lanes) {
    throw new MapChangeRefused(`A map holds at most ${MAP_LIMITS.lanes} lanes. Nothing was added.`);
  }
  const others = order.filter((id) => id !== workgroupId);
  const at = Math.min(Math.max(Math.trunc(position), 0), others.length);
  const between = middle(positionOf(parts, others[at - 1]), positionOf(parts, others[at]));
  if (between !== null) write(parts, workgroupId, between);
  else for (const [place, id] of others.toSpliced(at, 0, workgroupId).entries()) write(parts, id, place);
}

function standing({ steps }: MapParts): { workgroupId: string }[] {
  return [...steps.keys()].flatMap((id) => {
    const workgroupId = elementAt(steps, id)?.get("workgroupId");
    return typeof workgroupId === "string" ? [{ workgroupId }] : [];
  });
}

function positionOf({ lanes }: MapParts, id: string | undefined): number | undefined {
  return id === undefined ? undefined : lanePosition(elementAt(lanes, id));
}

/** A number between two others, one of which may be missing at either end; null where there is none. */
function middle(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined && below === undefined) return 0;
  const found = (above ?? (below as number) - 2) / 2 + (below ?? (above as number) + 2) / 2;
  if (!Number.isFinite(found) || found === above || found === below) return null;
  return found;
}

function write({ lanes }: MapParts, id: string, position: number): void {
  const element = elementAt(lanes, id);
  if (element === undefined) lanes.set(id, elementOf({ position }));
  else if (element.get("position") !== position) element.set("position", position);
}
