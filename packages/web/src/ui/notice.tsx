import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface NoticeProps {
  /** `plain` informs, `question` asks for thought, `problem` says that something did not work. */
  tone?: "plain" | "question" | "problem";
  title?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}

/** A quiet box beside the text. Problems are read out by screen readers as they appear. */
export function Notice({ tone = "plain", title, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === "problem" ? "alert" : undefined}>
      {title && <p className={styles.title}>{title}</p>}
      <div>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
