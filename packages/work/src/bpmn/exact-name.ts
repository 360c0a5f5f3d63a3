import { readName } from "../maps/read-fields.ts";
import { type BpmnElement, textOf } from "./moddle-element.ts";

/** Two code points that are no characters and that XML cannot hold. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

/** A name as XML can hold it: what it cannot hold is shown as the replacement character. */
export function visibleName(name: string): string {
  return name.replace(NOT_IN_XML, "\ufffd");
}

/** What the extension says besides, for a name that is not shown exactly; undefined for all others. */
export function exactName(name: string): string | undefined {
  return visibleName(name) === name ? undefined : encodeURIComponent(name);
}

/** The name of an element, exactly as it was exported unless another program changed it since. */
export function nameOf(element: BpmnElement, extension: BpmnElement | undefined): string {
  const visible = readName(element.get("name"));
  const exact = decoded(textOf(extension, "exactName"));
  return visibleName(exact) === visible ? exact : visible;
}

function decoded(text: string): string {
  try {
    return readName(decodeURIComponent(text));
  } catch {
    return "";
  }
}
