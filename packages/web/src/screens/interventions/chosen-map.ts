import type { ProcessMapSummary } from "@interrelate/contract";

/**
 * The process map whose hand-offs count: the one asked for; else, of those that show the work as it is, the one changed
 * last. Null where there is none: how the work should be says nothing about how it is.
 */
export function chosenMap(maps: readonly ProcessMapSummary[], asked: string | undefined): ProcessMapSummary | null {
  const current = maps
    .filter(({ kind }) => kind === "current")
    .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  return maps.find(({ id }) => id === asked) ?? current[0] ?? null;
}
