import type { WidePreview } from "@interrelate/contract";
import { Notice } from "../../../ui/notice.tsx";
import styles from "../import.module.css";
import { OutcomeSection } from "../outcome-section.tsx";
import { RejectedRows } from "../rejected-rows.tsx";
import { texts as common } from "../texts.ts";
import { texts } from "./texts.ts";

/** What the file would become: counts, names, some respondents in words, and what would be left out with its reason. */
export function WideOutcome({ preview, busy }: { preview: WidePreview; busy: boolean }) {
  const { outcome, questions } = preview;
  const summary = outcome && texts.outcome.ratings(outcome.ratings, outcome.respondents);
  return (
    <OutcomeSection busy={busy} summary={summary} questions={questions}>
      {outcome && (outcome.ratings > 0 ? <Found outcome={outcome} /> : <p>{texts.outcome.none}</p>)}
      {outcome && <RejectedRows rows={outcome.rejected} />}
    </OutcomeSection>
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
        <dt>{common.outcome.workgroups}</dt>
        <dd>
          {common.outcome.list(
            outcome.workgroups.map(({ name, respondents }) => texts.outcome.group(name, respondents)),
          )}
        </dd>
        <dt>{common.outcome.sites}</dt>
        <dd>{common.outcome.list(outcome.sites)}</dd>
        <dt>{common.outcome.waves}</dt>
        <dd>{common.outcome.list(outcome.waves)}</dd>
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
