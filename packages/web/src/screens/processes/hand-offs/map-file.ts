import type { Effort, ProcessMapSummary } from "@interrelate/contract";
import { fileName } from "../../results/file-name.ts";
import type { ShownTies } from "./with-ties.tsx";

/** The name of a downloaded file of a map without its ending: what it is called, the wave and the site of its ties. */
export function mapFile(map: ProcessMapSummary, { results }: ShownTies, effort: Effort): string {
  return fileName(map.name, results ?? { effort, wave: { name: "" }, sites: [], site: null });
}
