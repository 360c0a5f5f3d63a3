import { Link } from "@tanstack/react-router";
import styles from "./wordmark.module.css";

/** The product's name with its mark, two roles and the two ties between them; it leads to the front door. */
export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark}>
      <svg viewBox="0 0 32 24" width="26" height="20" aria-hidden="true" className={styles.mark}>
        <circle cx="7.5" cy="14" r="5" />
        <circle cx="24.5" cy="14" r="5" />
        <path d="M10 8c3-4 9-4 12 0" />
        <path d="M12.5 16c2 1.8 5 1.8 7 0" />
      </svg>
      Interrelate
    </Link>
  );
}
