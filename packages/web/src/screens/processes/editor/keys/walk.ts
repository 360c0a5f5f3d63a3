import type { MapContent } from "@interrelate/contract";
import { onStage, type Rect, type Stage } from "../canvas/stage.ts";

/** Where an arrow key leads: on and back along the work, up and down across lanes. */
export type WalkDirection = "on" | "back" | "up" | "down" | "first" | "last";

/**
 * The element the keyboard comes to from another: along a flow if there is one, otherwise the nearest step of the same
 * lane; up and down the nearest step there. From a flow it comes to its ends, or to the next flow of the same step.
 * Null where there is none.
 */
export function walk(content: MapContent, stage: Stage, here: string, direction: WalkDirection): string | null {
  const rects = new Map(content.steps.map((step) => [step.id, readingRect(onStage(step, stage), stage)]));
  const flow = content.flows.find(({ id }) => id === here);
  if (flow !== undefined) {
    if (direction === "on" || direction === "last") return flow.to;
    if (direction === "back" || direction === "first") return flow.from;
    return besideFlow(content, here, flow.from, direction === "down" ? 1 : -1);
  }
  const rect = rects.get(here);
  if (rect === undefined) return null;
  if (direction === "first" || direction === "last") return atEnd(rects, direction);
  if (direction === "up" || direction === "down") return across(rects, here, rect, direction === "down" ? 1 : -1);
  return along(content, rects, here, rect, direction);
}

/** The flows of a step, those that leave it first. */
export function flowsAt({ flows }: MapContent, step: string): string[] {
  const leaving = flows.filter(({ from }) => from === step);
  const arriving = flows.filter(({ to }) => to === step);
  return [...leaving, ...arriving].map(({ id }) => id);
}

function besideFlow(content: MapContent, here: string, step: string, by: 1 | -1): string | null {
  const around = flowsAt(content, step);
  return around.at((around.indexOf(here) + by) % around.length) ?? null;
}

function atEnd(rects: ReadonlyMap<string, Rect>, end: "first" | "last"): string | null {
  const order = [...rects].toSorted(([, one], [, other]) => one.x - other.x || one.y - other.y);
  return order.at(end === "first" ? 0 : -1)?.[0] ?? null;
}

function across(rects: ReadonlyMap<string, Rect>, here: string, rect: Rect, sign: 1 | -1): string | null {
  return nearest(rects, here, (other) => {
    const [aside, off] = [Math.abs(middle(other).x - middle(rect).x), sign * (middle(other).y - middle(rect).y)];
    return off > 4 ? off + 2 * aside : null;
  });
}

function along(
  { steps, flows }: MapContent,
  rects: ReadonlyMap<string, Rect>,
  here: string,
  rect: Rect,
  direction: "on" | "back",
): string | null {
  const [end, other] = direction === "on" ? (["from", "to"] as const) : (["to", "from"] as const);
  const linked = new Set(flows.filter((flow) => flow[end] === here).map((flow) => flow[other]));
  const lane = new Set(laneMates(steps, here));
  const sign = direction === "on" ? 1 : -1;
  const ahead = (place: Rect) => sign * (middle(place).x - middle(rect).x);
  const off = (place: Rect) => Math.abs(middle(place).y - middle(rect).y);
  return (
    nearest(rects, here, (place, id) => (linked.has(id) ? off(place) : null)) ??
    nearest(rects, here, (place, id) => (lane.has(id) && ahead(place) > 4 ? ahead(place) + off(place) : null)) ??
    nearest(rects, here, (place) => (ahead(place) > 4 ? ahead(place) + 2 * off(place) : null))
  );
}

function laneMates(steps: MapContent["steps"], here: string): string[] {
  const lane = steps.find(({ id }) => id === here)?.workgroupId;
  return steps.filter(({ workgroupId }) => workgroupId === lane).map(({ id }) => id);
}

/** The place with the least distance; null distances do not count. */
function nearest(
  rects: ReadonlyMap<string, Rect>,
  here: string,
  distance: (rect: Rect, id: string) => number | null,
): string | null {
  let best: { id: string; far: number } | null = null;
  for (const [id, rect] of rects) {
    const far = id === here ? null : distance(rect, id);
    if (far !== null && (best === null || far < best.far)) best = { id, far };
  }
  return best?.id ?? null;
}

function middle({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** With x counted in reading direction. */
function readingRect(rect: Rect, { mirrored }: Stage): Rect {
  return mirrored ? { ...rect, x: -rect.x - rect.width } : rect;
}
