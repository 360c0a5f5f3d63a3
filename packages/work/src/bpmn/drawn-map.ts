import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import { layOut } from "../maps/lay-out.ts";
import { mapIdsOf } from "./map-ids.ts";
import type { MatchedLane } from "./match-lanes.ts";
import { type BpmnElement, elementsOf, textOf } from "./moddle-element.ts";
import { placeSteps } from "./place-steps.ts";
import type { FoundFlow } from "./read-flows.ts";
import type { Shape } from "./read-shapes.ts";
import { readStep } from "./read-steps.ts";

/** What was found in a file. */
export interface Drawing {
  definitions: BpmnElement;
  shapes: ReadonlyMap<BpmnElement, Shape>;
  /** From top to bottom. */
  lanes: readonly MatchedLane[];
  flows: readonly FoundFlow[];
}

/**
 * The map of what stands in lanes of known workgroups, in the order of the file.
 *
 * @returns also whether the steps were arranged automatically, as the file does not draw all of them.
 */
export function mapOf({ definitions, shapes, lanes, flows }: Drawing): { content: MapContent; isArranged: boolean } {
  const taken = lanes.filter(({ workgroup }) => typeof workgroup === "string");
  const workgroups = new Map(taken.flatMap(({ nodes, workgroup }) => nodes.map((node) => [node, workgroup!])));
  const nodes = elementsOf(definitions, "rootElements")
    .flatMap((root) => elementsOf(root, "flowElements"))
    .filter((node) => workgroups.has(node));
  const joined = flows.filter(({ from, to }) => workgroups.has(from) && workgroups.has(to));

  const ids = mapIdsOf([...nodes.map((node) => textOf(node, "id")), ...joined.map(({ id }) => id)], "element");
  const idOf = new Map(nodes.map((node, position) => [node, ids[position]!]));
  const read = new Map(nodes.map((node) => [node, readStep(node)]));
  const places = placeSteps(taken, shapes, read);
  const content = {
    lanes: [...new Set(taken.map(({ workgroup }) => workgroup!))],
    steps: nodes.map((node): MapStep => {
      const place = places?.get(node) ?? { x: 0, y: 0 };
      return { id: idOf.get(node)!, workgroupId: workgroups.get(node)!, ...read.get(node)!, ...place };
    }),
    flows: joined.map(
      (flow, position): MapFlow => ({
        ...flow,
        id: ids[nodes.length + position]!,
        from: idOf.get(flow.from)!,
        to: idOf.get(flow.to)!,
      }),
    ),
  };
  return { content: places === undefined ? arranged(content) : content, isArranged: places === undefined };
}

function arranged(content: MapContent): MapContent {
  const places = new Map(layOut(content).places.map(({ id, x, y }) => [id, { x, y }]));
  return { ...content, steps: content.steps.map((step) => ({ ...step, ...places.get(step.id) })) };
}
