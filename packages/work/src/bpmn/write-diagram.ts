import type { MapContent } from "@interrelate/contract";
import type { BpmnModdle } from "bpmn-moddle";
import { LANE_GAP, laneFrames } from "../maps/lane-frames.ts";
import { type Box, drawnStep } from "./drawn-step.ts";
import type { BpmnElement } from "./moddle-element.ts";
import { routeFlow } from "./route-flow.ts";

/** How wide the strip is in which the name of a pool or a lane stands. */
export const HEADING_WIDTH = 30;

const MARGIN = 40;
const LEAST_WIDTH = 600;
const LEAST_HEIGHT = 120;

/** The elements a diagram draws; lanes and flows in the order of the map. */
export interface DrawnElements {
  collaboration: BpmnElement;
  pool: BpmnElement;
  lanes: readonly BpmnElement[];
  steps: ReadonlyMap<string, BpmnElement>;
  flows: readonly BpmnElement[];
}

/**
 * The picture of a map in a BPMN file: the pool with its lanes, as high as in the map and without the gaps between
 * them, steps where they stand, and flows in straight pieces.
 */
export function writeDiagram(moddle: BpmnModdle, content: MapContent, drawn: DrawnElements): BpmnElement {
  const lanes = laneBoxes(content);
  const tops = new Map(content.lanes.map((id, position) => [id, lanes[position]!.y]));
  const left = 2 * HEADING_WIDTH;
  const steps = new Map(
    content.steps.map(({ id, kind, x, y, workgroupId }) => [id, drawnStep(kind, left + x, tops.get(workgroupId)! + y)]),
  );
  const shapes = [
    writeShape(moddle, drawn.pool, poolBox(lanes), { isHorizontal: true }),
    ...drawn.lanes.map((lane, position) => writeShape(moddle, lane, lanes[position]!, { isHorizontal: true })),
    ...content.steps.map(({ id, kind }) =>
      // The cross in the diamond is how BPMN tells a decision from a gateway nobody has decided on.
      writeShape(moddle, drawn.steps.get(id)!, steps.get(id)!, kind === "decision" ? { isMarkerVisible: true } : {}),
    ),
    ...content.flows.map(({ from, to }, position) =>
      moddle.create("bpmndi:BPMNEdge", {
        id: `${drawn.flows[position]!.get("id")}.edge`,
        bpmnElement: drawn.flows[position],
        waypoint: routeFlow(steps.get(from)!, steps.get(to)!).map((point) => moddle.create("dc:Point", point)),
      }),
    ),
  ];
  const plane = moddle.create("bpmndi:BPMNPlane", {
    id: "map.plane",
    bpmnElement: drawn.collaboration,
    planeElement: shapes,
  });
  return moddle.create("bpmndi:BPMNDiagram", { id: "map.diagram", plane });
}

function laneBoxes(content: MapContent): Box[] {
  const right = Math.max(
    0,
    ...content.steps.map(({ kind, x }) => drawnStep(kind, x, 0)).map((box) => box.x + box.width),
  );
  const width = Math.max(LEAST_WIDTH, HEADING_WIDTH + right + MARGIN);
  return laneFrames(content).map(({ y, height }) => ({ x: HEADING_WIDTH, y, width, height: height + LANE_GAP }));
}

function poolBox(lanes: readonly Box[]): Box {
  const last = lanes.at(-1);
  const width = HEADING_WIDTH + (last?.width ?? LEAST_WIDTH);
  return { x: 0, y: 0, width, height: last === undefined ? LEAST_HEIGHT : last.y + last.height };
}

function writeShape(moddle: BpmnModdle, element: BpmnElement, box: Box, how: object): BpmnElement {
  return moddle.create("bpmndi:BPMNShape", {
    id: `${element.get("id")}.shape`,
    bpmnElement: element,
    bounds: moddle.create("dc:Bounds", { ...box }),
    ...how,
  });
}
