import type { WaveSummary } from "@interrelate/contract";
import { Link } from "@tanstack/react-router";
import { longMoment } from "./moment-words.ts";
import { waveListTexts as texts } from "./texts.ts";
import styles from "./wave-list.module.css";

interface WaveListProps {
  waves: readonly WaveSummary[];
  /** Dates are told in the effort's time zone. */
  timeZone: string;
  params: { organizationId: string; effortId: string };
}

/** The waves of a work process, the latest first, each with its dates. */
export function WaveList({ waves, timeZone, params }: WaveListProps) {
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
                {when(wave, timeZone)}
              </span>
            </Link>
          </li>
        ))}
    </ol>
  );
}

function when({ status, openedOn, closedOn, opensAt, closesAt }: WaveSummary, timeZone: string): string {
  const moment = (instant: string | null) => instant && longMoment(instant, timeZone);
  if (status === "draft") return texts.draft(moment(opensAt));
  return status === "open" ? texts.open(openedOn, moment(closesAt)) : texts.closed(openedOn, closedOn);
}
