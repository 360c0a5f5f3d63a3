import type { Instrument } from "@interrelate/contract";
import { measureLabel } from "@interrelate/pictures";
import form from "../../ui/form.module.css";
import styles from "./instruments.module.css";
import { texts } from "./texts.ts";
import { directionOf, isForeign, languageName, type Words, wordsIn } from "./words-in.ts";

/** Every question with its answers and scores in one language; what is missing in it says so. */
export function QuestionTexts({ instrument, language }: { instrument: Instrument; language: string }) {
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.one.questions}</h2>
      <ol className={styles.items}>
        {instrument.items.map(({ dimension, question, answers, scores }) => (
          <li key={dimension} className={styles.item}>
            <p className={styles.dimension}>{measureLabel(dimension)}</p>
            <Wording words={wordsIn(question, language)} language={language} />
            <Answers words={wordsIn(answers, language)} scores={scores} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Wording({ words, language }: { words: Words<string> | null; language: string }) {
  if (words === null) return <p className={styles.missing}>{texts.one.noWords}</p>;
  return (
    <>
      <p className={styles.wording} lang={words.language} dir={directionOf(words.language)}>
        {words.text}
      </p>
      <Foreign words={words} language={language} />
    </>
  );
}

interface AnswersProps {
  words: Words<readonly string[]> | null;
  scores: readonly number[];
  language: string;
}

function Answers({ words, scores, language }: AnswersProps) {
  if (words === null) return <p className={styles.missing}>{texts.one.noWords}</p>;
  return (
    <>
      <ol className={styles.answers} lang={words.language} dir={directionOf(words.language)}>
        {scores.map((score, place) => (
          <li key={score}>
            {words.text[place]}
            <span className={styles.score}>{score}</span>
          </li>
        ))}
      </ol>
      <Foreign words={words} language={language} />
    </>
  );
}

function Foreign({ words, language }: { words: Words<unknown>; language: string }) {
  if (!isForeign(words, language)) return null;
  return (
    <p className={styles.missing}>
      <span className={styles.mark}>{texts.one.foreign(languageName(words.language))}</span>
    </p>
  );
}
