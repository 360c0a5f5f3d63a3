import {
  type MapContent,
  type MapKind,
  mapContent,
  type ProcessMap,
  type ProcessMapSummary,
} from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** A map to be kept for the first time. */
export type NewMap = {
  readonly organizationId: string;
  readonly workProcessId: string;
  readonly id: string;
  readonly kind: MapKind;
  readonly name: string;
  readonly document: Uint8Array;
  readonly content: MapContent;
  readonly at: Date;
};

/** A map and the work process it belongs to. */
export type StoredMap = ProcessMap & { readonly workProcessId: string };

const SUMMARY = ["map_id as id", "kind", "name", "revision", "changed_at as changedAt"] as const;

/** The maps of a work process, the earliest first; without those that were removed. */
export async function readMaps(open: Open, workProcessId: string): Promise<ProcessMapSummary[]> {
  const rows = await open
    .selectFrom("work.process_map")
    .select(SUMMARY)
    .where("work_process_id", "=", workProcessId)
    .where("removed_at", "is", null)
    .orderBy("created_at")
    .orderBy("map_id")
    .execute();
  return rows.map(summaryOf);
}

/** One map; undefined when the organisation has none of this id, or it was removed. */
export async function readMap(open: Open, mapId: string): Promise<StoredMap | undefined> {
  const row = await wholeMap(open, mapId).executeTakeFirst();
  return row && wholeOf(row);
}

/**
 * The shared document of a map; undefined when there is no such map.
 *
 * @param hold whether nobody else may change it until the transaction ends.
 */
export function readDocument(
  open: Open,
  mapId: string,
  hold: boolean,
): Promise<{ document: Buffer; revision: number; workProcessId: string } | undefined> {
  const found = open
    .selectFrom("work.process_map")
    .select(["document", "revision", "work_process_id as workProcessId"])
    .where("map_id", "=", mapId)
    .where("removed_at", "is", null);
  return (hold ? found.forUpdate() : found).executeTakeFirst();
}

/** Keeps a new map. */
export async function insertMap(open: Open, map: NewMap): Promise<void> {
  await open
    .insertInto("work.process_map")
    .values({
      organization_id: map.organizationId,
      work_process_id: map.workProcessId,
      map_id: map.id,
      kind: map.kind,
      name: map.name,
      document: Buffer.from(map.document),
      content: JSON.stringify(map.content),
      created_at: map.at,
      changed_at: map.at,
    })
    .execute();
}

/** Keeps the next revision of a map, which is held. */
export async function writeRevision(
  open: Open,
  mapId: string,
  { document, content, revision, at }: Pick<NewMap, "document" | "content" | "at"> & { readonly revision: number },
): Promise<void> {
  await open
    .updateTable("work.process_map")
    .set({ document: Buffer.from(document), content: JSON.stringify(content), revision, changed_at: at })
    .where("map_id", "=", mapId)
    .execute();
}

/** Gives a map another name or kind; what is left out stays. @returns false when there is no such map. */
export async function renameMap(
  open: Open,
  mapId: string,
  wanted: { readonly name?: string | undefined; readonly kind?: MapKind | undefined },
  at: Date,
): Promise<boolean> {
  const changed = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const updated = await open
    .updateTable("work.process_map")
    .set({ ...changed, changed_at: at })
    .where("map_id", "=", mapId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Puts a map away. @returns false when there is no such map. */
export async function removeMap(open: Open, mapId: string, at: Date): Promise<boolean> {
  const updated = await open
    .updateTable("work.process_map")
    .set({ removed_at: at })
    .where("map_id", "=", mapId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Brings a map back that was put away; one that was not stays as it is. */
export async function restoreMap(open: Open, mapId: string): Promise<void> {
  await open.updateTable("work.process_map").set({ removed_at: null }).where("map_id", "=", mapId).execute();
}

/** Deletes the maps that were put away before a moment, for good. */
export async function deleteRemovedMaps(open: Open, before: Date): Promise<void> {
  await open.deleteFrom("work.process_map").where("removed_at", "<", before).execute();
}

/** The revision of a map; undefined when the organisation has none of this id, or it was removed. */
export async function readRevision(open: Open, mapId: string): Promise<number | undefined> {
  const found = await open
    .selectFrom("work.process_map")
    .select("revision")
    .where("map_id", "=", mapId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return found?.revision;
}

/** The workgroups that may have lanes. */
export async function readWorkgroupIds(open: Open, workProcessId: string): Promise<Set<string>> {
  const rows = await open
    .selectFrom("work.workgroup")
    .select("workgroup_id")
    .where("work_process_id", "=", workProcessId)
    .execute();
  return new Set(rows.map(({ workgroup_id }) => workgroup_id));
}

function wholeMap(open: Open, mapId: string) {
  return open
    .selectFrom("work.process_map")
    .select([...SUMMARY, "work_process_id as workProcessId", "content"])
    .where("map_id", "=", mapId)
    .where("removed_at", "is", null);
}

function summaryOf<Row extends { readonly changedAt: Date }>(row: Row): Omit<Row, "changedAt"> & { changedAt: string } {
  return { ...row, changedAt: row.changedAt.toISOString() };
}

function wholeOf<Row extends { readonly changedAt: Date; readonly content: unknown }>(row: Row) {
  return { ...summaryOf(row), content: mapContent.parse(row.content) };
}
