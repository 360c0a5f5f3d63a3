import type { ChangeNetwork, TieShift } from "../network/change-network.ts";
import { roleName } from "../sentences/role-name.ts";
import type { Table } from "./table.ts";

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
    shift.holm,
    verdict(shift),
  ]);
  const text = (label: string) => ({ label, numeric: false });
  const number = (label: string) => ({ label, numeric: true });
  const columns = [
    text("Who rates"),
    text("Who is rated"),
    number("Difference"),
    number("Interval from"),
    number("Interval to"),
    number("Raters before"),
    number("Raters after"),
    text("Compared"),
    number("p (Holm)"),
    text("Change"),
  ];
  return { columns, rows };
}

function verdict({ hidden, direction, tentative }: TieShift): string {
  if (hidden) return "hidden";
  if (direction === "steady") return "no clear change";
  const word = direction === "rise" ? "stronger" : "weaker";
  return tentative ? `perhaps ${word}` : word;
}
