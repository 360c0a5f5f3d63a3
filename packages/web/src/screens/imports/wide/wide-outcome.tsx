import type { WidePreview } from "@interrelate/contract";
import { Notice } from "../../../ui/notice.tsx";
import styles from "../import.module.css";
import { RejectedRows } from "../rejected-rows.tsx";
import { texts } from "./texts.ts";

/** What the file would become: counts, names, some respondents in words, and what would be left out with its reason. */
export function WideOutcome({ preview, busy }: { preview: WidePreview; busy: boolean }) {
  const { outcome, questions } = preview;
  return (
    <section aria-busy={busy} data-busy={busy} className={styles.outcome}>
      <h2 className={styles.heading}>{texts.outcome.heading}</h2>
      <p role="status" className="heard">
        {busy ? texts.outcome.waiting : outcome && texts.outcome.ratings(outcome.ratings, outcome.respondents)}
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
      {outcome && (outcome.ratings > 0 ? <Found outcome={outcome} /> : <p>{texts.outcome.none}</p>)}
      {outcome && <RejectedRows rows={outcome.rejected} />}
    </section>
  );
}

function Found({ outcome }: { outcome: NonNullable<WidePreview["outcome"]> }) {
  return (
    <>
      <p className={styles.large}>{texts.outcome.ratings(outcome.ratings, outcome.respondents)}</p>
      <p className={styles.lead}>
        {texts.outcome.rows(outcome.rows, outcome.emptyRows)}{" "}
        {outcome.doesNotWorkWith > 0 && texts.outcome.notWorking(outcome.doesNotWorkWith)}{" "}
        {outcome.tooFew > 0 && texts.outcome.tooFew(outcome.tooFew)}
      </p>
      <dl className={styles.found}>
        <dt>{texts.outcome.workgroups}</dt>
        <dd>
          {texts.outcome.list(
            outcome.workgroups.map(({ name, respondents }) => texts.outcome.group(name, respondents)),
          )}
        </dd>
        <dt>{texts.outcome.sites}</dt>
        <dd>{texts.outcome.list(outcome.sites)}</dd>
        <dt>{texts.outcome.waves}</dt>
        <dd>{texts.outcome.list(outcome.waves)}</dd>
      </dl>
      {outcome.warnings.length > 0 && (
        <Notice tone="question" title={texts.outcome.warning}>
          {outcome.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <h3 className={styles.subheading}>{texts.outcome.examples}</h3>
      <ul className={styles.examples}>
        {outcome.examples.map(({ who, says }) => (
          <li key={who}>
            <strong>{who}.</strong>
            <ul>
              {says.map((saying) => (
                <li key={saying}>{saying}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
