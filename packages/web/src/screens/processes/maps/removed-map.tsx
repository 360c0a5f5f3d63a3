import { Button } from "@mantine/core";
import { Notice } from "../../../ui/notice.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import styles from "./maps.module.css";
import { texts } from "./texts.ts";
import type { Removing } from "./use-removing.ts";

/** What was removed just now, and the way back. */
export function RemovedMap({ removing: { removed, restore, removeError, restoreError } }: { removing: Removing }) {
  return (
    <div role="status" className={styles.removed}>
      {removed && (
        <Notice
          actions={
            <Button variant="default" onClick={restore}>
              {texts.restore}
            </Button>
          }
        >
          <p>{texts.removed(removed.name)}</p>
        </Notice>
      )}
      <ProblemNotice error={removeError} what={texts.removeFailed} kept={texts.kept} />
      <ProblemNotice error={restoreError} what={texts.restoreFailed} kept={texts.restoreKept} />
    </div>
  );
}
