import type { AssignedColumn, WideMapping, WidePreview } from "@interrelate/contract";

export type Matrix = WidePreview["matrices"][number];

/** How the columns of a matrix are said together; `mixed` when they are not. */
export type MatrixMode =
  | { mode: "none" }
  | { mode: "items"; group: string }
  | { mode: "groups"; item: number }
  | { mode: "mixed" };

/** The question "works with them" beside the seven items. */
export const WORKS_WITH = 7;

/** How a matrix is said at present. */
export function modeOf({ columns }: Matrix, assigned: WideMapping["assigned"]): MatrixMode {
  const positions = new Set(columns.map(({ column }) => column));
  const here = assigned.filter(({ column }) => positions.has(column));
  const [first] = here;
  if (first === undefined) return { mode: "none" };
  const oneGroup = here.every(({ group }) => group === first.group);
  const oneItem = here.every(({ item }) => item === first.item);
  if (oneGroup && (!oneItem || here.length === 1)) return { mode: "items", group: first.group };
  return oneItem ? { mode: "groups", item: first.item } : { mode: "mixed" };
}

/** A mapping's columns with a whole matrix said anew. Items that were known stay; else they are taken in order. */
export function withMode(matrix: Matrix, assigned: WideMapping["assigned"], wanted: MatrixMode): AssignedColumn[] {
  const positions = new Set(matrix.columns.map(({ column }) => column));
  const before = assigned.filter(({ column }) => positions.has(column));
  const others = assigned.filter(({ column }) => !positions.has(column));
  if (wanted.mode === "none" || wanted.mode === "mixed") return wanted.mode === "none" ? others : [...assigned];
  if (wanted.mode === "groups") {
    return [...others, ...matrix.columns.map(({ column, row }) => ({ column, group: row, item: wanted.item }))];
  }
  const known = modeOf(matrix, assigned).mode === "items" ? before : inOrder(matrix);
  return [...others, ...known.map((each) => ({ ...each, group: wanted.group }))];
}

function inOrder({ columns }: Matrix): AssignedColumn[] {
  return columns.slice(0, WORKS_WITH).map(({ column }, item) => ({ column, group: "", item }));
}

/** The names of all workgroups that are rated, in the order of the columns. */
export function ratedNames(assigned: WideMapping["assigned"]): string[] {
  return [...new Set(assigned.toSorted((one, other) => one.column - other.column).map(({ group }) => group))];
}

/** A mapping in which a workgroup has another name, wherever it stands. */
export function renamed(mapping: WideMapping, from: string, to: string): WideMapping {
  const name = <Named extends { group: string }>(each: Named) => (each.group === from ? { ...each, group: to } : each);
  return {
    ...mapping,
    assigned: mapping.assigned.map(name),
    ownGroups: mapping.ownGroups.map(name),
    kinds: mapping.kinds.map(name),
  };
}
