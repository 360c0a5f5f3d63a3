import { BpmnRefused } from "./bpmn-refused.ts";
import type { BpmnElement } from "./moddle-element.ts";
import { createModdle } from "./process-map-extension.ts";

/** What was read of a file, and how many of its parts BPMN 2.0 does not know. */
export interface ParsedBpmn {
  definitions: BpmnElement;
  unknownParts: number;
}

const AGAIN = "Nothing was imported; please export the diagram again as BPMN 2.0";

/**
 * The definitions of a BPMN 2.0 file.
 *
 * @param xml as `checkXml` gives it.
 * @throws {BpmnRefused} when it is no well-formed XML, or no BPMN 2.0, or names two elements alike.
 */
export async function parseBpmn(xml: string): Promise<ParsedBpmn> {
  // In one line: the reader counts lines for every part it does not know, which takes forever where there are many.
  const line = xml.replace(/[\r\n]/g, " ");
  const { rootElement, warnings } = await createModdle()
    .fromXML(line)
    .catch((cause) => refuse(xml, cause));
  let unknownParts = 0;
  for (const { message, error } of warnings) {
    if (error === undefined) continue;
    // The reader goes on after all of these; only an element it does not know can be left out and the rest still hold.
    if (LEFT_OUT.test(error.message)) unknownParts += 1;
    else throw refusal(xml, message, error);
  }
  return { definitions: rootElement, unknownParts };
}

/** Definitions within definitions are two files in one. */
const LEFT_OUT = /^unrecognized element (?!<bpmn:definitions>)|^unknown type|^unexpected body text/;

function refuse(xml: string, cause: Error): never {
  throw /failed to parse document|unexpected element/.test(cause.message)
    ? new BpmnRefused(
        "notBpmn",
        `This file is XML, but no BPMN 2.0 diagram. ${AGAIN}; older BPMN, XPDL, Visio and draw.io files cannot be read.`,
        { cause },
      )
    : refusal(xml, cause.message, cause);
}

function refusal(xml: string, message: string, cause: Error): BpmnRefused {
  const id = /^(?:duplicate|illegal) ID <(.*)>$/s.exec(cause.message);
  if (id !== null) {
    const problem = cause.message.startsWith("duplicate")
      ? `has two elements with the id “${id[1]}”`
      : `has an element with the id “${id[1]}”, which is not allowed in BPMN 2.0`;
    return new BpmnRefused("notBpmn", `This file ${problem}. ${AGAIN}, or change that id.`, { cause });
  }
  const column = /column: (\d+)/.exec(message)?.[1];
  const place = column === undefined ? "" : ` (line ${xml.slice(0, Number(column)).split("\n").length})`;
  return new BpmnRefused(
    "notXml",
    `This file is not well-formed XML${place}; it may be cut off or damaged. ${AGAIN}.`,
    { cause },
  );
}
