import type { MapContent } from "@interrelate/contract";
import { handOffsOf } from "../maps/hand-offs.ts";
import type { Ties } from "../tie-reading.ts";

/** The hand-offs between two workgroups, in both directions. */
export interface PairHandOffs {
  /** How many there are. */
  number: number;
  /** Of how many the need is not known, because the tie they run over is not shown. */
  open: number;
  /** The need of all together as a share of the greatest need of any pair, 0 to 1; null when one of them is open. */
  share: number | null;
}

const NONE: PairHandOffs = { number: 0, open: 0, share: 0 };

/** The hand-offs of a process map by pair of workgroups, each with its needs (see docs/methods/hand-offs.md). */
export function pairHandOffs(map: MapContent, ties: Ties): (a: string, b: string) => PairHandOffs {
  const pairs = new Map<string, (number | null)[]>();
  for (const { giver, receiver, need } of handOffsOf(map, ties)) {
    const key = keyOf(giver, receiver);
    pairs.set(key, [...(pairs.get(key) ?? []), need]);
  }
  const sums = new Map([...pairs].map(([key, needs]) => [key, sumOf(needs)]));
  const greatest = Math.max(0, ...[...sums.values()].map((sum) => sum ?? 0));
  return (a, b) => {
    const key = keyOf(a, b);
    const needs = pairs.get(key);
    if (needs === undefined) return NONE;
    const sum = sums.get(key) ?? null;
    const share = sum === null ? null : greatest === 0 ? 0 : sum / greatest;
    return { number: needs.length, open: needs.filter((need) => need === null).length, share };
  };
}

/** All needs together, however they are ordered; null when one is not known. */
function sumOf(needs: readonly (number | null)[]): number | null {
  const known = needs.flatMap((need) => need ?? []);
  return known.length < needs.length
    ? null
    : known.toSorted((one, other) => one - other).reduce((sum, need) => sum + need, 0);
}

function keyOf(a: string, b: string): string {
  return JSON.stringify([a, b].sort());
}
