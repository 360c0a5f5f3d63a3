import type { StepKind } from "@interrelate/contract";
import { LANE_PADDING } from "../maps/lane-frames.ts";
import { readPlace } from "../maps/read-fields.ts";
import { type Box, middleOf, placeAbout } from "./drawn-step.ts";
import type { MatchedLane } from "./match-lanes.ts";
import { type BpmnElement, extensionOf, numberOf } from "./moddle-element.ts";
import { type Shape, turned } from "./read-shapes.ts";
import { HEADING_WIDTH } from "./write-diagram.ts";

/** Where a step stands: from the beginning of the lanes and from the top of its lane. */
export interface Place {
  x: number;
  y: number;
}

/** Steps of a map are wider than what other programs draw, and would stand on each other otherwise. */
const STRETCH = 1.5;
/** Other programs round what they draw to whole pixels. */
const ROUNDED = 1;

/**
 * The places of steps by where a file draws them. In a file that was exported from a map, steps that nobody moved
 * since stand exactly where they did; other diagrams are stretched, as our steps are wider. Lanes of the same workgroup
 * stand below each other in one.
 *
 * @param lanes from top to bottom.
 * @returns undefined when the file does not draw all of the steps.
 */
export function placeSteps(
  lanes: readonly MatchedLane[],
  shapes: ReadonlyMap<BpmnElement, Shape>,
  steps: ReadonlyMap<BpmnElement, { kind: StepKind }>,
): Map<BpmnElement, Place> | undefined {
  if (lanes.some(({ nodes }) => nodes.some((node) => !shapes.has(node)))) return undefined;
  const frames = lanes.map((lane) => frameOf(lane, shapes));
  const left = frames.reduce((least, frame) => Math.min(least, frame.x), Number.POSITIVE_INFINITY);
  const heights = new Map<unknown, number>();
  const drawn = new Map<BpmnElement, Place>();
  for (const [position, lane] of lanes.entries()) {
    const { y: top, height, isHorizontal } = frames[position]!;
    const above = heights.get(lane.workgroup) ?? 0;
    heights.set(lane.workgroup, above + height);
    for (const node of lane.nodes) {
      const middle = middleOf(boxOf(node, shapes, isHorizontal));
      const place = placeAbout(steps.get(node)!.kind, middle);
      drawn.set(node, { x: place.x - left, y: place.y - top + above });
    }
  }
  return [...drawn.keys()].some(exportedPlace) ? asExported(drawn) : stretched(drawn, lanes);
}

/** What surrounds the steps of a lane; its x is where steps begin, behind the names. */
function frameOf({ drawnAs, nodes }: MatchedLane, shapes: ReadonlyMap<BpmnElement, Shape>): Shape {
  const shape = drawnAs.map((element) => shapes.get(element)).find((found) => found !== undefined);
  if (shape !== undefined) {
    const box = shape.isHorizontal ? shape : turned(shape);
    return { ...box, x: box.x + HEADING_WIDTH, isHorizontal: shape.isHorizontal };
  }
  const boxes = nodes.map((node) => boxOf(node, shapes, true));
  const x = least(boxes.map((box) => box.x)) - LANE_PADDING;
  const y = least(boxes.map((box) => box.y)) - LANE_PADDING;
  const bottom = -least(boxes.map((box) => -(box.y + box.height)));
  return { x, y, width: 0, height: nodes.length === 0 ? 0 : bottom + LANE_PADDING - y, isHorizontal: true };
}

function boxOf(node: BpmnElement, shapes: ReadonlyMap<BpmnElement, Shape>, isHorizontal: boolean): Box {
  const shape = shapes.get(node)!;
  return isHorizontal ? shape : turned(shape);
}

function exportedPlace(node: BpmnElement): Place | undefined {
  const own = extensionOf(node, "interrelate:Step");
  const x = numberOf(own, "x");
  const y = numberOf(own, "y");
  return x === undefined || y === undefined ? undefined : { x: readPlace(x), y: readPlace(y) };
}

function asExported(drawn: ReadonlyMap<BpmnElement, Place>): Map<BpmnElement, Place> {
  return new Map(
    [...drawn].map(([node, place]) => {
      const own = exportedPlace(node);
      const stands = own && Math.abs(own.x - place.x) <= ROUNDED && Math.abs(own.y - place.y) <= ROUNDED;
      return [node, stands ? own : rounded(place)];
    }),
  );
}

/** All steps begin where a map begins, and those of a workgroup at the top of its lane. */
function stretched(drawn: ReadonlyMap<BpmnElement, Place>, lanes: readonly MatchedLane[]): Map<BpmnElement, Place> {
  const aside = LANE_PADDING - STRETCH * least([...drawn.values()].map(({ x }) => x));
  const places = new Map<BpmnElement, Place>();
  for (const same of Map.groupBy(lanes, ({ workgroup }) => workgroup).values()) {
    const nodes = same.flatMap((lane) => lane.nodes);
    const down = LANE_PADDING - least(nodes.map((node) => drawn.get(node)!.y));
    for (const node of nodes) {
      const { x, y } = drawn.get(node)!;
      places.set(node, rounded({ x: STRETCH * x + aside, y: y + down }));
    }
  }
  return places;
}

function rounded({ x, y }: Place): Place {
  return { x: readPlace(Math.round(x)), y: readPlace(Math.round(y)) };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Number.POSITIVE_INFINITY);
}
