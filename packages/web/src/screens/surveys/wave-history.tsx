import type { WaveEvent } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import form from "../../ui/form.module.css";
import { historyTexts as texts } from "./history-texts.ts";
import { dayAndTime, placeOf } from "./moment-words.ts";
import styles from "./wave.module.css";

interface WaveHistoryProps {
  organizationId: string;
  waveId: string;
  timeZone: string;
}

/** What was done to the wave, when, by whom and why, the latest first. */
export function WaveHistory({ organizationId, waveId, timeZone }: WaveHistoryProps) {
  const events = useSuspenseQuery(api.waves.history.queryOptions({ input: { organizationId, waveId } })).data;
  return (
    <section className={form.section}>
      <h2 className={form.heading}>{texts.heading}</h2>
      {events.length === 0 ? (
        <p className={form.lead}>{texts.empty}</p>
      ) : (
        <>
          <p className={form.lead}>{texts.zone(placeOf(timeZone))}</p>
          <ol className={styles.history}>
            {events.map((event) => (
              <Event key={event.id} event={event} timeZone={timeZone} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Event({ event, timeZone }: { event: WaveEvent; timeZone: string }) {
  return (
    <li>
      <span className={styles.when}>{dayAndTime(event.at, timeZone)}</span>
      <span>
        <strong>{texts.kinds[event.kind]}</strong> {event.by === null ? texts.byItself : texts.by(event.by)}
        {event.note && <span className={styles.note}>{event.note}</span>}
      </span>
    </li>
  );
}
