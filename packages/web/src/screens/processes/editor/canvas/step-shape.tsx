import type { StepKind } from "@interrelate/contract";
import { stepSize } from "@interrelate/work";
import styles from "./canvas.module.css";

/** The outline of a kind of step: rounded for work, a lozenge for decisions, an hourglass for waits, ends heavier. */
export function StepShape({ kind }: { kind: StepKind }) {
  const { width, height } = stepSize({ kind });
  return (
    <svg width={width} height={height} aria-hidden="true" className={styles.shape}>
      {kind === "decision" ? (
        <path d={lozenge(width, height)} strokeLinejoin="round" />
      ) : (
        <rect
          x="1"
          y="1"
          width={width - 2}
          height={height - 2}
          rx={kind === "start" || kind === "end" ? height / 2 : 9}
        />
      )}
      {kind === "wait" && <path className={styles.glass} d={`M10 ${height / 2 - 7}h8l-8 14h8z`} />}
    </svg>
  );
}

function lozenge(width: number, height: number): string {
  return `M${width / 2} 1L${width - 1} ${height / 2}L${width / 2} ${height - 1}L1 ${height / 2}z`;
}
