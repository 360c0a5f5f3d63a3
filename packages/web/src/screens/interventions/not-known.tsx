import type { ActRow } from "./act-rows.ts";
import type { BoundaryCardProps } from "./boundary-card.tsx";
import { ProposedTools } from "./proposed-tools.tsx";
import { texts } from "./texts.ts";
import styles from "./where-to-act.module.css";

/** Boundaries of which no direction is shown: without a place, in the order of the workgroups. */
export function NotKnown({
  rows,
  structures,
}: { rows: readonly ActRow[] } & Pick<BoundaryCardProps["material"]["source"], "structures">) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.notKnown}>
      <h2 className={styles.sectionTitle}>{texts.notKnown}</h2>
      <p className={styles.lead}>{texts.notKnownLead}</p>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.key} className={styles.unknown}>
            <h3 className={styles.unknownNames}>{row.names}</h3>
            <p>{row.reason}</p>
            <p className={styles.unknownQuestion}>{row.questions[0]}</p>
            <ProposedTools row={row} structures={structures} />
          </li>
        ))}
      </ul>
    </section>
  );
}
