import type { MapContent, MapKind, WorkgroupKind } from "@interrelate/contract";
import type { BpmnModdle } from "bpmn-moddle";
import { exactName, visibleName } from "./exact-name.ts";
import type { BpmnElement } from "./moddle-element.ts";
import { createModdle, EXTENSION_NAMESPACE } from "./process-map-extension.ts";
import { writeDiagram } from "./write-diagram.ts";
import { writeFlow, writeStep } from "./write-elements.ts";

/** What a map's parts are called; the map itself knows workgroups by their ids only. */
export interface MapNames {
  /** The map itself. */
  map: { name: string; kind: MapKind };
  /** The work process. */
  process: string;
  workgroups: readonly { id: string; name: string; kind: WorkgroupKind }[];
}

/**
 * A process map as a BPMN 2.0 file (ISO/IEC 19510), with its picture: one pool, a lane for each workgroup from top to
 * bottom, and steps as start and end events, tasks, exclusive gateways (decisions) and timer events (waits).
 * Durations, times a week, criticality and exact places stand in an extension of our own; `readBpmn` gives the same
 * map back. The file is valid by the OMG's schema.
 *
 * @param content a map that the contract accepts.
 */
export async function writeBpmn(content: MapContent, names: MapNames): Promise<string> {
  const moddle = createModdle();
  const steps = new Map(content.steps.map((step) => [step.id, writeStep(moddle, step)]));
  const flows = content.flows.map((flow) => writeFlow(moddle, flow, steps));
  const lanes = content.lanes.map((id, position) =>
    writeLane(
      moddle,
      { id, position, workgroup: names.workgroups.find((workgroup) => workgroup.id === id) },
      content.steps.filter((step) => step.workgroupId === id).map((step) => steps.get(step.id)!),
    ),
  );
  const name = visibleName(names.process);
  const process = moddle.create("bpmn:Process", {
    id: "map.process",
    name,
    isExecutable: false,
    extensionElements: moddle.create("bpmn:ExtensionElements", { values: [writeMap(moddle, names.map)] }),
    // A set of lanes has at least one.
    laneSets: lanes.length === 0 ? [] : [moddle.create("bpmn:LaneSet", { id: "map.lanes", lanes })],
    flowElements: [...steps.values(), ...flows],
  });
  const pool = moddle.create("bpmn:Participant", { id: "map.pool", name, processRef: process });
  const collaboration = moddle.create("bpmn:Collaboration", { id: "map.collaboration", participants: [pool] });
  const definitions = moddle.create("bpmn:Definitions", {
    name: visibleName(names.map.name),
    id: "map.definitions",
    targetNamespace: EXTENSION_NAMESPACE,
    exporter: "Interrelate",
    rootElements: [collaboration, process],
    diagrams: [writeDiagram(moddle, content, { collaboration, pool, lanes, steps, flows })],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}

function writeMap(moddle: BpmnModdle, { name, kind }: MapNames["map"]): BpmnElement {
  const exact = exactName(name);
  return moddle.create("interrelate:Map", { name: visibleName(name), kind, ...(exact && { exactName: exact }) });
}

interface LaneToWrite {
  id: string;
  position: number;
  workgroup: MapNames["workgroups"][number] | undefined;
}

function writeLane(moddle: BpmnModdle, { id, position, workgroup }: LaneToWrite, steps: BpmnElement[]): BpmnElement {
  const own = moddle.create("interrelate:Lane", { workgroup: id, ...(workgroup && { kind: workgroup.kind }) });
  return moddle.create("bpmn:Lane", {
    id: `lane.${position + 1}`,
    name: visibleName(workgroup?.name ?? id),
    extensionElements: moddle.create("bpmn:ExtensionElements", { values: [own] }),
    flowNodeRef: steps,
  });
}
