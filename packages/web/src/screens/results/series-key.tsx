import type { IntervalLook } from "@interrelate/pictures";
import styles from "./results.module.css";

interface SeriesKeyProps {
  series: readonly IntervalLook[];
  /** Where the picture has lines at the cut-offs. */
  cuts?: readonly [number, number];
}

/** Which mark of an interval plot stands for what. */
export function SeriesKey({ series, cuts }: SeriesKeyProps) {
  return (
    <ul className={styles.key}>
      {series.map(({ label, mark, ink }) => (
        <li key={label}>
          <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true" style={{ color: `var(--tone-${ink})` }}>
            <path d="M1 6H25" stroke="currentColor" strokeWidth="2" />
            {mark === "square" && <rect x="9" y="2" width="8" height="8" fill="currentColor" />}
            {mark === "circle" && <circle cx="13" cy="6" r="4.6" fill="currentColor" />}
            {mark === "ring" && (
              <circle cx="13" cy="6" r="4" fill="var(--tone-paper)" stroke="currentColor" strokeWidth="1.8" />
            )}
          </svg>
          {label}, mean and 95 % interval
        </li>
      ))}
      {cuts && (
        <li>
          <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
            <path d="M13 0V12" stroke="var(--tone-hidden)" />
          </svg>
          cut-offs at {cuts[0]} and {cuts[1]}, a convention
        </li>
      )}
    </ul>
  );
}
