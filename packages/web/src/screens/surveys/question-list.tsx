import type { Wave } from "@interrelate/contract";
import form from "../../ui/form.module.css";
import { waveTexts as texts } from "./texts.ts";
import styles from "./wave.module.css";

interface QuestionListProps {
  instrument: Wave["instrument"];
  process: string;
  groups: number;
}

/** The questions of a wave as they are worded, with the ends of their scales. */
export function QuestionList({ instrument, process, groups }: QuestionListProps) {
  const language = instrument.languages[0] ?? "en";
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.questions}</h2>
      <p className={form.lead}>{texts.questionsLead(instrument.items.length, groups)}</p>
      <ol className={styles.questions}>
        {instrument.items.map((item) => (
          <li key={item.dimension}>
            {item.question[language]?.replaceAll("{process}", process)}
            <span className={styles.scale}>{item.answers[language]?.join(" · ")}</span>
          </li>
        ))}
      </ol>
      <p className={styles.small}>
        {instrument.title[language]}. {instrument.notice[language]}
      </p>
    </section>
  );
}
