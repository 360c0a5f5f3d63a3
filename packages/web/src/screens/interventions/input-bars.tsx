import type { ActWeights, ContextLevels } from "@interrelate/contract";
import type { TieNetwork } from "@interrelate/pictures";
import { ACT_INPUTS, type ActBoundary } from "@interrelate/work";
import { inputWords } from "./input-words.ts";
import { texts } from "./texts.ts";
import styles from "./where-to-act.module.css";

interface InputBarsProps {
  boundary: ActBoundary;
  network: TieNetwork;
  context: ContextLevels | null;
  weights: ActWeights;
}

/** The five inputs of a boundary as small bars with words; one that is not known has no bar, one without weight is faint. */
export function InputBars({ boundary, network, context, weights }: InputBarsProps) {
  return (
    <dl className={styles.inputs} aria-label={texts.inputs}>
      {ACT_INPUTS.map((input) => {
        const value = boundary.inputs[input];
        const counts = weights[input] > 0;
        return (
          <div key={input} className={styles.input} data-faint={!counts || undefined}>
            <dt>{texts.input[input]}</dt>
            <dd className={styles.value}>
              <span className={styles.bar} data-known={value !== null || undefined} aria-hidden="true">
                {value !== null && <span style={{ inlineSize: `${Math.round(value * 100)}%` }} />}
              </span>
              <span className={styles.number}>{value === null ? "" : value.toFixed(2)}</span>
            </dd>
            <dd className={styles.inputWords}>
              {inputWords(input, boundary, { network, context })}
              {!counts && <span className={styles.nowrap}> · {texts.notCounted}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
