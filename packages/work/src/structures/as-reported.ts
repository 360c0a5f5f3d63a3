import type { InclusionLevel, Reporting } from "@interrelate/contract";
import { type Inclusions, levelOf } from "./spans.ts";

/**
 * Structures for workgroups as results show them. Where several workgroups are reported together, the whole is included
 * as its parts are when they are all included alike, partly when some are more than others, and not judged as long as
 * one of them is not.
 */
export function structuresAsReported<Each extends Inclusions>(
  structures: readonly Each[],
  groups: Reporting["groups"],
): (Omit<Each, "inclusions"> & Inclusions)[] {
  return structures.map((structure) => {
    const together = groups.flatMap((group) => {
      const level = levelTogether(group.workgroupIds.map((part) => levelOf(structure, part)));
      return level === undefined ? [] : [{ workgroupId: group.id, level }];
    });
    const alone = structure.inclusions.filter(
      ({ workgroupId }) => !groups.some(({ workgroupIds }) => workgroupIds.includes(workgroupId)),
    );
    return { ...structure, inclusions: [...alone, ...together] };
  });
}

function levelTogether(levels: readonly (InclusionLevel | "unknown")[]): InclusionLevel | undefined {
  const [first] = levels;
  if (first === undefined || levels.includes("unknown")) return undefined;
  return levels.every((level) => level === first) ? (first as InclusionLevel) : "partial";
}
