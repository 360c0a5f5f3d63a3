import type { ChangeNetwork, TieShift } from "../network/change-network.ts";
import { roleName } from "../sentences/role-name.ts";
import { numberColumn, type Table, textColumn } from "./table.ts";

/** Every comparison between two waves as a row. */
export function changeTable(network: ChangeNetwork): Table {
  const rows = network.shifts.map((shift) => [
    roleName(network, shift.from),
    roleName(network, shift.to),
    shift.difference,
    shift.low,
    shift.high,
    shift.nBefore,
    shift.nAfter,
    shift.paired === null ? null : shift.paired ? "same people" : "two samples",
    holmCell(shift),
    verdict(shift),
  ]);
  const columns = [
    textColumn("Who rates"),
    textColumn("Who is rated"),
    numberColumn("Difference"),
    numberColumn("Interval from"),
    numberColumn("Interval to"),
    numberColumn("Raters before", 0),
    numberColumn("Raters after", 0),
    textColumn("Compared"),
    numberColumn("p (Holm)", 3),
    textColumn("Change"),
  ];
  return { columns, rows };
}

/** A probability is never nothing: one that rounds to 0 is below the last decimal it is published with. */
function holmCell({ holm, holmDecimals }: TieShift): number | string | null {
  if (holm === null || Number(holm.toFixed(holmDecimals)) > 0) return holm;
  return holmDecimals === 2 ? "< 0.01" : "< 0.001";
}

function verdict({ hidden, direction, tentative }: TieShift): string {
  if (hidden) return "hidden";
  if (direction === "steady") return "no clear change";
  const word = direction === "rise" ? "stronger" : "weaker";
  return tentative ? `perhaps ${word}` : word;
}
