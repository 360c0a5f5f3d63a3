import type { Structure, StructureKind, Workgroup } from "@interrelate/contract";
import { spans } from "@interrelate/work";
import { type KeyboardEvent, useState } from "react";
import { ScrollArea } from "../../pictures/scroll-area.tsx";
import { InclusionCell } from "./inclusion-cell.tsx";
import { StructureName } from "./structure-name.tsx";
import styles from "./structures.module.css";
import { inventoryTexts as texts } from "./texts.ts";
import type { Structures } from "./use-structures.ts";

interface InclusionTableProps {
  list: Structures;
  /** In the order of their kinds. */
  structures: readonly Structure[];
  kinds: readonly StructureKind[];
  workgroups: readonly Workgroup[];
}

/** How far each structure takes in each workgroup: one tab stop, arrow keys walk the cells, one key judges. */
export function InclusionTable({ list, structures, kinds, workgroups }: InclusionTableProps) {
  const [stop, setStop] = useState<string | null>(null);
  const keys = structures.flatMap(({ id }) => workgroups.map((group) => `${id} ${group.id}`));
  const current = stop !== null && keys.includes(stop) ? stop : keys[0];
  return (
    <ScrollArea label={texts.table.label}>
      <table className={styles.table} onKeyDown={walk}>
        <caption className="heard">{texts.table.label}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.table.structure}</th>
            {workgroups.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.group}>
                <span>{name}</span>
              </th>
            ))}
            <th scope="col" className={styles.spans}>
              {texts.table.spans}
            </th>
          </tr>
        </thead>
        <tbody>
          {structures.map((structure) => {
            const kind = kinds.find(({ id }) => id === structure.kind);
            return (
              <tr key={structure.id} id={structure.id}>
                <th scope="row">
                  <StructureName structure={structure} kind={kind} kinds={kinds} list={list} />
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

function Spans({ structure, workgroups }: { structure: Structure; workgroups: readonly Workgroup[] }) {
  const pairs = workgroups.flatMap(({ id: a }, place) =>
    workgroups.slice(place + 1).map(({ id: b }) => [a, b] as const),
  );
  const spanned = pairs.filter(([a, b]) => ["partial", "full"].includes(spans(structure, a, b))).length;
  return (
    <>
      <span aria-hidden="true">{texts.table.spansOf(spanned, pairs.length)}</span>
      <span className="heard">{texts.table.spansLong(spanned, pairs.length)}</span>
    </>
  );
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
