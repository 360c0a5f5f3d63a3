import type { WaveSummary } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { waveListTexts as texts } from "./texts.ts";
import styles from "./wave-list.module.css";

interface WaveListProps {
  waves: readonly WaveSummary[];
  params: { organizationId: string; effortId: string };
}

/** The waves of a work process, the latest first, each with its dates. */
export function WaveList({ waves, params }: WaveListProps) {
  return (
    <ol className={styles.list} reversed>
      {waves
        .toSorted((one, other) => other.position - one.position)
        .map((wave) => (
          <li key={wave.id}>
            <Link
              to="/o/$organizationId/e/$effortId/waves/$waveId"
              params={{ ...params, waveId: wave.id }}
              className={styles.wave}
            >
              <span className={styles.name}>{wave.name}</span>
              <span className={styles.when} data-status={wave.status}>
                {when(wave)}
              </span>
            </Link>
          </li>
        ))}
    </ol>
  );
}

function when({ status, openedOn, closedOn }: WaveSummary): string {
  if (status === "draft") return texts.draft;
  return status === "open" ? texts.open(openedOn) : texts.closed(openedOn, closedOn);
}
