import { Link } from "@tanstack/react-router";
import styles from "./wordmark.module.css";

/** The product's name with its mark, two roles and the two ties between them; it leads to the front door. */
export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark}>
      <svg viewBox="0 0 32 20" width="30" height="19" aria-hidden="true" className={styles.mark}>
        <circle cx="6.5" cy="10" r="4.6" />
        <circle cx="25.5" cy="10" r="4.6" />
        <path d="M9.6 6.4q6.4-6.6 12.8 0M13.4 13.6q2.6 2 5.2 0" />
      </svg>
      Interrelate
    </Link>
  );
}
