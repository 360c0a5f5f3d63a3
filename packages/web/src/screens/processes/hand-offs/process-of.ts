import type { Effort, MapContent } from "@interrelate/contract";
import { type ProcessReading, readProcess, type Ties } from "@interrelate/work";

/** A process map as it is read and drawn. */
export type ReadProcess = ProcessReading & Pick<Effort["workProcess"], "workgroups"> & Pick<Effort, "cutoffs">;

/** A process map over ties, with the workgroups that its lanes are. */
export function processOf(content: MapContent, ties: Ties, { workProcess, cutoffs }: Effort): ReadProcess {
  return { ...readProcess(content, ties), workgroups: workProcess.workgroups, cutoffs };
}
