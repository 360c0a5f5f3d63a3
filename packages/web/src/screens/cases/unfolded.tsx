import { type ReactNode, useState } from "react";
import styles from "./cases.module.css";

interface UnfoldedProps {
  summary: ReactNode;
  /** Written as a heading of the page. */
  isHeading?: boolean;
  startsOpen?: boolean;
  children: ReactNode;
}

/** Content that unfolds below its summary; it is made only then, as a round may have two hundred cases. */
export function Unfolded({ summary, isHeading = false, startsOpen = false, children }: UnfoldedProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className={styles.unfolded} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{isHeading ? <h2>{summary}</h2> : summary}</summary>
      {isOpen && children}
    </details>
  );
}
