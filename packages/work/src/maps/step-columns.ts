import type { MapFlow, MapStep } from "@interrelate/contract";
import { inFlowOrder } from "./in-flow-order.ts";

/**
 * The column of every step, 0 for the first: one more than the farthest step before it, so that every flow leads to
 * the right. A step that nothing leads to and that is no start stands just before what it leads to.
 *
 * @param forward flows without a cycle (see `forwardFlows`).
 */
export function stepColumns(steps: readonly MapStep[], forward: readonly MapFlow[]): Map<string, number> {
  const arriving = Map.groupBy(forward, (flow) => flow.to);
  const leaving = Map.groupBy(forward, (flow) => flow.from);
  const columns = new Map<string, number>();
  for (const { id } of inFlowOrder(steps, forward)) {
    columns.set(id, Math.max(0, ...(arriving.get(id) ?? []).map((flow) => (columns.get(flow.from) ?? 0) + 1)));
  }
  for (const { id, kind } of steps) {
    const next = (leaving.get(id) ?? []).map((flow) => columns.get(flow.to) ?? 0);
    if (kind !== "start" && !arriving.has(id) && next.length > 0) columns.set(id, Math.min(...next) - 1);
  }
  return columns;
}
