import type { ProcessMapSummary } from "@interrelate/contract";
import type { SideBySideSearch } from "../../../routing/side-by-side-search.ts";

/** Two maps of the same work; the one that shows what it is like now, first. */
export interface ChosenMaps {
  before: ProcessMapSummary;
  after: ProcessMapSummary;
}

/**
 * The maps an address asks for. Of what it does not say, or what is no map of the effort: the current state, and beside
 * it a desired one, else any other. Null with fewer than two maps.
 */
export function chosenMaps(maps: readonly ProcessMapSummary[], asked: SideBySideSearch): ChosenMaps | null {
  const known = (id: string | undefined) => maps.find((map) => map.id === id);
  const first = (kind: ProcessMapSummary["kind"], but: ProcessMapSummary | undefined) =>
    maps.find((map) => map.kind === kind && map !== but);
  const other = (but: ProcessMapSummary | undefined) => maps.find((map) => map !== but);
  const wanted = known(asked.before);
  const asAfter = known(asked.after);
  // A map that is asked for as the second but is the current one stands first, unless another was asked for there.
  const isFirst = wanted === undefined && asAfter?.kind === "current";
  const before = wanted ?? (isFirst ? asAfter : (first("current", asAfter) ?? other(asAfter)));
  const second = isFirst || asAfter === before ? undefined : asAfter;
  const after = second ?? first("desired", before) ?? other(before);
  return before === undefined || after === undefined ? null : { before, after };
}
