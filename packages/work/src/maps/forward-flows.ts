import type { MapContent, MapFlow } from "@interrelate/contract";

/** The flows of a map in two: those that lead on, which form no cycle, and those that lead back and close one. */
export interface FlowDirections {
  forward: MapFlow[];
  closing: MapFlow[];
}

/**
 * Tells flows that lead on from those that lead back to where the work has been.
 *
 * The work is followed from its starts, then from steps nothing leads to, then from any other, depth first in the order
 * of the content; a flow to a step that is on the way being followed closes a cycle. In maps whose loops are entered
 * at one step only, these are the same flows whatever the order.
 */
export function forwardFlows({ steps, flows }: Pick<MapContent, "steps" | "flows">): FlowDirections {
  const leaving = Map.groupBy(flows, (flow) => flow.from);
  const reached = new Set(flows.map((flow) => flow.to));
  const state = new Map<string, "open" | "done">();
  const closing = new Set<MapFlow>();
  const follow = (id: string) => {
    state.set(id, "open");
    for (const flow of leaving.get(id) ?? []) {
      if (state.get(flow.to) === "open") closing.add(flow);
      else if (!state.has(flow.to)) follow(flow.to);
    }
    state.set(id, "done");
  };
  const first = steps.filter((step) => step.kind === "start");
  const next = steps.filter((step) => !reached.has(step.id));
  for (const { id } of [...first, ...next, ...steps]) if (!state.has(id)) follow(id);
  return { forward: flows.filter((flow) => !closing.has(flow)), closing: [...closing] };
}
