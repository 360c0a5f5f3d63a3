import type { MapContent } from "@interrelate/contract";
import { createMapHistory, type MapHistory } from "@interrelate/work";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api } from "../../../../client/client.ts";
import { mapLine } from "./map-line.ts";
import { mapShelf } from "./map-shelf.ts";
import { type SaveState, SharedMap } from "./shared-map.ts";

/** A map as one person edits it. */
export interface EditedMap {
  map: SharedMap;
  /** The history of one's own changes, which carry it as their origin. */
  history: MapHistory;
  /** The origin of one's own changes. */
  origin: symbol;
}

/** Shares a map with everybody who edits it, as long as the page shows it. */
export function useSharedMap(organizationId: string, mapId: string): EditedMap {
  const queries = useQueryClient();
  const [edited] = useState(() => {
    const onRenamed = () => void queries.invalidateQueries({ queryKey: api.processes.key() });
    const map = new SharedMap(mapLine(organizationId, mapId), mapShelf(mapId), onRenamed);
    const origin = Symbol("own");
    return { map, origin, history: createMapHistory(map.doc, origin) };
  });
  useEffect(() => edited.map.open(), [edited]);
  return edited;
}

/** What the map holds, anew after every change of anybody's. */
export function useMapContent({ map }: EditedMap): MapContent {
  return useSyncExternalStore(map.subscribe, map.content);
}

/** How one's own changes stand. */
export function useSaveState({ map }: EditedMap): SaveState {
  return useSyncExternalStore(map.subscribe, map.state);
}

/** Whether there is something to take back, and to bring again. */
export function useHistory({ history }: EditedMap): { canUndo: boolean; canRedo: boolean } {
  return {
    canUndo: useSyncExternalStore(history.subscribe, history.canUndo),
    canRedo: useSyncExternalStore(history.subscribe, history.canRedo),
  };
}
