import { UndoManager } from "yjs";
import { type MapDocument, mapParts } from "./map-document.ts";

/** Takes back and brings again what one person changed. */
export interface MapHistory {
  /** Takes back the last own change that is not taken back; false when there is none. */
  undo(): boolean;
  /** Brings the last change again that was taken back; false when there is none, also after a new change. */
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Calls a listener after every change of what can be undone; the answer ends that. */
  subscribe(listener: () => void): () => void;
  /** Stops watching the document. */
  destroy(): void;
}

/**
 * The history of changes made with one `origin` (see `changeMap`), each a step of its own. Changes by others are never
 * taken back: a field that somebody changed since keeps what they wrote.
 */
export function createMapHistory(doc: MapDocument, origin: unknown): MapHistory {
  const { lanes, steps, flows } = mapParts(doc);
  const manager = new UndoManager([lanes, steps, flows], { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    subscribe: (listener) => {
      const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
      for (const event of events) manager.on(event, listener);
      return () => {
        for (const event of events) manager.off(event, listener);
      };
    },
    destroy: () => manager.destroy(),
  };
}
