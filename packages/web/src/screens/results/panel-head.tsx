import { CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./results.module.css";
import { texts } from "./texts.ts";

/** The head of a panel beside a picture; its heading takes the focus when the panel opens. */
export function PanelHead({ title, sub, onClose }: { title: ReactNode; sub: ReactNode; onClose?: () => void }) {
  return (
    <header>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle} tabIndex={-1}>
          {title}
        </h2>
        {onClose && <CloseButton aria-label={texts.close} onClick={onClose} data-print="no" size={36} />}
      </div>
      <p className={styles.panelSub}>{sub}</p>
    </header>
  );
}
