import { type ReactNode, useState } from "react";
import styles from "./cases.module.css";

interface UnfoldedProps {
  summary: string;
  /** Written as a heading of the page. */
  isHeading?: boolean;
  children: ReactNode;
}

/** Content that unfolds below its summary; it is made only then, as a round may have two hundred cases. */
export function Unfolded({ summary, isHeading = false, children }: UnfoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.unfolded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{isHeading ? <h2>{summary}</h2> : summary}</summary>
      {isOpen && children}
    </details>
  );
}
