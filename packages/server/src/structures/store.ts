import {
  type InclusionJudgement,
  inclusionLevel,
  type NewStructure,
  type Structure,
  type StructureChange,
  type StructureInclusion,
  structureKindId,
} from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** The structures of a work process in the order they were named; without those that were removed. */
export async function readStructures(open: Open, workProcessId: string): Promise<Structure[]> {
  const rows = await open
    .selectFrom("work.structure")
    .select(["structure_id as id", "kind", "name", "note"])
    .where("work_process_id", "=", workProcessId)
    .where("removed_at", "is", null)
    .orderBy("created_at")
    .orderBy("structure_id")
    .execute();
  const inclusions = await readInclusions(open, workProcessId);
  return rows.map((row) => ({
    ...row,
    kind: structureKindId.parse(row.kind),
    inclusions: inclusions
      .filter(({ structureId }) => structureId === row.id)
      .map(({ structureId: _, ...each }) => each),
  }));
}

/** The effort a structure belongs to, and whether it was removed; undefined when the organisation has no such one. */
export function findStructure(
  open: Open,
  structureId: string,
): Promise<{ effortId: string; workProcessId: string; name: string; removedAt: Date | null } | undefined> {
  return open
    .selectFrom("work.structure as structure")
    .innerJoin("work.work_process as process", (join) =>
      join
        .onRef("process.organization_id", "=", "structure.organization_id")
        .onRef("process.work_process_id", "=", "structure.work_process_id"),
    )
    .select(["process.effort_id as effortId", "process.work_process_id as workProcessId"])
    .select(["structure.name", "structure.removed_at as removedAt"])
    .where("structure.structure_id", "=", structureId)
    .executeTakeFirst();
}

/** Keeps others from naming structures of a work process until the transaction ends. */
export async function holdStructures(open: Open, workProcessId: string): Promise<void> {
  await open
    .selectFrom("work.work_process")
    .select("work_process_id")
    .where("work_process_id", "=", workProcessId)
    .forNoKeyUpdate()
    .execute();
}

/** Adds a structure that nobody has judged yet. */
export async function insertStructure(
  open: Open,
  { id, organizationId, workProcessId }: { id: string; organizationId: string; workProcessId: string },
  structure: NewStructure,
  now: Date,
): Promise<void> {
  const place = { organization_id: organizationId, structure_id: id, work_process_id: workProcessId };
  await open
    .insertInto("work.structure")
    .values({ ...place, ...structure, created_at: now })
    .execute();
}

/** Changes a structure; what is left out stays. */
export async function changeStructure(open: Open, structureId: string, change: StructureChange): Promise<void> {
  const changed = Object.entries(change).filter(([, value]) => value !== undefined);
  if (changed.length === 0) return;
  await open
    .updateTable("work.structure")
    .set(Object.fromEntries(changed))
    .where("structure_id", "=", structureId)
    .execute();
}

/** Removes a structure at a moment, or brings it back. */
export async function writeRemoved(open: Open, structureId: string, removedAt: Date | null): Promise<void> {
  await open
    .updateTable("work.structure")
    .set({ removed_at: removedAt })
    .where("structure_id", "=", structureId)
    .execute();
}

/** Writes down how far structures take in workgroups; a level of null takes a judgement back. */
export async function writeInclusions(
  open: Open,
  organizationId: string,
  judgements: readonly InclusionJudgement[],
  { judgedBy, judgedOn }: Pick<StructureInclusion, "judgedBy" | "judgedOn">,
): Promise<void> {
  for (const { structureId, workgroupId, level, evidence } of judgements) {
    if (level === null) {
      await open
        .deleteFrom("work.structure_inclusion")
        .where("structure_id", "=", structureId)
        .where("workgroup_id", "=", workgroupId)
        .execute();
      continue;
    }
    const judged = { level, evidence, judged_by: judgedBy, judged_on: judgedOn };
    await open
      .insertInto("work.structure_inclusion")
      .values({ organization_id: organizationId, structure_id: structureId, workgroup_id: workgroupId, ...judged })
      .onConflict((cell) => cell.columns(["organization_id", "structure_id", "workgroup_id"]).doUpdateSet(judged))
      .execute();
  }
}

async function readInclusions(
  open: Open,
  workProcessId: string,
): Promise<(StructureInclusion & { readonly structureId: string })[]> {
  const rows = await open
    .selectFrom("work.structure_inclusion as inclusion")
    .innerJoin("work.workgroup as workgroup", (join) =>
      join
        .onRef("workgroup.organization_id", "=", "inclusion.organization_id")
        .onRef("workgroup.workgroup_id", "=", "inclusion.workgroup_id"),
    )
    .select(["inclusion.structure_id as structureId", "inclusion.workgroup_id as workgroupId", "inclusion.level"])
    .select(["inclusion.evidence", "inclusion.judged_by as judgedBy", "inclusion.judged_on as judgedOn"])
    .where("workgroup.work_process_id", "=", workProcessId)
    .orderBy("workgroup.position")
    .execute();
  return rows.map((row) => ({ ...row, level: inclusionLevel.parse(row.level) }));
}
