import type { Effort, ProcessMap } from "@interrelate/contract";

/** What the editor of a map is given by its page. */
export interface EditorProps {
  effort: Effort;
  about: ProcessMap;
  /** The wave of the address: an id, `none`, or undefined for the latest. */
  wave: string | undefined;
  onWave: (wave: string | undefined) => void;
  /** Gives up changes and loads the map anew. */
  onDiscard: () => void;
  /** Somebody of a guest may only read the map by now; whether changes of theirs are lost by that. */
  onWithdrawn: (lost: boolean) => void;
}
