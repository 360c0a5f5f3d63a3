import type { ImportPreview } from "@interrelate/contract";
import { Notice } from "../../ui/notice.tsx";
import styles from "./import.module.css";
import { RejectedRows } from "./rejected-rows.tsx";
import { texts } from "./texts.ts";

/** What the file would become: counts, names found, and every row that would be left out with its reason. */
export function OutcomeView({ preview, busy }: { preview: ImportPreview; busy: boolean }) {
  const { outcome, questions } = preview;
  return (
    <section aria-busy={busy} data-busy={busy} className={styles.outcome}>
      <h2 className={styles.heading}>{texts.outcome.heading}</h2>
      <p role="status" className="heard">
        {busy ? texts.outcome.waiting : outcome && texts.outcome.valid(outcome.valid, outcome.rows)}
      </p>
      {questions.length > 0 && (
        <Notice tone="question" title={texts.outcome.questions}>
          <ul className={styles.questions}>
            {questions.map(({ field, sentence }) => (
              <li key={field + sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {outcome && (
        <>
          <p className={styles.large}>{texts.outcome.valid(outcome.valid, outcome.rows)}</p>
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
    </section>
  );
}
