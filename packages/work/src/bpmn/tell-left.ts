import { type BpmnElement, elementOf, elementsOf, textOf } from "./moddle-element.ts";

/**
 * What a map has no place for, in sentences: notes and data, what subprocesses hold, gateways that are more than a
 * decision, events on the edge of steps, repetitions, conditions and descriptions.
 */
export function tellLeft(definitions: BpmnElement): string[] {
  const roots = elementsOf(definitions, "rootElements");
  const elements = roots.flatMap((root) => [...elementsOf(root, "flowElements"), ...elementsOf(root, "artifacts")]);
  const count = (is: (element: BpmnElement) => boolean) => elements.filter(is).length;
  const typed = (...types: string[]) => count((element) => types.some((type) => element.$instanceOf(type)));
  return [
    ...tell(typed("bpmn:TextAnnotation"), "text note"),
    ...tell(
      typed("bpmn:DataObjectReference", "bpmn:DataStoreReference"),
      "data object or store",
      "data objects or stores",
    ),
    ...tell(typed("bpmn:Group"), "frame around elements", "frames around elements"),
    ...elements.filter((element) => elementsOf(element, "flowElements").length > 0).map(tellInside),
    ...tellAs(
      count((element) => element.$instanceOf("bpmn:Gateway") && !element.$instanceOf("bpmn:ExclusiveGateway")),
      "parallel, inclusive or other gateway was taken as a decision",
      "parallel, inclusive or other gateways were taken as decisions",
    ),
    ...elements.filter((element) => element.$instanceOf("bpmn:BoundaryEvent")).map(tellBoundary),
    ...tell(
      count((element) => elementOf(element, "loopCharacteristics") !== undefined),
      "repetition of a step",
      "repetitions of steps",
    ),
    ...tell(
      count((element) => elementOf(element, "conditionExpression") !== undefined),
      "condition of a flow",
      "conditions of flows",
    ),
    ...tell(
      count((element) => elementsOf(element, "documentation").length > 0),
      "description",
    ),
    ...tell(
      roots.filter((root) => root.$instanceOf("bpmn:Choreography") || elementsOf(root, "conversations").length > 0)
        .length,
      "choreography or conversation",
      "choreographies or conversations",
    ),
  ];
}

/** A sentence for what was left out, or none for none. */
export function tell(count: number, one: string, many = `${one}s`): string[] {
  return tellAs(count, `${one} was left out`, `${many} were left out`);
}

function tellAs(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}.`];
}

function tellInside(subprocess: BpmnElement): string {
  const inside = elementsOf(subprocess, "flowElements").filter((element) => element.$instanceOf("bpmn:FlowNode"));
  const steps = inside.length === 1 ? "1 step" : `${inside.length} steps`;
  return `The subprocess ${quoted(subprocess)} was taken as one task, without the ${steps} in it.`;
}

function tellBoundary(event: BpmnElement): string {
  const host = elementOf(event, "attachedToRef");
  return `The event ${quoted(event)} on the edge of ${quoted(host)} was left out; what follows it follows that step now.`;
}

function quoted(element: BpmnElement | undefined): string {
  const name = textOf(element, "name").replace(/\s+/g, " ").trim();
  return name === "" ? "without a name" : `“${name}”`;
}
