import type { WaveProgress } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";

type Open = Transaction<Tables>;

/** What is told of a wave at the end of a day: people who answered by workgroup, in steps; null where it is hidden. */
export type ToldDay = {
  readonly organizationId: string;
  readonly waveId: string;
  readonly day: string;
  readonly workgroups: readonly { readonly id: string; readonly answered: number | null }[];
};

/** Keeps what is told at the end of a day; what was kept for that day before stays. */
export async function keepDay(open: Open, { organizationId, waveId, day, workgroups }: ToldDay): Promise<void> {
  const rows = workgroups.map(({ id, answered }) => ({
    organization_id: organizationId,
    wave_id: waveId,
    workgroup_id: id,
    day,
    answered: answered ?? 0,
  }));
  await open
    .insertInto("work.answered_by_day")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was told at the end of each day, earliest first. */
export async function readDays(open: Open, waveId: string): Promise<WaveProgress["days"]> {
  const rows = await open
    .selectFrom("work.answered_by_day")
    .select(["day", "workgroup_id as workgroupId", "answered"])
    .where("wave_id", "=", waveId)
    .orderBy("day")
    .execute();
  const days = Map.groupBy(rows, ({ day }) => day);
  return [...days].map(([day, told]) => ({
    day,
    answered: Object.fromEntries(told.map(({ workgroupId, answered }) => [workgroupId, answered])),
  }));
}

/** Whether anything of a wave was erased after it had closed. */
export async function hasErasures(open: Open, waveId: string): Promise<boolean> {
  const found = await open
    .selectFrom("work.erasure")
    .select("wave_id")
    .where("wave_id", "=", waveId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
