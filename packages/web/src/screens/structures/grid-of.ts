import type { Reporting, Structure } from "@interrelate/contract";
import type { BoundaryGrid } from "@interrelate/pictures";
import { boundaryGrid, structuresAsReported, tiesOf } from "@interrelate/work";
import { networkOf, type ShownResults } from "../results/use-wave-results.ts";

/**
 * The published ties of a wave and the structures of the work as one grid. Roles of a pair stand in the order of the
 * workgroups, structures in the order in which they were named.
 */
export function gridOf(
  shown: ShownResults,
  structures: readonly Structure[],
  groups: Reporting["groups"],
): BoundaryGrid {
  const { workgroups, cutoffs } = shown;
  const reported = structuresAsReported(structures, groups);
  const boundaries = boundaryGrid(tiesOf(shown), reported, workgroups, cutoffs.between);
  const place = (id: string) => workgroups.findIndex((group) => group.id === id);
  return {
    network: networkOf(shown, "index"),
    structures,
    rows: boundaries.map(({ a, b, class: kind, cells }) => ({
      ...(place(a) < place(b) ? { a, b } : { a: b, b: a }),
      class: kind,
      cells,
    })),
  };
}
