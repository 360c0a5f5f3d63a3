import { client } from "../../../../client/client.ts";

/** A revision the server has, that it can be reached again, or that somebody renamed or removed the map. */
export type MapNews = number | "online" | "renamed" | "removed";

/** What goes over the network for a shared map. */
export interface MapLine {
  /** Sends own changes and brings those of others, as Yjs updates in base64. */
  exchange: (mine: { update: string | null; stateVector: string }) => Promise<{ update: string; revision: number }>;
  /** Calls with what the server tells of the map, until the answer ends that. */
  listen: (onNews: (news: MapNews) => void) => () => void;
}

const PATIENCE = 5_000;

/** The line between this browser and the server for one map. */
export function mapLine(organizationId: string, mapId: string): MapLine {
  return {
    exchange: (mine) => client.processes.exchange({ organizationId, mapId, ...mine }),
    listen: (onNews) => {
      let source: EventSource;
      let later: ReturnType<typeof setTimeout>;
      const open = () => {
        source = new EventSource(`/api/organizations/${organizationId}/maps/${mapId}/changes`);
        source.addEventListener("revision", (event) => onNews(readRevision(event.data)));
        source.addEventListener("renamed", () => onNews("renamed"));
        source.addEventListener("removed", () => {
          onNews("removed");
          source.close();
        });
        source.addEventListener("error", () => {
          // Otherwise the browser connects again by itself.
          if (source.readyState === EventSource.CLOSED) later = setTimeout(open, PATIENCE);
        });
      };
      const online = () => onNews("online");
      window.addEventListener("online", online);
      open();
      return () => {
        window.removeEventListener("online", online);
        clearTimeout(later);
        source.close();
      };
    },
  };
}

function readRevision(data: string): number {
  return (JSON.parse(data) as { revision: number }).revision;
}
