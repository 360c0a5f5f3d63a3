import type { MapStep, StepKind } from "@interrelate/contract";
import { readMinutes } from "../maps/read-fields.ts";
import { nameOf } from "./exact-name.ts";
import { type BpmnElement, elementOf, elementsOf, extensionOf, numberOf, textOf } from "./moddle-element.ts";
import { durationMinutes, timerDuration } from "./timer-duration.ts";

/** What an event, a task or a gateway is in a map: its kind, name and minutes. */
export function readStep(node: BpmnElement): Pick<MapStep, "kind" | "name" | "minutes"> {
  const own = extensionOf(node, "interrelate:Step");
  const minutes = readMinutes(numberOf(own, "minutes"));
  const timer = timerOf(node);
  // What another program changed counts; what it left as it was exported is exact in our own words.
  const isAsExported = minutes !== null && timerDuration(minutes) === timer;
  return {
    kind: kindOf(node),
    name: nameOf(node, own),
    minutes: isAsExported || timer === undefined ? minutes : (readMinutes(durationMinutes(timer)) ?? minutes),
  };
}

/** Activities of all kinds are tasks, and so are events that throw: somebody does something there. */
function kindOf(node: BpmnElement): StepKind {
  if (node.$instanceOf("bpmn:StartEvent")) return "start";
  if (node.$instanceOf("bpmn:EndEvent")) return "end";
  if (node.$instanceOf("bpmn:IntermediateCatchEvent")) return "wait";
  return node.$instanceOf("bpmn:Gateway") ? "decision" : "task";
}

function timerOf(node: BpmnElement): string | undefined {
  if (!node.$instanceOf("bpmn:IntermediateCatchEvent")) return undefined;
  const durations = elementsOf(node, "eventDefinitions").map((definition) => elementOf(definition, "timeDuration"));
  const found = durations.find((duration) => duration !== undefined);
  return found && textOf(found, "body").trim();
}
