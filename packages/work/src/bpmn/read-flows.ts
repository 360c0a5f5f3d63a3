import type { MapFlow } from "@interrelate/contract";
import { readCriticality, readMinutes, readPerWeek } from "../maps/read-fields.ts";
import { nameOf } from "./exact-name.ts";
import { type BpmnElement, elementOf, elementsOf, extensionOf, numberOf, textOf } from "./moddle-element.ts";

/** A flow of a file between two of its nodes, with the id it has there. */
export interface FoundFlow extends Omit<MapFlow, "from" | "to"> {
  from: BpmnElement;
  to: BpmnElement;
}

/**
 * The flows between steps: sequence flows, messages between pools, and the jump from a link event to its other half. A
 * flow that begins or ends at a boundary event or within a subprocess does so at the step these belong to.
 *
 * @param steps the nodes that become steps.
 * @returns also how many flows could not be taken, as they begin or end elsewhere: at a whole pool, or nowhere.
 */
export function readFlows(
  definitions: BpmnElement,
  steps: ReadonlySet<BpmnElement>,
): { flows: FoundFlow[]; unjoined: number } {
  const flows: FoundFlow[] = [];
  let unjoined = 0;
  for (const root of elementsOf(definitions, "rootElements")) {
    const sequence = elementsOf(root, "flowElements").filter((element) => element.$instanceOf("bpmn:SequenceFlow"));
    for (const element of [...sequence, ...elementsOf(root, "messageFlows")]) {
      const from = stepOf(elementOf(element, "sourceRef"), steps);
      const to = stepOf(elementOf(element, "targetRef"), steps);
      if (from === undefined || to === undefined) unjoined += 1;
      else flows.push({ ...readFlow(element), from, to });
    }
    flows.push(...jumps(elementsOf(root, "flowElements")));
  }
  return { flows, unjoined };
}

/** How far within other elements a flow may end; nobody draws that deep. */
const DEEPEST = 100;

/** The step an element is, stands on, or is part of. */
function stepOf(end: BpmnElement | undefined, steps: ReadonlySet<BpmnElement>): BpmnElement | undefined {
  let element = end;
  for (let depth = 0; depth < DEEPEST && element !== undefined; depth += 1) {
    if (steps.has(element)) return element;
    element = elementOf(element, "attachedToRef") ?? element.$parent;
  }
  return undefined;
}

function readFlow(element: BpmnElement): Omit<FoundFlow, "from" | "to"> {
  const own = extensionOf(element, "interrelate:Flow");
  const name = nameOf(element, own);
  const source = elementOf(element, "sourceRef");
  return {
    id: textOf(element, "id"),
    // What follows a boundary event tells which it is.
    name: name === "" && source?.$instanceOf("bpmn:BoundaryEvent") ? nameOf(source, undefined) : name,
    perWeek: readPerWeek(numberOf(own, "perWeek")),
    criticality: readCriticality(numberOf(own, "criticality")),
    minutes: readMinutes(numberOf(own, "minutes")),
  };
}

function jumps(nodes: readonly BpmnElement[]): FoundFlow[] {
  const targets = new Map(nodes.filter((node) => node.$instanceOf("bpmn:CatchEvent")).flatMap((node) => linksOf(node)));
  return nodes
    .filter((node) => node.$instanceOf("bpmn:ThrowEvent"))
    .flatMap((node) => linksOf(node))
    .flatMap(([link, from]) => {
      const to = targets.get(link);
      return to === undefined ? [] : [{ id: "", name: "", perWeek: null, criticality: null, minutes: null, from, to }];
    });
}

function linksOf(event: BpmnElement): [string, BpmnElement][] {
  return elementsOf(event, "eventDefinitions")
    .filter((definition) => definition.$instanceOf("bpmn:LinkEventDefinition"))
    .map((definition) => [textOf(definition, "name"), event]);
}
