import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";

/** A wave that a chore may have to do something about. */
export type DueWave = {
  readonly waveId: string;
  readonly effortId: string;
  readonly status: "draft" | "open" | "closed";
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
};

/** The waves of the open organisation that take answers or are planned to; those of cases do nothing by themselves. */
export function readWavesUnderWay(open: Transaction<Tables>): Promise<DueWave[]> {
  return open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "wave.organization_id")
        .onRef("process.work_process_id", "=", "wave.work_process_id"),
    )
    .select(["wave.wave_id as waveId", "process.effort_id as effortId", "wave.status"])
    .select(["wave.opens_at as opensAt", "wave.closes_at as closesAt"])
    .where("wave.case_id", "is", null)
    .where((is) =>
      is.or([
        is("wave.status", "=", "open"),
        is.and([is("wave.status", "=", "draft"), is("opens_at", "is not", null)]),
      ]),
    )
    .orderBy("wave.wave_id")
    .execute();
}
