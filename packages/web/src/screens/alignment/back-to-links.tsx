import { Link } from "@tanstack/react-router";
import styles from "./alignment.module.css";
import type { AlignmentView } from "./alignment-view.ts";
import { texts } from "./texts.ts";

/** The way back to all links of the effort that the page was opened from. */
export function BackToLinks({ params }: Pick<AlignmentView, "params">) {
  return (
    <p className={styles.back} data-print="no">
      <Link to="/o/$organizationId/e/$effortId/alignment" params={params}>
        {texts.back}
      </Link>
    </p>
  );
}
