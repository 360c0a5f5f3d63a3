import type { Instrument } from "@interrelate/contract";
import form from "../../ui/form.module.css";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";
import { directionOf, wordsIn } from "./words-in.ts";

/** The questions about one workgroup as a phone shows them. Answers can be tried, and go nowhere. */
export function RespondentPreview({ instrument, language }: { instrument: Instrument; language: string }) {
  const { workgroup, process } = texts.preview;
  return (
    <section className={form.section} aria-label={texts.preview.heading}>
      <h2 className={form.heading}>{texts.preview.heading}</h2>
      <p className={form.lead}>{texts.preview.lead}</p>
      <div className={styles.phone} lang={language} dir={directionOf(language)}>
        <h3 className={styles.rated} lang="en">
          {workgroup}
        </h3>
        {instrument.items.map(({ dimension, question, answers }) => {
          const asked = wordsIn(question, language);
          const offered = wordsIn(answers, language);
          return (
            <fieldset key={dimension} className={styles.question}>
              <legend lang={asked?.language} dir={asked ? directionOf(asked.language) : undefined}>
                <span className="heard">{workgroup}: </span>
                {asked?.text.replaceAll("{process}", process)}
              </legend>
              {offered?.text.map((answer) => (
                <label
                  key={answer}
                  className={styles.answer}
                  lang={offered.language}
                  dir={directionOf(offered.language)}
                >
                  <input type="radio" name={`preview ${dimension}`} />
                  <span>{answer}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
