import type { Structure, StructureKind, Workgroup } from "@interrelate/contract";
import type { Table } from "@interrelate/pictures";
import { levelOf } from "@interrelate/work";
import { inventoryTexts as texts } from "./texts.ts";

/** Everything that was judged, one row for each structure and workgroup, for a file. */
export function inclusionFile(
  structures: readonly Structure[],
  { kinds, workgroups }: { kinds: readonly StructureKind[]; workgroups: readonly Workgroup[] },
): Table {
  return {
    columns: texts.file.columns.map((label) => ({ label, numeric: false, decimals: 0 })),
    rows: structures.flatMap((structure) =>
      workgroups.map((workgroup) => {
        const inclusion = structure.inclusions.find(({ workgroupId }) => workgroupId === workgroup.id);
        return [
          structure.name,
          kinds.find(({ id }) => id === structure.kind)?.name ?? "",
          structure.note,
          workgroup.name,
          texts.levels[levelOf(structure, workgroup.id)],
          inclusion?.evidence ?? "",
          inclusion?.judgedBy ?? "",
          inclusion?.judgedOn ?? "",
        ];
      }),
    ),
  };
}
