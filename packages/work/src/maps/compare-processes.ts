import type { HandOff } from "./hand-offs.ts";
import type { ProcessReading } from "./read-process.ts";

/** How often work passes from one workgroup to another in two maps. */
export interface PairChange {
  giver: string;
  receiver: string;
  before: number;
  after: number;
}

/** What differs between two maps of the same work, such as the current and the desired one. */
export interface ProcessComparison {
  /** Minutes more (or, negative, less) in the second map; null where either is not known. */
  leadMinutes: number | null;
  touchMinutes: number | null;
  waitMinutes: number | null;
  /** Hand-offs more or fewer in the second map. */
  handOffs: number;
  /** Every direction in which work passes in either map; those that change most first. */
  pairs: PairChange[];
}

/** Compares two maps by their times and by how often work passes between which workgroups, whatever steps are called. */
export function compareProcesses(before: ProcessReading, after: ProcessReading): ProcessComparison {
  const [was, is] = [before.stream, after.stream];
  return {
    leadMinutes: difference(was.leadMinutes, is.leadMinutes),
    touchMinutes: difference(was.touchMinutes, is.touchMinutes),
    waitMinutes: difference(was.waitMinutes, is.waitMinutes),
    handOffs: after.handOffs.length - before.handOffs.length,
    pairs: pairChanges(before.handOffs, after.handOffs),
  };
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function pairChanges(before: readonly HandOff[], after: readonly HandOff[]): PairChange[] {
  const pairs = new Map<string, PairChange>();
  const pairOf = ({ giver, receiver }: HandOff): PairChange => {
    const key = JSON.stringify([giver, receiver]);
    const known = pairs.get(key) ?? { giver, receiver, before: 0, after: 0 };
    pairs.set(key, known);
    return known;
  };
  for (const handOff of before) pairOf(handOff).before++;
  for (const handOff of after) pairOf(handOff).after++;
  const change = (pair: PairChange) => Math.abs(pair.after - pair.before);
  return [...pairs]
    .sort(([a, one], [b, other]) => change(other) - change(one) || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}
