import * as Y from "yjs";
import { newId } from "../../../../ui/new-id.ts";
import { fromBase64, toBase64 } from "./base64.ts";

/** Where a browser keeps the changes of a map that the server does not have yet. */
export interface MapShelf {
  /** Everything kept for the map, also by earlier visits and other windows, as one Yjs update; null when nothing is. */
  take: () => Uint8Array | null;
  /** Keeps what this window has not sent in the place of what it kept before; false when the browser refuses. */
  keep: (unsent: Uint8Array) => boolean;
  /** Forgets what was taken, and what this window kept, once the server has it. */
  clear: () => void;
}

/** The shelf of a map in this browser's storage. Every window keeps its own, so that none overwrites another's. */
export function mapShelf(mapId: string, storage: Storage = localStorage): MapShelf {
  const prefix = `interrelate-process-map-${mapId}-`;
  const own = prefix + newId();
  const taken = new Set<string>();
  return {
    take: () => {
      for (let at = 0; at < storage.length; at += 1) {
        const key = storage.key(at);
        if (key?.startsWith(prefix)) taken.add(key);
      }
      const updates = [...taken].flatMap((key) => readUpdate(storage.getItem(key)));
      return updates.length === 0 ? null : Y.mergeUpdates(updates);
    },
    keep: (unsent) => {
      try {
        storage.setItem(own, toBase64(unsent));
        return true;
      } catch {
        return false;
      }
    },
    clear: () => {
      for (const key of [...taken, own]) storage.removeItem(key);
      taken.clear();
    },
  };
}

/** What cannot be read any more is nothing. */
function readUpdate(text: string | null): Uint8Array[] {
  try {
    return text === null ? [] : [fromBase64(text)];
  } catch {
    return [];
  }
}
