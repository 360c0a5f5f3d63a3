import type { MapFlow, MapStep, StepKind } from "@interrelate/contract";
import type { Band } from "../network/band.ts";
import type { DrawnHandOff, HandOffTie, ProcessPicture } from "./process-picture.ts";

const SIZES = {
  start: { width: 104, height: 44 },
  task: { width: 128, height: 52 },
  decision: { width: 136, height: 76 },
  wait: { width: 112, height: 52 },
  end: { width: 104, height: 44 },
};

/** A tie of a band, with a settled interval unless told. */
export function tieOf(band: Band, uncertain = false): HandOffTie {
  const mean = { weak: 3.31, moderate: 3.75, strong: 4.4 }[band];
  return { state: "shown", mean, low: mean - 0.125, high: mean + 0.125, n: 61, band, uncertain };
}

/** A step of a made-up map, in the cell of a column and a row of its lane. */
export function stepOf(id: string, workgroupId: string, column: number, kind: StepKind = "task", row = 0): MapStep {
  const { width, height } = SIZES[kind];
  const [x, y] = [20 + column * 192 + (136 - width) / 2, 10 + row * 96 + (76 - height) / 2];
  return { id, kind, workgroupId, name: `Step ${id}`, x, y, minutes: kind === "task" ? 10 : null };
}

/** A flow of a made-up map. */
export function flowOf(from: string, to: string, fields: Partial<MapFlow> = {}): MapFlow {
  return { id: `${from}-${to}`, from, to, name: "", perWeek: null, criticality: null, minutes: null, ...fields };
}

const NAMES: Record<string, string> = { p: "Physicians", n: "Nurses", f: "Families" };

/**
 * A made-up process map for tests: lanes of physicians, nurses and families (or of other ids), each as high as its rows;
 * every flow between lanes is a hand-off over the tie that `ties` tells for its receiver and giver.
 */
export function processOf(
  steps: readonly MapStep[],
  flows: readonly MapFlow[],
  ties: (rater: string, rated: string) => HandOffTie,
  lanes: readonly string[] = ["p", "n", "f"],
): ProcessPicture {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const handOffs = flows.flatMap((flow): DrawnHandOff[] => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    if (!from || !to || from.workgroupId === to.workgroupId) return [];
    const [giver, receiver] = [from.workgroupId, to.workgroupId];
    const judged = { giver, receiver, tie: ties(receiver, giver), back: ties(giver, receiver) };
    const weight = { perWeek: 5, criticality: 2, assumed: { perWeek: true, criticality: flow.criticality === null } };
    return [{ flow, from, to, ...judged, ...weight, ...placeOf(judged.tie) }];
  });
  let top = 0;
  const frames = lanes.map((workgroupId) => {
    const bottom = Math.max(76, ...steps.filter((step) => step.workgroupId === workgroupId).map((step) => step.y + 52));
    const frame = { workgroupId, y: top, height: bottom + 20 };
    top += frame.height + 8;
    return frame;
  });
  return {
    cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
    content: { lanes: [...lanes], steps: [...steps], flows: [...flows] },
    frames,
    sizes: SIZES,
    handOffs,
    stream: { leadMinutes: 1860, touchMinutes: 312, waitMinutes: 1548, atLeastMinutes: 1860 },
    workgroups: lanes.map((id) => ({ id, name: NAMES[id] ?? id, kind: id === "f" ? "client" : "worker" })),
  };
}

function placeOf(tie: HandOffTie): Pick<DrawnHandOff, "need" | "rank"> {
  return tie.state === "shown" ? { need: (5 - tie.mean) * 2.5, rank: 1 } : { need: null, rank: null };
}
