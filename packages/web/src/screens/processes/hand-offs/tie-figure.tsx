import type { Cutoffs } from "@interrelate/contract";
import { cutoffsFor, decimal, settledBandWords } from "@interrelate/pictures";
import type { TieReading } from "@interrelate/work";
import results from "../../results/results.module.css";
import styles from "./hand-offs.module.css";
import { tiesTexts as texts } from "./texts.ts";

/** The tie of a hand-off in a table: its mean and band, its interval and raters; or that there is nothing to show. */
export function TieFigure({ tie, cutoffs }: { tie: TieReading; cutoffs: Cutoffs }) {
  if (tie.state !== "shown") return <span className={styles.noData}>{texts[tie.state]}</span>;
  const { mean, low, high, n, band, uncertain } = tie;
  return (
    <span className={styles.tie}>
      <span className={styles.mean}>{decimal(mean)}</span>{" "}
      <span className={results.band} data-band={uncertain ? "open" : band}>
        {settledBandWords(tie, cutoffsFor(false, cutoffs))}
      </span>
      <span className={styles.rests}>
        {low !== null && high !== null && (
          <span className={results.nowrap}>{texts.interval(decimal(low), decimal(high))} · </span>
        )}
        <span className={results.nowrap}>{n === null ? texts.hiddenRaters : texts.raters(n)}</span>
      </span>
    </span>
  );
}
