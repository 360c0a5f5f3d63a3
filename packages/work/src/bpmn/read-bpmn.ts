import type { MapContent, MapKind } from "@interrelate/contract";
import { MAP_LIMITS } from "../maps/map-limits.ts";
import { BpmnRefused } from "./bpmn-refused.ts";
import { checkXml } from "./check-xml.ts";
import { decodeXml } from "./decode-xml.ts";
import { type Drawing, mapOf } from "./drawn-map.ts";
import { findLanes } from "./find-lanes.ts";
import { withLegalIds } from "./legal-ids.ts";
import { type LaneChoices, type MatchedLane, matchLanes } from "./match-lanes.ts";
import { parseBpmn } from "./parse-bpmn.ts";
import { readFlows } from "./read-flows.ts";
import { readMapName } from "./read-map-name.ts";
import { readShapes } from "./read-shapes.ts";
import { tell, tellLeft } from "./tell-left.ts";

/** What a BPMN file gives for a process map. */
export interface BpmnReading {
  /** What the map is called and of which kind it is; null where the file was not exported from here. */
  map: { name: string; kind: MapKind } | null;
  /** Always a map that the contract accepts; without what stands in `unmatchedLanes`. */
  content: MapContent;
  /** What could not be taken, or not as it was, in sentences. */
  left: string[];
  /** Lanes of which nobody knows which workgroup they are, and how many steps stand in them. */
  unmatchedLanes: { name: string; steps: number }[];
  /** Whether the steps were arranged automatically, as the file does not say where all of them stand. */
  isArranged: boolean;
}

/**
 * A process map from a BPMN 2.0 file (ISO/IEC 19510), exported from here or drawn with another program. Lanes, and
 * pools without lanes, become the lanes of workgroups, see `matchLanes`; activities of all kinds become tasks, gateways
 * decisions, intermediate events waits; sequence and message flows become flows. A map that `writeBpmn` wrote comes
 * back as it was.
 *
 * @param file its text or its bytes.
 * @param choices which workgroup a lane of `unmatchedLanes` is, by the lane's name, or null to leave it out; read the
 *   file again with them.
 * @throws {BpmnRefused} when the file is not taken at all: nothing of a file that is damaged or too large is.
 */
export async function readBpmn(
  file: string | Uint8Array,
  workgroups: readonly { id: string; name: string }[],
  choices: LaneChoices = {},
): Promise<BpmnReading> {
  const xml = checkXml(typeof file === "string" ? file : decodeXml(file));
  const { definitions, unknownParts } = await parseBpmn(withLegalIds(xml));
  const shapes = readShapes(definitions);
  const lanes = matchLanes(findLanes(definitions, shapes), workgroups, choices);
  const { flows, unjoined } = readFlows(definitions, new Set(lanes.flatMap(({ nodes }) => nodes)));
  const drawing = { definitions, shapes, lanes, flows };
  checkSize(drawing);
  return {
    map: readMapName(definitions),
    ...mapOf(drawing),
    left: [
      ...lanes.filter(({ workgroup }) => workgroup === null).map(tellLane),
      ...tellLeft(definitions),
      ...tell(unjoined, "flow that does not join two steps", "flows that do not join two steps"),
      ...tell(unknownParts, "part that BPMN 2.0 does not know", "parts that BPMN 2.0 does not know"),
    ],
    unmatchedLanes: unmatched(lanes),
  };
}

/** A map that holds it all, or none: half a map would look like a whole one. */
function checkSize({ lanes, flows }: Drawing): void {
  const size = {
    lanes: new Set(lanes.flatMap(({ workgroup }) => workgroup ?? [])).size,
    steps: lanes.reduce((sum, { nodes }) => sum + nodes.length, 0),
    flows: flows.length,
  };
  for (const part of ["lanes", "steps", "flows"] as const) {
    if (size[part] <= MAP_LIMITS[part]) continue;
    throw new BpmnRefused(
      "tooMuch",
      `This diagram has ${size[part]} ${part}, and a map holds at most ${MAP_LIMITS[part]}. Nothing was imported; please split the diagram and import its parts.`,
    );
  }
}

function tellLane({ label, nodes }: MatchedLane): string {
  const steps = nodes.length === 1 ? "its 1 step" : `its ${nodes.length} steps`;
  return `The lane “${label}” was left out, with ${steps} and the flows to and from them.`;
}

function unmatched(lanes: readonly MatchedLane[]): BpmnReading["unmatchedLanes"] {
  const unknown = lanes.filter(({ workgroup }) => workgroup === undefined);
  return [...Map.groupBy(unknown, ({ label }) => label)].map(([name, same]) => ({
    name,
    steps: same.reduce((sum, { nodes }) => sum + nodes.length, 0),
  }));
}
