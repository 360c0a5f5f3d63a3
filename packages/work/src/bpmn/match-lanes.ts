import { visibleName } from "./exact-name.ts";
import type { FoundLane } from "./find-lanes.ts";

/**
 * Which workgroup a lane is, by the lane's name as `readBpmn` told it: a workgroup's id, or null to leave the lane out.
 */
export type LaneChoices = Readonly<Record<string, string | null>>;

/** A lane, and what it is called when asking for its workgroup. */
export interface MatchedLane extends FoundLane {
  label: string;
  /** The workgroup's id; null where the lane is to be left out, undefined where nobody knows. */
  workgroup: string | null | undefined;
}

const NAMELESS = "Lane without a name";

/**
 * Finds the workgroups of lanes: first as chosen, then by the lane's name (case and blanks do not count), then as it was
 * exported, then by the names of the lanes and the pool it stands in. Names that several workgroups share say nothing.
 */
export function matchLanes(
  lanes: readonly FoundLane[],
  workgroups: readonly { id: string; name: string }[],
  choices: LaneChoices,
): MatchedLane[] {
  const ids = new Set(workgroups.map(({ id }) => id));
  const called = Map.groupBy(workgroups, ({ name }) => plain(visibleName(name)));
  const byName = (name: string | undefined) => {
    const found = called.get(plain(name ?? "")) ?? [];
    return found.length === 1 ? found[0]!.id : undefined;
  };
  return lanes.map((lane) => {
    const [name, ...outer] = lane.names;
    const label = lane.names.find((known) => plain(known) !== "") ?? NAMELESS;
    const chosen = Object.hasOwn(choices, label) ? choices[label] : undefined;
    const exported = lane.workgroupId !== undefined && ids.has(lane.workgroupId) ? lane.workgroupId : undefined;
    const found = byName(name) ?? exported ?? outer.map(byName).find((id) => id !== undefined);
    const isChosen = chosen === null || (chosen !== undefined && ids.has(chosen));
    return { ...lane, label, workgroup: isChosen ? chosen : found };
  });
}

function plain(name: string): string {
  return name.normalize().toLowerCase().replace(/\s+/gu, "");
}
