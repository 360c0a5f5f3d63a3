import { client } from "../../../../client/client.ts";
import { listenToMap, type MapNews } from "./listen-to-map.ts";

/** What goes over the network for a shared map. */
export interface MapLine {
  /** Sends own changes and brings those of others, as Yjs updates in base64. */
  exchange: (mine: { update: string | null; stateVector: string }) => Promise<{ update: string; revision: number }>;
  /** Calls with what the server tells of the map, until the answer ends that. */
  listen: (onNews: (news: MapNews) => void) => () => void;
}

/** The line between this browser and the server for one map. */
export function mapLine(organizationId: string, mapId: string): MapLine {
  return {
    exchange: (mine) => client.processes.exchange({ organizationId, mapId, ...mine }),
    listen: (onNews) => listenToMap(`/api/organizations/${organizationId}/maps/${mapId}/changes`, onNews),
  };
}
