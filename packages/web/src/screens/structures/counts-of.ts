import type { Structure, Workgroup } from "@interrelate/contract";

/** How many structures are named, how many of them are judged for every workgroup, and how many of these take in all. */
export function countsOf(structures: readonly Structure[], workgroups: readonly Workgroup[]) {
  const judged = structures.filter(({ inclusions }) => inclusions.length === workgroups.length);
  const all = judged.filter(({ inclusions }) => inclusions.every(({ level }) => level !== "none"));
  return { named: structures.length, judged: judged.length, all: all.length };
}
