import type { MapFlow, MapStep } from "@interrelate/contract";

/** Where a step goes: to a place within a lane. */
export type StepPlace = Pick<MapStep, "id" | "x" | "y" | "workgroupId">;

/**
 * One thing a person does to a map, and one step of undo.
 *
 * A lane's `position` is its place from the top among all lanes as they are read, 0 for the first. Removing steps
 * removes the flows that begin or end at them. `place` moves many steps at once.
 */
export type MapChange =
  | { do: "addStep"; step: MapStep }
  | { do: "changeStep"; id: string; fields: Partial<Omit<MapStep, "id">> }
  | { do: "removeSteps"; ids: readonly string[] }
  | { do: "addFlow"; flow: MapFlow }
  | { do: "changeFlow"; id: string; fields: Partial<Omit<MapFlow, "id">> }
  | { do: "removeFlows"; ids: readonly string[] }
  | { do: "addLane"; workgroupId: string; position: number }
  | { do: "moveLane"; workgroupId: string; position: number }
  | { do: "removeLane"; workgroupId: string }
  | { do: "place"; places: readonly StepPlace[] };

/** Says in a sentence for people why a change was not made; the map is as it was before. */
export class MapChangeRefused extends Error {
  override name = "MapChangeRefused";
}
