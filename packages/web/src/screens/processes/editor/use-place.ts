import type { StepKind } from "@interrelate/contract";
import { useCallback, useState } from "react";
import { texts } from "./texts.ts";

/** Where somebody is in editing: which fields are open, what the next click does, which dialog asks. */
export interface Place {
  /** The element whose name takes the focus, anew with every turn. */
  naming: { id: string; turn: number } | null;
  /** Whether the fields lie over the drawing, on a phone. */
  isSheetOpen: boolean;
  placing: StepKind | null;
  dialog: "keys" | "lanes" | { connect: string | null } | null;
}

const NOWHERE: Place = { naming: null, isSheetOpen: false, placing: null, dialog: null };

/** The place of the person who edits, and the ways to others. */
export function usePlace(select: (ids: readonly string[]) => void, say: (words: string) => void) {
  const [place, setPlace] = useState(NOWHERE);
  const go = useCallback((changes: Partial<Place>) => setPlace((before) => ({ ...before, ...changes })), []);
  /** Opens the fields of an element with its name ready to be written. */
  const edit = useCallback(
    (id: string) => {
      select([id]);
      setPlace((before) => ({ ...before, isSheetOpen: true, naming: { id, turn: (before.naming?.turn ?? 0) + 1 } }));
    },
    [select],
  );
  /** Lets the next click put a step of a kind into a lane; null for none. */
  const putDown = useCallback(
    (kind: StepKind | null) => {
      go({ placing: kind });
      say(kind === null ? "" : texts.placing(texts.stepNouns[kind]));
    },
    [go, say],
  );
  return { place, go, edit, putDown };
}
