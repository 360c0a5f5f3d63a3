import { BpmnModdle } from "bpmn-moddle";

/** Names what process maps keep in BPMN files beyond BPMN itself; other programs pass over it and keep it. */
export const EXTENSION_NAMESPACE = "urn:interrelate:process-map:1";

const real = (name: string) => ({ name, isAttr: true, type: "Real" });
const text = (name: string) => ({ name, isAttr: true, type: "String" });

const EXTENSION = {
  name: "Interrelate",
  prefix: "interrelate",
  uri: EXTENSION_NAMESPACE,
  xml: { tagAlias: "lowerCase" },
  types: [
    { name: "Map", superClass: ["Element"], properties: [text("name"), text("kind"), text("exactName")] },
    { name: "Lane", superClass: ["Element"], properties: [text("workgroup"), text("kind")] },
    {
      name: "Step",
      superClass: ["Element"],
      properties: [real("x"), real("y"), real("minutes"), text("exactName")],
    },
    {
      name: "Flow",
      superClass: ["Element"],
      properties: [real("perWeek"), real("criticality"), real("minutes"), text("exactName")],
    },
  ],
};

/** Reads and writes BPMN 2.0 with our extension elements. */
export function createModdle(): BpmnModdle {
  return new BpmnModdle({ interrelate: EXTENSION });
}
