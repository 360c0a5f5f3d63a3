import type { Spanning } from "@interrelate/work";
import styles from "./structures.module.css";

/** How far a structure takes in a workgroup: a full, half full or empty dot; a dash where nobody has judged. */
export function InclusionDot({ level }: { level: Spanning }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.dot} data-level={level}>
      {level === "unknown" ? (
        <path d="M6 10h8" />
      ) : (
        <>
          <circle cx="10" cy="10" r="7" />
          {level === "partial" && <path d="M10 3a7 7 0 0 0 0 14z" />}
        </>
      )}
    </svg>
  );
}
