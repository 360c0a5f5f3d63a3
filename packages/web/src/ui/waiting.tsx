import { Loader } from "@mantine/core";
import { frameTexts } from "./texts.ts";
import styles from "./waiting.module.css";

/** Shown while something takes longer than a moment. */
export function Waiting({ label = frameTexts.moment }: { label?: string }) {
  return (
    <div className={styles.waiting} role="status">
      <Loader size="sm" aria-hidden="true" />
      <span>{label} …</span>
    </div>
  );
}
