import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import type { TieReading, Ties } from "../tie-reading.ts";

/** Work that passes from one workgroup to another, and the tie it runs over. */
export interface HandOff {
  flow: MapFlow;
  from: MapStep;
  to: MapStep;
  /** Who hands over, and who takes over: their lanes. */
  giver: string;
  receiver: string;
  /** How the receiver experiences the giver: what the hand-off is judged by. */
  tie: TieReading;
  /** How the giver experiences the receiver. */
  back: TieReading;
  /** How far the tie is from the best possible, 0 to 1; null when the tie is not shown. */
  weakness: number | null;
  /** How often a week it counts as happening, and how much as depending on it: as said, or else assumed. */
  perWeek: number;
  criticality: number;
  /** What nobody has said. */
  assumed: { perWeek: boolean; criticality: boolean };
  /** Weakness times frequency times criticality; null when the tie is not shown. */
  need: number | null;
  /** 1 for the greatest need; equal needs share a place. Null when the tie is not shown. */
  rank: number | null;
}

/** What counts where nobody has said how much depends on a hand-off: "something". */
const MIDDLE_CRITICALITY = 2;
/** What counts where nobody has said of any hand-off how often it happens. */
const ONCE_A_WEEK = 1;

/**
 * All hand-offs of a map, those with the greatest need first: flows between steps in different lanes (see
 * docs/methods/hand-offs.md).
 *
 * Need = weakness x frequency x criticality, with weakness = (5 - mean) / 4 of the receiver's experience of the giver.
 * A frequency nobody has said counts as the median of those that were said of this map's hand-offs, but never as more
 * than flows into the step it leaves, where that is said; a criticality as 2 of 3. Hand-offs over ties that are hidden or not rated have no need and no rank; they follow, ordered by what is
 * known of them without the tie.
 */
export function handOffsOf({ steps, flows }: Pick<MapContent, "steps" | "flows">, ties: Ties): HandOff[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const crossing = flows.flatMap((flow) => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)];
    return from === undefined || to === undefined || from.workgroupId === to.workgroupId ? [] : [{ flow, from, to }];
  });
  const usual = median(crossing.flatMap(({ flow }) => flow.perWeek ?? [])) ?? ONCE_A_WEEK;
  const handOffs = crossing.map((each) => judged(each, Math.min(usual, inflow(flows, each.from)), ties)).sort(byNeed);
  const needs = handOffs.map((handOff) => handOff.need);
  return handOffs.map((handOff) => ({
    ...handOff,
    rank: handOff.need === null ? null : needs.indexOf(handOff.need) + 1,
  }));
}

function judged(ends: Pick<HandOff, "flow" | "from" | "to">, usual: number, ties: Ties): HandOff {
  const { flow, from, to } = ends;
  const [giver, receiver] = [from.workgroupId, to.workgroupId];
  const tie = ties(receiver, giver);
  const weakness = tie.state === "shown" ? (5 - Math.min(Math.max(tie.mean, 1), 5)) / 4 : null;
  const perWeek = flow.perWeek ?? usual;
  const criticality = flow.criticality ?? MIDDLE_CRITICALITY;
  return {
    ...ends,
    ...{ giver, receiver, tie, back: ties(giver, receiver), weakness, perWeek, criticality },
    assumed: { perWeek: flow.perWeek === null, criticality: flow.criticality === null },
    need: weakness === null ? null : weakness * perWeek * criticality,
    rank: null,
  };
}

/** How often a week work comes to a step; infinite where nothing flows in or nobody has said it of all that does. */
function inflow(flows: readonly MapFlow[], { id }: MapStep): number {
  const into = flows.filter(({ to }) => to === id);
  if (into.length === 0) return Number.POSITIVE_INFINITY;
  return into.reduce((sum, { perWeek }) => sum + (perWeek ?? Number.POSITIVE_INFINITY), 0);
}

/** By need; those without one last, by how often and how critical they are; then by id. */
function byNeed(a: HandOff, b: HandOff): number {
  if (a.need === null || b.need === null) {
    if (a.need !== b.need) return a.need === null ? 1 : -1;
    return b.perWeek * b.criticality - a.perWeek * a.criticality || byId(a, b);
  }
  return b.need - a.need || byId(a, b);
}

function byId(a: HandOff, b: HandOff): number {
  return a.flow.id < b.flow.id ? -1 : 1;
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
