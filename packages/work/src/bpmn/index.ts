export { BpmnRefused, type RefusalReason } from "./bpmn-refused.ts";
export type { LaneChoices } from "./match-lanes.ts";
export { type BpmnReading, readBpmn } from "./read-bpmn.ts";
export { type MapNames, writeBpmn } from "./write-bpmn.ts";
