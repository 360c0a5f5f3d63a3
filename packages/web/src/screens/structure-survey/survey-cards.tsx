import { foldedRows } from "./folded-rows.ts";
import { hiddenWords } from "./hidden-words.ts";
import styles from "./structure-survey.module.css";
import { Beside, Judged, Said, type SurveyShown } from "./survey-cells.tsx";
import { surveyTexts as texts } from "./texts.ts";

/** What people say beside what was judged on a phone: a card for each workgroup of a structure of which it is told. */
export function SurveyCards({ asked, first, threshold, onJudge }: SurveyShown) {
  return asked.map(({ structure, asked: when, rows }) => {
    const { told, hidden } = foldedRows(rows, first);
    return (
      <section key={structure.id} className={styles.cards}>
        <h3 className={styles.name}>{structure.name}</h3>
        <p className={styles.soft}>{when}</p>
        {told.length > 0 && (
          <ul>
            {told.map((row) => (
              <li key={row.workgroup.id} className={styles.card}>
                <h4>{row.workgroup.name}</h4>
                <dl>
                  <dt>{texts.columns.say}</dt>
                  <dd>
                    <Said row={row} threshold={threshold} />
                  </dd>
                  <dt>{texts.columns.judged}</dt>
                  <dd>
                    <Judged row={row} />
                  </dd>
                </dl>
                <Beside row={row} onJudge={onJudge} />
              </li>
            ))}
          </ul>
        )}
        {hidden.length > 0 && <p className={styles.hidden}>{hiddenWords(hidden, threshold)}</p>}
      </section>
    );
  });
}
