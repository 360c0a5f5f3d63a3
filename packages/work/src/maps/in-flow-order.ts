import type { MapFlow, MapStep } from "@interrelate/contract";

/**
 * The steps in an order in which every flow leads from an earlier one to a later one; of steps that could come next
 * those found first come first.
 *
 * @param forward flows without a cycle (see `forwardFlows`); steps on a cycle would be left out.
 */
export function inFlowOrder(steps: readonly MapStep[], forward: readonly MapFlow[]): MapStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const leaving = Map.groupBy(forward, (flow) => flow.from);
  const awaited = new Map<string, number>();
  for (const { to } of forward) awaited.set(to, (awaited.get(to) ?? 0) + 1);
  const order = steps.filter((step) => !awaited.has(step.id));
  // The list grows while it is walked through.
  for (const { id } of order) {
    for (const { to } of leaving.get(id) ?? []) {
      const left = (awaited.get(to) ?? 0) - 1;
      awaited.set(to, left);
      const step = byId.get(to);
      if (left === 0 && step !== undefined) order.push(step);
    }
  }
  return order;
}
