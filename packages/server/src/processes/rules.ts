import type { ContextLevels, MapContent } from "@interrelate/contract";
import { ChangesRefused } from "./changes-refused.ts";

/** How large a map may become with everything that was ever changed in it, in bytes. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;

/** How long a removed map can be restored. */
const DAYS_REMOVED = 30;

/** @throws ChangesRefused when a lane belongs to none of the workgroups. */
export function refuseLanes({ lanes }: MapContent, workgroupIds: ReadonlySet<string>): void {
  if (lanes.every((lane) => workgroupIds.has(lane))) return;
  throw new ChangesRefused(
    "invalid",
    "A lane belongs to no workgroup of this work process, so nothing was kept. Please load the page again.",
  );
}

/** @param bytes of the shared document. @throws ChangesRefused `too-large`. */
export function refuseSize(bytes: number): void {
  if (bytes <= LARGEST_DOCUMENT) return;
  throw new ChangesRefused(
    "too-large",
    "With these changes the map and everything that was ever changed in it would take more than 4 MB, so nothing was " +
      "kept. Please make a copy of the map, which begins without that history, and go on there.",
  );
}

/** The moment before which maps were removed that are now deleted for good. */
export function deletedBefore(now: Date): Date {
  return new Date(now.getTime() - DAYS_REMOVED * 86_400_000);
}

/** Whether a judgement of the context has no level at all: it takes an earlier one back. */
export function saysNothing({ uncertainty, interdependence, timeConstraint }: ContextLevels): boolean {
  return uncertainty === null && interdependence === null && timeConstraint === null;
}
