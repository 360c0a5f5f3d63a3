import type { Table } from "@interrelate/pictures";
import type { ReactNode } from "react";
import { saveCsv } from "../../../pictures/picture-files.ts";
import { PictureTable } from "../../../pictures/picture-table.tsx";
import deeds from "../../../ui/deed.module.css";
import { MethodLink } from "../../../ui/method-link.tsx";
import type { Figure } from "../../../ui/method-link-figures.ts";
import styles from "./statistics.module.css";
import { statisticsTexts as texts } from "./texts.ts";

interface StatisticsPartProps {
  title: string;
  lead: string;
  /** When its figures are undefined, hidden or unwise. */
  conditions: readonly string[];
  /** What of that holds now. */
  cautions?: readonly string[];
  children: ReactNode;
}

/** One part of the statistics: what it is about, its tables, what to be careful with, and its conditions. */
export function StatisticsPart({ title, lead, conditions, cautions = [], children }: StatisticsPartProps) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
      {cautions.length > 0 && (
        <div className={styles.care}>
          <p className={styles.careTitle}>{texts.care}</p>
          <ul>
            {[...new Set(cautions)].map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </div>
      )}
      <details className={styles.conditions}>
        <summary>{texts.conditions}</summary>
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface StatisticsTableProps {
  title: string;
  table: Table;
  /** The start of the downloaded file's name. */
  file: string;
  figures: readonly Figure[];
  /** On what the table rests, or what it leaves out. */
  note?: ReactNode;
}

/** A table of statistics with its method and its file; a sentence where there is nothing to show. */
export function StatisticsTable({ title, table, file, figures, note }: StatisticsTableProps) {
  return (
    <div className={styles.table}>
      <h3 className={styles.tableTitle}>{title}</h3>
      {table.rows.length === 0 ? (
        <p className={styles.soft}>{texts.nothing}</p>
      ) : (
        <PictureTable table={table} label={title} />
      )}
      {note && <p className={styles.soft}>{note}</p>}
      <div className={deeds.deeds} data-print="no">
        {table.rows.length > 0 && (
          <button
            type="button"
            className={deeds.deed}
            aria-label={`${texts.csv}: ${title}`}
            onClick={() => saveCsv(file, table)}
          >
            {texts.csv}
          </button>
        )}
        <MethodLink of={figures} />
      </div>
    </div>
  );
}
