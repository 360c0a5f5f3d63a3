import { type WideMapping, wideMapping } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../../database/index.ts";
import type { RememberedMapping } from "./preview-wide.ts";

/** How a file was understood, to be remembered by its columns. */
export interface MappingToKeep {
  readonly organizationId: string;
  readonly columnsHash: string;
  readonly mapping: WideMapping;
  /** The day of the import. */
  readonly usedOn: string;
}

/** Remembers how a file was understood, in the place of what was remembered for the same columns. */
export async function keepMapping(open: Transaction<Tables>, kept: MappingToKeep): Promise<void> {
  const said = { mapping: JSON.stringify(kept.mapping), used_on: kept.usedOn };
  await open
    .insertInto("work.import_mapping")
    .values({ organization_id: kept.organizationId, columns_hash: bytesOf(kept.columnsHash), ...said })
    .onConflict((conflict) => conflict.columns(["organization_id", "columns_hash"]).doUpdateSet(said))
    .execute();
}

/** How a file with these columns was understood the last time; null when never, or in a form that is no longer known. */
export async function readMapping(open: Transaction<Tables>, columnsHash: string): Promise<RememberedMapping | null> {
  const row = await open
    .selectFrom("work.import_mapping")
    .select(["mapping", "used_on"])
    .where("columns_hash", "=", bytesOf(columnsHash))
    .executeTakeFirst();
  const parsed = wideMapping.safeParse(row?.mapping);
  return row === undefined || !parsed.success ? null : { mapping: parsed.data, usedOn: String(row.used_on) };
}

/** Forgets how files with these columns are understood. */
export async function forgetMapping(open: Transaction<Tables>, columnsHash: string): Promise<void> {
  await open.deleteFrom("work.import_mapping").where("columns_hash", "=", bytesOf(columnsHash)).execute();
}

/** The names of all workgroups that an organization has, without repetition. */
export async function knownWorkgroups(open: Transaction<Tables>): Promise<string[]> {
  const rows = await open.selectFrom("work.workgroup").select("name").distinct().orderBy("name").limit(100).execute();
  return rows.map(({ name }) => name);
}

function bytesOf(hash: string): Buffer {
  return Buffer.from(hash, "hex");
}
