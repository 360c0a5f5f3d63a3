import type { MapFlow, MapStep, StepKind } from "@interrelate/contract";
import type { BpmnModdle } from "bpmn-moddle";
import { exactName, visibleName } from "./exact-name.ts";
import { type BpmnElement, elementsOf } from "./moddle-element.ts";
import { timerDuration } from "./timer-duration.ts";

const TYPES: Record<StepKind, string> = {
  start: "bpmn:StartEvent",
  task: "bpmn:Task",
  decision: "bpmn:ExclusiveGateway",
  wait: "bpmn:IntermediateCatchEvent",
  end: "bpmn:EndEvent",
};

/** A step as the element of BPMN that is its kind, without its flows. */
export function writeStep(moddle: BpmnModdle, step: MapStep): BpmnElement {
  const { x, y, minutes } = step;
  const own = moddle.create("interrelate:Step", present({ x, y, minutes, exactName: exactName(step.name) }));
  const element = moddle.create(TYPES[step.kind], {
    id: step.id,
    name: visibleName(step.name),
    extensionElements: moddle.create("bpmn:ExtensionElements", { values: [own] }),
  });
  if (step.kind === "wait") element.set("eventDefinitions", [writeTimer(moddle, step)]);
  return element;
}

function writeTimer(moddle: BpmnModdle, { id, minutes }: MapStep): BpmnElement {
  const timer = moddle.create("bpmn:TimerEventDefinition", { id: `${id}.timer` });
  if (minutes !== null) {
    timer.set("timeDuration", moddle.create("bpmn:FormalExpression", { body: timerDuration(minutes) }));
  }
  return timer;
}

/** A flow as a sequence flow, which is entered at the steps it joins. */
export function writeFlow(moddle: BpmnModdle, flow: MapFlow, steps: ReadonlyMap<string, BpmnElement>): BpmnElement {
  const { perWeek, criticality, minutes } = flow;
  const said = present({ perWeek, criticality, minutes, exactName: exactName(flow.name) });
  const from = steps.get(flow.from)!;
  const to = steps.get(flow.to)!;
  const element = moddle.create("bpmn:SequenceFlow", {
    id: flow.id,
    ...(flow.name !== "" && { name: visibleName(flow.name) }),
    sourceRef: from,
    targetRef: to,
  });
  if (Object.keys(said).length > 0) {
    const own = moddle.create("interrelate:Flow", said);
    element.set("extensionElements", moddle.create("bpmn:ExtensionElements", { values: [own] }));
  }
  from.set("outgoing", [...elementsOf(from, "outgoing"), element]);
  to.set("incoming", [...elementsOf(to, "incoming"), element]);
  return element;
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
