import type { Structure, StructureKind, Workgroup } from "@interrelate/contract";
import { spans } from "@interrelate/work";

/** How the rows of the table are ordered: by kind as in the catalogue, by name, or by how many boundaries are spanned. */
export interface InclusionOrder {
  by: "kind" | "name" | "spans";
  down: boolean;
}

/** The order that a press on a column's heading leads to: first the useful way round, then the other, then by kind. */
export function nextOrder(order: InclusionOrder, column: "name" | "spans"): InclusionOrder {
  const first = column === "spans";
  if (order.by !== column) return { by: column, down: first };
  return order.down === first ? { by: column, down: !first } : { by: "kind", down: false };
}

/** Structures in an order; those of the same kind or count stay in the order in which they were named. */
export function inOrder(
  structures: readonly Structure[],
  order: InclusionOrder,
  known: { kinds: readonly StructureKind[]; workgroups: readonly Workgroup[] },
): Structure[] {
  const place = ({ kind }: Structure) => known.kinds.findIndex(({ id }) => id === kind);
  const compare = {
    kind: (one: Structure, other: Structure) => place(one) - place(other),
    name: (one: Structure, other: Structure) => one.name.localeCompare(other.name),
    spans: (one: Structure, other: Structure) =>
      spannedPairs(one, known.workgroups) - spannedPairs(other, known.workgroups),
  }[order.by];
  return structures.toSorted((one, other) => (order.down ? compare(other, one) : compare(one, other)));
}

/** How many pairs of workgroups a structure spans, fully or partly. */
export function spannedPairs(structure: Structure, workgroups: readonly Workgroup[]): number {
  return workgroups
    .flatMap(({ id: a }, place) => workgroups.slice(place + 1).map(({ id: b }) => spans(structure, a, b)))
    .filter((spanning) => spanning === "partial" || spanning === "full").length;
}
