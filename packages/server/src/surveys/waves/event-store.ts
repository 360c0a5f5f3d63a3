import type { WaveEvent } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";

type Open = Transaction<Tables>;

/** Something that was done to a wave; `by` is null when it happened by itself. */
export type NewWaveEvent = Omit<WaveEvent, "id" | "at"> & {
  readonly organizationId: string;
  readonly waveId: string;
  readonly at: Date;
};

/** Writes down what was done to a wave. It is never changed and goes only with the wave. */
export async function noteEvent(open: Open, event: NewWaveEvent): Promise<void> {
  await open
    .insertInto("work.wave_event")
    .values({
      organization_id: event.organizationId,
      wave_id: event.waveId,
      event_id: crypto.randomUUID(),
      happened_at: event.at,
      kind: event.kind,
      done_by: event.by,
      note: event.note,
    })
    .execute();
}

/** What was done to a wave, the latest first. */
export async function readEvents(open: Open, waveId: string): Promise<WaveEvent[]> {
  const rows = await open
    .selectFrom("work.wave_event")
    .select(["event_id as id", "happened_at as at", "kind", "done_by as by", "note"])
    .where("wave_id", "=", waveId)
    .orderBy("happened_at", "desc")
    .orderBy("event_id")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as WaveEvent["kind"], at: row.at.toISOString() }));
}
