import type { ImportPreview } from "@interrelate/contract";
import type { ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import styles from "./import.module.css";
import { texts } from "./texts.ts";

interface OutcomeSectionProps {
  busy: boolean;
  /** The outcome in one sentence, read out once it is there. */
  summary: string | null;
  /** What must be answered before there is an outcome. */
  questions: ImportPreview["questions"];
  children: ReactNode;
}

/** What a file would become under its present mapping, below the questions that are still open. */
export function OutcomeSection({ busy, summary, questions, children }: OutcomeSectionProps) {
  return (
    <section aria-busy={busy} data-busy={busy} className={styles.outcome}>
      <h2 className={styles.heading}>{texts.outcome.heading}</h2>
      <p role="status" className="heard">
        {busy ? texts.outcome.waiting : summary}
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
      {children}
    </section>
  );
}
