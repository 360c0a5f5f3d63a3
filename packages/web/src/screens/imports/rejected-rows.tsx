import type { ImportPreview } from "@interrelate/contract";
import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { saveFile } from "../../ui/save-file.ts";
import table from "../../ui/table.module.css";
import styles from "./import.module.css";
import { rejectedCsv } from "./rejected-csv.ts";
import { texts } from "./texts.ts";

type Rejected = NonNullable<ImportPreview["outcome"]>["rejected"][number];
type Column = keyof Rejected;

const SHOWN = 100;
const COLUMNS: readonly Column[] = ["line", "reason", "detail"];

/** Every row that would be left out, with its line and its reason; sorts, and downloads as CSV. */
export function RejectedRows({ rows }: { rows: readonly Rejected[] }) {
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: "line", down: false });
  const [all, setAll] = useState(false);
  const heading = <h3 className={styles.subheading}>{texts.outcome.rejectedHeading(rows.length)}</h3>;
  if (rows.length === 0) return heading;
  const sorted = rows.toSorted((one, other) => (sort.down ? -1 : 1) * compare(one[sort.by], other[sort.by]));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <div className={styles.rejectedHead}>
        {heading}
        <Button
          variant="default"
          size="sm"
          onClick={() => saveFile("rejected-rows.csv", "text/csv", rejectedCsv(sorted))}
        >
          {texts.outcome.download}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={table.scroll} tabIndex={0} aria-label={texts.outcome.rejectedHeading(rows.length)}>
        <table className={table.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" aria-sort={ariaSort(sort, column)}>
                  <button
                    type="button"
                    className={table.sort}
                    onClick={() => setSort({ by: column, down: sort.by === column && !sort.down })}
                  >
                    {texts.outcome[column]}
                    {sort.by === column && (sort.down ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.line}-${row.reason}`}>
                <td>{row.line}</td>
                <td className={styles.reason}>{texts.outcome.reasons[row.reason]}</td>
                <td>{row.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <Button variant="subtle" mt="sm" onClick={() => setAll(true)}>
          {texts.outcome.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}

function compare(one: string | number, other: string | number): number {
  return typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other));
}

function ariaSort(sort: { by: Column; down: boolean }, column: Column): "ascending" | "descending" | "none" {
  if (sort.by !== column) return "none";
  return sort.down ? "descending" : "ascending";
}
