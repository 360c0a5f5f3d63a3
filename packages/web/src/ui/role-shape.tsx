import type { WorkgroupKind } from "@interrelate/contract";
import styles from "./role-shape.module.css";

/** The shape a kind of workgroup has on the relational map: circle, square for leaders, hexagon for clients. */
export function RoleShape({ kind }: { kind: WorkgroupKind }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className={styles.shape} data-kind={kind}>
      {kind === "worker" && <circle cx="10" cy="10" r="7.5" />}
      {kind === "leader" && <rect x="3" y="3" width="14" height="14" rx="3.5" />}
      {kind === "client" && <path d="M5.7 2.6h8.6L18.6 10l-4.3 7.4H5.7L1.4 10z" strokeLinejoin="round" />}
    </svg>
  );
}
