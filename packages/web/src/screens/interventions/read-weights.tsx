import type { ActWeights } from "@interrelate/contract";
import { ACT_INPUTS } from "@interrelate/work";
import { guestViewTexts as guestTexts } from "../guests/guest-view-texts.ts";
import { texts, weightTexts as words } from "./texts.ts";
import { WEIGHTS_ID } from "./weights-panel.tsx";
import styles from "./where-to-act.module.css";

/** The five weights for people of a guest, who see the order that they give and do not set them. */
export function ReadWeights({ weights, host }: { weights: ActWeights; host: string }) {
  return (
    <div className={styles.weights} id={WEIGHTS_ID}>
      <h2 className={styles.panelTitle}>{words.title}</h2>
      <p className={styles.soft}>{guestTexts.readOnly.weights(host)}</p>
      <ul className={styles.readWeights}>
        {ACT_INPUTS.map((input) => (
          <li key={input} className={styles.weight}>
            <span>{texts.input[input]}</span>
            <span className={styles.weightNumber}>{weights[input]}</span>
            <span className={styles.help}>{words.help[input]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
