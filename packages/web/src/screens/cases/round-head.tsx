import type { Effort } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./cases.module.css";
import { roundTexts as texts } from "./texts.ts";

/** What can be done with a round, and the way to the others. */
export function RoundHead({ effort, children }: { effort: Effort; children?: ReactNode }) {
  return (
    <div className={styles.buttons} data-print="no">
      {children}
      <Link
        to="/o/$organizationId/e/$effortId/cases"
        params={{ organizationId: effort.organizationId, effortId: effort.id }}
        className={styles.back}
      >
        {texts.back}
      </Link>
    </div>
  );
}
