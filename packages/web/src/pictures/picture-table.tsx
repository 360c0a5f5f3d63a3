import type { Table } from "@interrelate/pictures";
import { useState } from "react";
import tables from "../ui/table.module.css";
import styles from "./pictures.module.css";
import { ScrollArea } from "./scroll-area.tsx";

interface Sorting {
  column: number;
  down: boolean;
}

/** A picture's table twin. Every column sorts; a hidden figure is a dash that is read as "hidden". */
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
            <tr key={row.slice(0, 2).join("\n")}>
              {row.map((cell, place) => (
                <Cell
                  key={table.columns[place]?.label}
                  cell={cell}
                  numeric={table.columns[place]?.numeric ?? false}
                  head={place === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Cell({ cell, numeric, head }: { cell: string | number | null; numeric: boolean; head: boolean }) {
  if (head) return <th scope="row">{cell}</th>;
  if (cell === null) return <td className={numeric ? tables.number : undefined}>—</td>;
  const text =
    typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(cell < 0.1 && cell > 0 ? 3 : 2) : cell;
  return <td className={numeric ? tables.number : undefined}>{text}</td>;
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
