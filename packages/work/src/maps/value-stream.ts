import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import { forwardFlows } from "./forward-flows.ts";
import { inFlowOrder } from "./in-flow-order.ts";
import { type OutsideWays, outsideWays } from "./outside-ways.ts";

/** Why a map has no lead time. */
export type NoLeadTime = "noStart" | "noEnd" | "noWay" | "missing";

/** How long the work takes from a start to an end by its longest way. */
export interface ValueStream extends OutsideWays {
  /** Minutes of work and waiting on the longest way; null with `why`. */
  leadMinutes: number | null;
  /** Of those the minutes in which work is done. */
  touchMinutes: number | null;
  /** Of those the minutes of waiting, at waits and between steps. */
  waitMinutes: number | null;
  why: NoLeadTime | null;
  /** What the lead time is at least, missing times taken as none; equal to it when none is missing. */
  atLeastMinutes: number | null;
  /** The steps of the longest way in order, and the flows between them; with missing times those known to be longest. */
  steps: string[];
  flows: string[];
  /** Decisions on that way with several ways on, of which the longest was counted. */
  decisions: string[];
  /** Tasks and waits on any way from a start to an end whose time nobody has said. */
  missing: string[];
  /** Flows that lead back: repeated work counts once, and what stands only on the way back (`onlyBack`) does not count. */
  repeats: string[];
}

/**
 * Lead time, touch time and waiting of a map (see docs/methods/value-stream.md).
 *
 * The lead time is the longest of all ways from a start to an end, in minutes: where work runs side by side it takes as
 * long as the slowest branch, and at a decision the longest branch counts, too. Work that is repeated counts once.
 * Undefined without a start, an end or a way between them, and when a task or a wait on such a way has no time; starts,
 * ends, decisions and flows without a time take none. What has a time and is not on any such way is told by its id, unless
 * there is no way at all.
 */
export function valueStream(content: MapContent): ValueStream {
  const { forward, closing } = forwardFlows(content);
  const repeats = closing.map((flow) => flow.id);
  const { steps, flows } = waysThrough(content.steps, forward);
  if (steps.length === 0) return { ...NOTHING, why: whyNone(content.steps), repeats };
  const longest = longestWay(steps, flows);
  const ways = { steps: new Set(steps.map(({ id }) => id)), flows: new Set(flows.map(({ id }) => id)) };
  const waits = longest.steps.map((step) => (step.kind === "wait" ? time(step) : 0));
  const waitMinutes = sum([...waits, ...longest.flows.map(time)]);
  const touchMinutes = sum(longest.steps.map((step) => (step.kind === "wait" ? 0 : time(step))));
  const missing = steps.filter((step) => isTimed(step) && step.minutes === null).map((step) => step.id);
  const branching = longest.steps.filter(
    (step) => step.kind === "decision" && flows.filter((flow) => flow.from === step.id).length > 1,
  );
  const leadMinutes = touchMinutes + waitMinutes;
  return {
    ...(missing.length > 0 ? NOTHING : { leadMinutes, touchMinutes, waitMinutes }),
    why: missing.length > 0 ? "missing" : null,
    atLeastMinutes: leadMinutes,
    steps: longest.steps.map((step) => step.id),
    flows: longest.flows.map((flow) => flow.id),
    decisions: branching.map((step) => step.id),
    missing,
    repeats,
    ...outsideWays(content, ways),
  };
}

const NOTHING = {
  leadMinutes: null,
  touchMinutes: null,
  waitMinutes: null,
  atLeastMinutes: null,
  steps: [],
  flows: [],
  decisions: [],
  missing: [],
  onlyBack: [],
  offWays: [],
};

interface Way {
  steps: MapStep[];
  flows: MapFlow[];
}

/** The steps and flows that lie on some way from a start to an end. */
function waysThrough(steps: readonly MapStep[], forward: readonly MapFlow[]): Way {
  const order = inFlowOrder(steps, forward);
  const onward = Map.groupBy(forward, (flow) => flow.from);
  const backward = Map.groupBy(forward, (flow) => flow.to);
  const begun = new Set<string>();
  for (const { id, kind } of order) {
    if (kind === "start" || backward.get(id)?.some((flow) => begun.has(flow.from))) begun.add(id);
  }
  const ending = new Set<string>();
  for (const { id, kind } of order.toReversed()) {
    if (kind === "end" || onward.get(id)?.some((flow) => ending.has(flow.to))) ending.add(id);
  }
  const through = (id: string) => begun.has(id) && ending.has(id);
  return {
    steps: order.filter((step) => through(step.id)),
    flows: forward.filter((flow) => through(flow.from) && through(flow.to)),
  };
}

function whyNone(steps: readonly MapStep[]): NoLeadTime {
  if (!steps.some((step) => step.kind === "start")) return "noStart";
  return steps.some((step) => step.kind === "end") ? "noWay" : "noEnd";
}

interface Reach {
  minutes: number;
  by: MapFlow | null;
}

/** The longest way through, of equally long ones that whose flows come first. Steps are in the order of the flows. */
function longestWay(steps: readonly MapStep[], flows: readonly MapFlow[]): Way {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const backward = Map.groupBy(flows, (flow) => flow.to);
  const reaches = new Map<string, Reach>();
  for (const step of steps) {
    let best: Reach | null = step.kind === "start" ? { minutes: 0, by: null } : null;
    for (const flow of backward.get(step.id) ?? []) {
      const minutes = (reaches.get(flow.from)?.minutes ?? 0) + time(flow);
      if (best === null || minutes > best.minutes) best = { minutes, by: flow };
    }
    reaches.set(step.id, { minutes: (best?.minutes ?? 0) + time(step), by: best?.by ?? null });
  }
  const ends = steps.filter((step) => step.kind === "end");
  let last = ends.reduce((a, b) => ((reaches.get(b.id)?.minutes ?? 0) > (reaches.get(a.id)?.minutes ?? 0) ? b : a));
  const way: Way = { steps: [last], flows: [] };
  for (let by = reaches.get(last.id)?.by; by; by = reaches.get(last.id)?.by) {
    last = byId.get(by.from) as MapStep;
    way.steps.unshift(last);
    way.flows.unshift(by);
  }
  return way;
}

function isTimed({ kind }: MapStep): boolean {
  return kind === "task" || kind === "wait";
}

function time({ minutes }: { minutes: number | null }): number {
  return minutes ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
