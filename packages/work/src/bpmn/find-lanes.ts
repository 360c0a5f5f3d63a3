import { MAP_LIMITS } from "../maps/map-limits.ts";
import { BpmnRefused } from "./bpmn-refused.ts";
import { middleOf } from "./drawn-step.ts";
import { type BpmnElement, elementOf, elementsOf, extensionOf, textOf } from "./moddle-element.ts";
import type { Shape } from "./read-shapes.ts";

/** A lane of a file, or a pool without lanes. */
export interface FoundLane {
  /** Its own name (possibly empty) and those of what it stands in, outwards: lanes, the pool, the process. */
  names: string[];
  /** The workgroup it was exported for from a process map. */
  workgroupId: string | undefined;
  /** What is drawn around its steps: the lane, and what it stands in, outwards. */
  drawnAs: BpmnElement[];
  /** Events, tasks and gateways in it and in no lane within it. */
  nodes: BpmnElement[];
}

/** Lanes stand in lanes; with all of them counted a file may have some more than a map. */
const MOST_LANES = 10 * MAP_LIMITS.lanes;

/**
 * The lanes of all processes of a file, from top to bottom where they are drawn. Pools without lanes count as lanes,
 * and so does a process without pool. Steps that no lane lists are found by where they are drawn.
 *
 * @throws {BpmnRefused} when there is no process and no pool, or when there are far too many lanes.
 */
export function findLanes(definitions: BpmnElement, shapes: ReadonlyMap<BpmnElement, Shape>): FoundLane[] {
  const roots = elementsOf(definitions, "rootElements");
  const pools = roots.flatMap((root) => elementsOf(root, "participants"));
  const processes = roots.filter((root) => root.$instanceOf("bpmn:Process"));
  if (pools.length + processes.length === 0) {
    throw new BpmnRefused(
      "noProcess",
      "This file is BPMN 2.0, but has no process in it. Nothing was imported; please choose a file with a process or a collaboration.",
    );
  }
  const seen = Map.groupBy(pools, (pool) => elementOf(pool, "processRef"));
  const closed = (seen.get(undefined) ?? []).map((pool) => laneOf([pool]));
  const open = processes.flatMap((process) => {
    const around = seen.get(process) ?? [];
    const outers = around.length === 0 ? [laneOf([process])] : around.map((pool) => laneOf([pool, process]));
    return lanesOf(process, outers, shapes);
  });
  // A pool with nothing in it is a party to the work of others, and nothing by itself.
  const lanes = [...closed, ...open].filter(
    ({ drawnAs, nodes }) => nodes.length > 0 || pools.length > 1 || drawnAs[0]?.$instanceOf("bpmn:Lane"),
  );
  const tops = new Map(lanes.map((lane) => [lane, topOf(lane, shapes)]));
  const isDrawn = [...tops.values()].every((top) => top !== undefined);
  return isDrawn ? lanes.toSorted((one, other) => tops.get(one)! - tops.get(other)!) : lanes;
}

/** A lane without steps yet, from its own element and those around it. */
function laneOf(elements: readonly BpmnElement[], workgroupId?: string): FoundLane {
  return { names: elements.map((element) => textOf(element, "name")), workgroupId, drawnAs: [...elements], nodes: [] };
}

/**
 * The lanes of one process with their steps, and what stands around them where steps are in no lane.
 *
 * @param outers the pools that show the process, mostly one, or the process itself where none does.
 */
function lanesOf(
  process: BpmnElement,
  outers: readonly FoundLane[],
  shapes: ReadonlyMap<BpmnElement, Shape>,
): FoundLane[] {
  const lanes: FoundLane[] = [];
  for (const laneSet of elementsOf(process, "laneSets")) walk(laneSet, outers[0]!, lanes);
  const owners = new Map(
    lanes.flatMap((lane) => elementsOf(lane.drawnAs[0], "flowNodeRef").map((node) => [node, lane])),
  );
  const places = [...outers, ...lanes];
  for (const node of elementsOf(process, "flowElements").filter(isStep)) {
    (owners.get(node) ?? laneAround(places, shapes, node) ?? outers[0]!).nodes.push(node);
  }
  const isWhole = lanes.length === 0;
  return [
    ...outers.filter(({ nodes }, position) => nodes.length > 0 || isWhole || position > 0),
    ...lanes.filter(({ nodes, drawnAs }) => nodes.length > 0 || childSet(drawnAs[0]) === undefined),
  ];
}

/** Outer lanes come before those within them, so that the innermost lane that lists a step is the last. */
function walk(laneSet: BpmnElement, outer: FoundLane, found: FoundLane[]): void {
  for (const lane of elementsOf(laneSet, "lanes")) {
    if (found.length >= MOST_LANES) {
      throw new BpmnRefused(
        "tooMuch",
        `This file has more than ${MOST_LANES} lanes. Nothing was imported; please export the part of the diagram that you need.`,
      );
    }
    const own = extensionOf(lane, "interrelate:Lane");
    const here = laneOf([lane, ...outer.drawnAs], own && textOf(own, "workgroup"));
    found.push(here);
    const inner = childSet(lane);
    if (inner !== undefined) walk(inner, here, found);
  }
}

function childSet(lane: BpmnElement | undefined): BpmnElement | undefined {
  const inner = elementOf(lane, "childLaneSet");
  return elementsOf(inner, "lanes").length > 0 ? inner : undefined;
}

/** Whether an element becomes a step of its own: boundary events belong to the step they stand on. */
function isStep(element: BpmnElement): boolean {
  return element.$instanceOf("bpmn:FlowNode") && !element.$instanceOf("bpmn:BoundaryEvent");
}

function laneAround(
  lanes: FoundLane[],
  shapes: ReadonlyMap<BpmnElement, Shape>,
  node: BpmnElement,
): FoundLane | undefined {
  const shape = shapes.get(node);
  if (shape === undefined) return undefined;
  const { x, y } = middleOf(shape);
  return lanes.findLast(({ drawnAs: [lane] }) => {
    const around = lane && shapes.get(lane);
    if (around === undefined) return false;
    return x >= around.x && x <= around.x + around.width && y >= around.y && y <= around.y + around.height;
  });
}

function topOf({ drawnAs, nodes }: FoundLane, shapes: ReadonlyMap<BpmnElement, Shape>): number | undefined {
  const frame = drawnAs.map((element) => shapes.get(element)).find((shape) => shape !== undefined);
  if (frame !== undefined) return frame.isHorizontal ? frame.y : frame.x;
  const tops = nodes.flatMap((node) => shapes.get(node)?.y ?? []);
  return tops.length === 0 ? undefined : tops.reduce((least, top) => Math.min(least, top));
}
