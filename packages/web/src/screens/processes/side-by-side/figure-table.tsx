import table from "../../../ui/table.module.css";
import type { FigureRow } from "./figure-rows.ts";
import styles from "./side-by-side.module.css";
import { texts } from "./texts.ts";

interface FigureTableProps {
  rows: readonly FigureRow[];
  names: { before: string; after: string };
}

/** The figures of two maps beside each other. */
export function FigureTable({ rows, names }: FigureTableProps) {
  return (
    <table className={`${table.table} ${styles.table}`}>
      <caption className="heard">{texts.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.figure}</th>
          <th scope="col">{names.before}</th>
          <th scope="col">{names.after}</th>
          <th scope="col">{texts.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after, difference }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
