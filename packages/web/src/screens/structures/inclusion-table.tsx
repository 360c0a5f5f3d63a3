import type { Structure, StructureKind, Workgroup } from "@interrelate/contract";
import { useMediaQuery } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { ScrollArea } from "../../pictures/scroll-area.tsx";
import tables from "../../ui/table.module.css";
import { InclusionCell } from "./inclusion-cell.tsx";
import { type InclusionOrder, inOrder, nextOrder, spannedPairs } from "./inclusion-order.ts";
import { StructureName } from "./structure-name.tsx";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import type { Structures } from "./use-structures.ts";

interface InclusionTableProps {
  list: Structures;
  kinds: readonly StructureKind[];
  workgroups: readonly Workgroup[];
}

/** How far each structure takes in each workgroup: one tab stop, arrow keys walk the cells, one key judges. */
export function InclusionTable({ list, kinds, workgroups }: InclusionTableProps) {
  const [order, setOrder] = useState<InclusionOrder>({ by: "kind", down: false });
  const isNarrow = useMediaQuery("(max-width: 40em)", false, { getInitialValueInEffect: false });
  const here = useLocation({ select: ({ hash }) => hash });
  const structures = inOrder(list.structures, order, { kinds, workgroups });
  const [stop, setStop] = useState<string | null>(null);
  const keys = structures.flatMap(({ id }) => workgroups.map((group) => `${id} ${group.id}`));
  const current = stop !== null && keys.includes(stop) ? stop : keys[0];
  return (
    <ScrollArea label={texts.table.label}>
      <table className={styles.table} onKeyDown={walk}>
        <caption className="heard">{texts.table.label}</caption>
        <thead>
          <tr>
            <Sort column="name" order={order} onOrder={setOrder}>
              {texts.table.structure}
            </Sort>
            {workgroups.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.group}>
                <span>{name}</span>
              </th>
            ))}
            <Sort column="spans" order={order} onOrder={setOrder}>
              {texts.table.spans}
            </Sort>
          </tr>
        </thead>
        <tbody>
          {structures.map((structure) => {
            const kind = kinds.find(({ id }) => id === structure.kind);
            return (
              <tr
                key={structure.id}
                id={structure.id}
                data-here={structure.id === here || undefined}
                ref={structure.id === here ? showRow : undefined}
              >
                <th scope="row">
                  <StructureName structure={structure} kind={kind} kinds={kinds} list={list} isNarrow={isNarrow} />
                </th>
                {workgroups.map((workgroup) => {
                  const key = `${structure.id} ${workgroup.id}`;
                  return (
                    <td key={workgroup.id}>
                      <InclusionCell
                        structure={structure}
                        kind={kind}
                        workgroup={workgroup}
                        isStop={key === current}
                        isNarrow={isNarrow}
                        onFocus={() => setStop(key)}
                        onJudge={list.judge}
                      />
                    </td>
                  );
                })}
                <td className={styles.spans}>
                  <Spans structure={structure} workgroups={workgroups} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface SortProps {
  column: "name" | "spans";
  order: InclusionOrder;
  onOrder: (order: InclusionOrder) => void;
  children: string;
}

/** The heading of a column that sorts the rows. */
function Sort({ column, order, onOrder, children }: SortProps) {
  const isSorted = order.by === column;
  return (
    <th
      scope="col"
      className={column === "spans" ? styles.spans : undefined}
      aria-sort={isSorted ? (order.down ? "descending" : "ascending") : "none"}
    >
      <button type="button" className={tables.sort} onClick={() => onOrder(nextOrder(order, column))}>
        {children}
        <span aria-hidden="true">{isSorted ? (order.down ? "↓" : "↑") : ""}</span>
      </button>
    </th>
  );
}

function Spans({ structure, workgroups }: { structure: Structure; workgroups: readonly Workgroup[] }) {
  const all = (workgroups.length * (workgroups.length - 1)) / 2;
  const spanned = spannedPairs(structure, workgroups);
  return (
    <>
      <span aria-hidden="true">{texts.table.spansOf(spanned, all)}</span>
      <span className="heard">{texts.table.spansLong(spanned, all)}</span>
    </>
  );
}

/** Brings the row that an address names into sight. */
function showRow(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: "center" });
}

/** Moves the focus from a cell to the next one in the direction of an arrow; Home and End go along the row. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = event.target instanceof Element ? event.target.closest("[data-cell]")?.closest("td") : null;
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return;
  const next = target(event.key, cell, row)?.querySelector<HTMLElement>("[data-cell]");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function target(key: string, cell: HTMLTableCellElement, row: HTMLTableRowElement): Element | null | undefined {
  const onward = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowLeft" || key === "ArrowRight")
    return key === onward ? cell.nextElementSibling : cell.previousElementSibling;
  if (key === "ArrowDown") return (row.nextElementSibling as HTMLTableRowElement | null)?.cells[cell.cellIndex];
  if (key === "ArrowUp") return (row.previousElementSibling as HTMLTableRowElement | null)?.cells[cell.cellIndex];
  if (key === "Home") return row.cells[1];
  return key === "End" ? row.cells[row.cells.length - 2] : null;
}
