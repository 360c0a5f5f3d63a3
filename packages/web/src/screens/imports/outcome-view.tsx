import type { ImportPreview } from "@interrelate/contract";
import styles from "./import.module.css";
import { OutcomeSection } from "./outcome-section.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { texts } from "./texts.ts";

/** What the file would become: counts, names found, and every row that would be left out with its reason. */
export function OutcomeView({ preview, busy }: { preview: ImportPreview; busy: boolean }) {
  const { outcome, questions } = preview;
  const summary = outcome && texts.outcome.valid(outcome.valid, outcome.rows);
  return (
    <OutcomeSection busy={busy} summary={summary} questions={questions}>
      {outcome && (
        <>
          <p className={styles.large}>{summary}</p>
          <p className={styles.lead}>
            {texts.outcome.from(outcome.respondents)}{" "}
            {outcome.doesNotWorkWith > 0 && texts.outcome.notWorking(outcome.doesNotWorkWith)}
          </p>
          <dl className={styles.found}>
            <dt>{texts.outcome.workgroups}</dt>
            <dd>{texts.outcome.list(outcome.workgroups)}</dd>
            <dt>{texts.outcome.sites}</dt>
            <dd>{texts.outcome.list(outcome.sites)}</dd>
            <dt>{texts.outcome.waves}</dt>
            <dd>{outcome.waves.length === 0 ? texts.outcome.one : texts.outcome.list(outcome.waves)}</dd>
          </dl>
          <RejectedRows rows={outcome.rejected} />
        </>
      )}
    </OutcomeSection>
  );
}
