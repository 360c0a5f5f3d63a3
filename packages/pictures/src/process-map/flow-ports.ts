import type { MapFlow } from "@interrelate/contract";
import type { Point } from "../layout/point.ts";
import type { PlacedStep } from "./place-process.ts";

/** Where on the sides of its steps a flow begins and ends. */
export interface Ports {
  leaves: Point;
  arrives: Point;
}

/** How far ends of flows on one side of a step are apart, where there is room. */
const APART = 10;

/**
 * Spreads the flows that share a side of a step along it, so that their ends can be told apart: those that run straight
 * in the middle, those from or to higher steps above it, the others below. Decisions have only their corners.
 */
export function flowPorts(flows: readonly MapFlow[], steps: ReadonlyMap<string, PlacedStep>): Map<string, Ports> {
  const [leaving, arriving] = [new Map<string, number>(), new Map<string, number>()];
  spread(flows, steps, "from", leaving);
  spread(flows, steps, "to", arriving);
  const ports = new Map<string, Ports>();
  for (const { id, from, to } of flows) {
    const [one, other] = [steps.get(from), steps.get(to)];
    if (one === undefined || other === undefined) continue;
    ports.set(id, {
      leaves: { x: one.x + one.width, y: middle(one) + (leaving.get(id) ?? 0) },
      arrives: { x: other.x, y: middle(other) + (arriving.get(id) ?? 0) },
    });
  }
  return ports;
}

/** Fills in how far from the middle of its side every flow's end lies, upwards negative. */
function spread(
  flows: readonly MapFlow[],
  steps: ReadonlyMap<string, PlacedStep>,
  end: "from" | "to",
  offsets: Map<string, number>,
): void {
  const far = end === "from" ? "to" : "from";
  for (const [id, sharing] of Map.groupBy(flows, (flow) => flow[end])) {
    const box = steps.get(id);
    if (box === undefined || box.step.kind === "decision" || sharing.length === 1) continue;
    const slopes = sharing.map((flow) => {
      const other = steps.get(flow[far]);
      return { flow, rise: other === undefined ? 0 : middle(other) - middle(box) };
    });
    const level = slopes.filter(({ rise }) => Math.abs(rise) < 1);
    const above = slopes.filter(({ rise }) => rise <= -1).sort((a, b) => b.rise - a.rise);
    const below = slopes.filter(({ rise }) => rise >= 1).sort((a, b) => a.rise - b.rise);
    const begin = level.length > 0 ? 1 : Math.min(above.length, below.length) > 0 ? 0.5 : 0;
    const most = Math.max(above.length, below.length) - 1 + begin;
    const apart = Math.min(APART, (box.height / 2 - 10) / Math.max(most, 1));
    for (const [place, { flow }] of above.entries()) offsets.set(flow.id, -(place + begin) * apart);
    for (const [place, { flow }] of below.entries()) offsets.set(flow.id, (place + begin) * apart);
  }
}

function middle({ y, height }: PlacedStep): number {
  return y + height / 2;
}
