import type { ModdleElement } from "bpmn-moddle";

/** An element of a BPMN file. */
export type BpmnElement = ModdleElement;

/** The elements a property holds; none where the element has no such property. */
export function elementsOf(element: BpmnElement | undefined, property: string): BpmnElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The element a property holds, such as the target of a flow; undefined where there is none or it was not found. */
export function elementOf(element: BpmnElement | undefined, property: string): BpmnElement | undefined {
  const value = element?.get(property);
  return isElement(value) ? value : undefined;
}

/** The text of a property; empty where there is none. */
export function textOf(element: BpmnElement | undefined, property: string): string {
  const value = element?.get(property);
  return typeof value === "string" ? value : "";
}

/** The number of a property; undefined where there is none. */
export function numberOf(element: BpmnElement | undefined, property: string): number | undefined {
  const value = element?.get(property);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Our own part of an element, of one of the types of the extension, such as `interrelate:Step`. */
export function extensionOf(element: BpmnElement, type: string): BpmnElement | undefined {
  return elementsOf(elementOf(element, "extensionElements"), "values").find((value) => value.$type === type);
}

function isElement(value: unknown): value is BpmnElement {
  return typeof value === "object" && value !== null && "$type" in value;
}
