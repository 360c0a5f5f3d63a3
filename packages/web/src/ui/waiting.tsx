import { Loader } from "@mantine/core";
import styles from "./waiting.module.css";

/** Shown while something takes longer than a moment. */
export function Waiting({ label = "One moment" }: { label?: string }) {
  return (
    <div className={styles.waiting} role="status">
      <Loader size="sm" aria-hidden="true" />
      <span>{label} …</span>
    </div>
  );
}
