import type { Table } from "@interrelate/pictures";
import { useState } from "react";
import tables from "../ui/table.module.css";
import styles from "./pictures.module.css";
import { ScrollArea } from "./scroll-area.tsx";

interface Sorting {
  column: number;
  down: boolean;
}

type Column = Table["columns"][number];

/** A picture's table twin. Every column sorts; where there is no figure stands a dash. */
export function PictureTable({ table, label }: { table: Table; label: string }) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sortBy = (column: number) => setSorting({ column, down: sorting?.column === column && !sorting.down });
  return (
    <ScrollArea label={label}>
      <table className={`${tables.table} ${styles.twin}`}>
        <caption className="heard">{label}</caption>
        <thead>
          <tr>
            {table.columns.map((column, place) => (
              <th
                key={column.label}
                scope="col"
                className={column.numeric ? tables.number : undefined}
                aria-sort={sorting?.column === place ? (sorting.down ? "descending" : "ascending") : "none"}
              >
                <button type="button" className={tables.sort} onClick={() => sortBy(place)}>
                  {column.label}
                  <span aria-hidden="true">{sorting?.column === place ? (sorting.down ? "↓" : "↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(table, sorting).map((row) => (
            <tr key={table.rows.indexOf(row)}>
              {row.map((cell, place) => (
                <Cell key={table.columns[place]?.label} cell={cell} column={table.columns[place]} head={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Cell({ cell, column, head }: { cell: string | number | null; column: Column | undefined; head: boolean }) {
  if (head) return <th scope="row">{cell}</th>;
  return (
    <td className={column?.numeric ? tables.number : undefined}>
      {cell === null ? <NoFigure /> : typeof cell === "number" ? cell.toFixed(column?.decimals) : cell}
    </td>
  );
}

function NoFigure() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="heard">no figure</span>
    </>
  );
}

/** Rows in the order asked for; hidden figures stay last either way. */
function sorted({ rows }: Table, sorting: Sorting | null): Table["rows"] {
  if (sorting === null) return rows;
  const { column, down } = sorting;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
    return down ? -order : order;
  });
}
