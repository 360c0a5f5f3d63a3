import type { AnswersOfWorkgroup } from "@interrelate/contract";
import styles from "./structure-survey.module.css";
import { saidTexts } from "./texts.ts";

interface ShareBarProps {
  counts: AnswersOfWorkgroup["counts"];
  people: number;
}

/** The told shares of one workgroup as a bar; the words beside it say the same. Choices told together have one tone. */
export function ShareBar({ counts, people }: ShareBarProps) {
  let start = 0;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      {counts.map(({ choices, people: some }) => {
        const from = start;
        const share = (100 * some) / people;
        start += share;
        return <rect key={choices.join(" ")} x={from} width={share} height="6" data-tone={toneOf(choices)} />;
      })}
    </svg>
  );
}

function toneOf(choices: readonly number[]): string {
  return choices.length > 1 ? "together" : (saidTexts.choices[(choices[0] ?? 1) - 1] ?? "");
}
