import { guestAgreement } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import type { GuestPart } from "../platform/guest-part.ts";
import type { NamedId } from "./open-to-guests.ts";
import { readSiteIds } from "./store.ts";

type Open = Transaction<Tables>;

/** A part somebody has as a guest, whether its agreement holds or not. */
export type StoredPart = GuestPart & { readonly agreedOn: string; readonly timeZone: string };

/** Every part that a user has in efforts of the open organisation. */
export async function readParts(open: Open, userId: string): Promise<StoredPart[]> {
  const rows = await open
    .selectFrom("work.guest_member as member")
    .innerJoin("work.guest as guest", "guest.guest_id", "member.guest_id")
    .innerJoin("work.effort as effort", "effort.effort_id", "guest.effort_id")
    .innerJoin("work.organization as host", "host.organization_id", "guest.organization_id")
    .select(["guest.guest_id as guestId", "guest.name", "host.name as host", "guest.effort_id as effortId"])
    .select(["guest.agreement", "guest.agreed_on as agreedOn", "guest.ends_on as endsOn"])
    .select("effort.time_zone as timeZone")
    .where("member.user_id", "=", userId)
    .orderBy("guest.created_at")
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      agreement: guestAgreement.parse(row.agreement),
      siteIds: await readSiteIds(open, row.guestId),
    })),
  );
}

/** The effort that an id of an input leads to; undefined where there is none, or where a wave is not closed. */
export async function findEffortOf(open: Open, named: NamedId, id: string): Promise<string | undefined> {
  return (await FIND[named](open, id))?.effortId;
}

type Found = Promise<{ readonly effortId: string } | undefined>;

const FIND: Record<NamedId, (open: Open, id: string) => Found> = {
  effortId: (open, id) =>
    open.selectFrom("work.effort").select("effort_id as effortId").where("effort_id", "=", id).executeTakeFirst(),
  waveId: findOfClosedWave,
  since: findOfClosedWave,
  mapId: (open, id) =>
    open
      .selectFrom("work.process_map as map")
      .innerJoin("work.work_process as process", "process.work_process_id", "map.work_process_id")
      .select("process.effort_id as effortId")
      .where("map.map_id", "=", id)
      .where("map.removed_at", "is", null)
      .executeTakeFirst(),
};

/** Waves of cases are no waves that anybody sees. */
function findOfClosedWave(open: Open, id: string): Found {
  return open
    .selectFrom("work.wave as wave")
    .innerJoin("work.work_process as process", "process.work_process_id", "wave.work_process_id")
    .select("process.effort_id as effortId")
    .where("wave.wave_id", "=", id)
    .where("wave.case_id", "is", null)
    .where("wave.status", "=", "closed")
    .executeTakeFirst();
}
