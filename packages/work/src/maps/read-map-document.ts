import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import type * as Y from "yjs";
import { elementAt, type MapDocument, type MapElement, mapParts } from "./map-document.ts";
import { MAP_LIMITS } from "./map-limits.ts";
import {
  isElementId,
  isWorkgroupId,
  readCriticality,
  readKind,
  readMinutes,
  readName,
  readPerWeek,
  readPlace,
} from "./read-fields.ts";

/**
 * What a document says, always a map that the contract's `mapContent` accepts, whatever was merged.
 *
 * A lane is there when it is listed or when a step stands in it, by position and then by id; lanes nobody listed come
 * last. Steps and flows are in the order of their ids, which no change of a field disturbs. Flows that begin or end at
 * a step that is gone are not read, broken fields are read as those of a new element, and of more than a map holds the
 * first are read; all of that stays in the document.
 */
export function readMapDocument(doc: MapDocument): MapContent {
  const parts = mapParts(doc);
  const standing = elements(parts.steps, isElementId).flatMap(([id, element]) => readStep(id, element));
  const lanes = laneOrder(parts.lanes, standing).slice(0, MAP_LIMITS.lanes);
  const listed = new Set(lanes);
  const steps = standing.filter((step) => listed.has(step.workgroupId)).slice(0, MAP_LIMITS.steps);
  const known = new Set(steps.map((step) => step.id));
  const flows = elements(parts.flows, isElementId)
    .filter(([id]) => !known.has(id))
    .map(([id, element]) => readFlow(id, element))
    .filter((flow) => known.has(flow.from) && known.has(flow.to))
    .slice(0, MAP_LIMITS.flows);
  return { lanes, steps, flows };
}

/** All lanes from top to bottom: those listed by position, then those in which only steps stand. */
export function laneOrder(lanes: Y.Map<unknown>, steps: readonly Pick<MapStep, "workgroupId">[]): string[] {
  const positions = new Map<string, number>();
  for (const { workgroupId } of steps) positions.set(workgroupId, Number.POSITIVE_INFINITY);
  for (const [id, element] of elements(lanes, isWorkgroupId)) positions.set(id, lanePosition(element));
  return [...positions].sort(([a, one], [b, other]) => compare(one, other) || compare(a, b)).map(([id]) => id);
}

/** Where a lane stands among the others, smaller ones above; infinite where that is not told. */
export function lanePosition(element: MapElement | undefined): number {
  const position = element?.get("position");
  return Number.isFinite(position) ? (position as number) : Number.POSITIVE_INFINITY;
}

function elements(part: Y.Map<unknown>, names: (id: string) => boolean): [string, MapElement][] {
  return [...part.keys()]
    .filter(names)
    .sort(compare)
    .flatMap((id): [string, MapElement][] => {
      const element = elementAt(part, id);
      return element === undefined ? [] : [[id, element]];
    });
}

function readStep(id: string, element: MapElement): MapStep[] {
  const workgroupId = element.get("workgroupId");
  if (!isWorkgroupId(workgroupId)) return [];
  return [
    {
      id,
      kind: readKind(element.get("kind")),
      workgroupId,
      name: readName(element.get("name")),
      x: readPlace(element.get("x")),
      y: readPlace(element.get("y")),
      minutes: readMinutes(element.get("minutes")),
    },
  ];
}

function readFlow(id: string, element: MapElement): MapFlow {
  return {
    id,
    from: String(element.get("from")),
    to: String(element.get("to")),
    name: readName(element.get("name")),
    perWeek: readPerWeek(element.get("perWeek")),
    criticality: readCriticality(element.get("criticality")),
    minutes: readMinutes(element.get("minutes")),
  };
}

/** By code units, so that the order is the same on every machine. */
function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
