import type { Box } from "./drawn-step.ts";
import { type BpmnElement, elementOf, elementsOf, numberOf } from "./moddle-element.ts";

/** How an element is drawn: its box, with lanes and pools turned so that their flow always runs from left to right. */
export interface Shape extends Box {
  isHorizontal: boolean;
}

/** What the diagrams of a file draw, by the element drawn; of several drawings of one element the first. */
export function readShapes(definitions: BpmnElement): Map<BpmnElement, Shape> {
  const shapes = new Map<BpmnElement, Shape>();
  for (const diagram of elementsOf(definitions, "diagrams")) {
    for (const shape of elementsOf(elementOf(diagram, "plane"), "planeElement")) {
      const element = elementOf(shape, "bpmnElement");
      const box = readBox(elementOf(shape, "bounds"));
      if (element === undefined || box === undefined || shapes.has(element)) continue;
      shapes.set(element, { ...box, isHorizontal: shape.get("isHorizontal") !== false });
    }
  }
  return shapes;
}

function readBox(bounds: BpmnElement | undefined): Box | undefined {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((side) => numberOf(bounds, side));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}

/** A box with its sides exchanged: what stands below each other in a vertical lane stands side by side in ours. */
export function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}
