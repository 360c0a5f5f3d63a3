import { client } from "../../../../client/client.ts";

/** What goes over the network for a shared map. */
export interface MapLine {
  /** Sends own changes and brings those of others, as Yjs updates in base64. */
  exchange: (mine: { update: string | null; stateVector: string }) => Promise<{ update: string; revision: number }>;
  /**
   * Calls when the server has a revision, and with null when it can be reached again and there may be one. The answer
   * ends that.
   */
  listen: (onNews: (revision: number | null) => void) => () => void;
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
        source.addEventListener("open", () => onNews(null));
        source.addEventListener("revision", (event) => onNews(readRevision(event.data)));
        source.addEventListener("error", () => {
          // Otherwise the browser connects again by itself.
          if (source.readyState === EventSource.CLOSED) later = setTimeout(open, PATIENCE);
        });
      };
      const online = () => onNews(null);
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

function readRevision(data: string): number | null {
  const { revision } = JSON.parse(data) as { revision?: unknown };
  return typeof revision === "number" ? revision : null;
}
