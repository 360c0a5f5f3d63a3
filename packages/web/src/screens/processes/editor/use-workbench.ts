import type { MapContent } from "@interrelate/contract";
import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback, useMemo, useRef } from "react";
import { useFit } from "./canvas/use-fit.ts";
import type { EditorProps } from "./editor-props.ts";
import { focusElement } from "./keys/focus-element.ts";
import { useMapKeys } from "./keys/use-map-keys.ts";
import { type MapDeeds, mapDeeds } from "./map-deeds.ts";
import type { EditedMap } from "./sharing/use-shared-map.ts";
import { useDrawnMap } from "./use-drawn-map.ts";
import { usePlace } from "./use-place.ts";

export interface WorkbenchProps extends EditorProps {
  edited: EditedMap;
  content: MapContent;
}

/** Everything the parts of the editor share. */
export type WorkbenchParts = ReturnType<typeof useWorkbench>;

/** Brings a map, its drawing, its deeds and the place of the person who edits together. */
export function useWorkbench({ edited, content, ...props }: WorkbenchProps) {
  const drawn = useDrawnMap(props, content);
  const { laneName, stage, drawing } = drawn;
  const { select, selected } = drawing;
  const live = useRef<HTMLParagraphElement>(null);
  const say = useSaying(live);
  const where = usePlace(select, say);
  const { go, edit, putDown } = where;
  const deeds: MapDeeds = useMemo(
    () => mapDeeds({ edited, laneName, say, begin: edit }),
    [edited, laneName, say, edit],
  );
  // What the long lists are given stays the same, so that they are not drawn again with every selection.
  const addStep = useCallback(() => deeds.addToLane("task"), [deeds]);
  const addFlow = useCallback(() => go({ dialog: { connect: null } }), [go]);
  const flow = useReactFlow();
  const fit = useFit(stage, "whole");
  /** Leads from the fields back to the drawing. */
  const back = () => {
    go({ isSheetOpen: false, naming: null });
    const [id] = selected;
    if (id !== undefined) focusElement(flow, id);
  };
  /** Whoever walks on has left the name that was written before; coming back to its element does not open it again. */
  const walkTo = (ids: readonly string[]) => {
    go({ naming: null });
    select(ids);
  };
  const onKeyDown = useMapKeys({
    ...{ content, stage, drawing: { ...drawing, select: walkTo }, deeds, fit, say },
    onEdit: edit,
    onConnect: (from) => go({ dialog: { connect: from } }),
    onKeys: () => go({ dialog: "keys" }),
    onLeave: () => {
      putDown(null);
      select([]);
    },
  });
  return { ...drawn, ...where, live, fit, addStep, addFlow, deeds, back, onKeyDown };
}

/** Says something in the page's live region; the same words twice are heard twice. */
function useSaying(live: RefObject<HTMLParagraphElement | null>): (words: string) => void {
  return useCallback(
    (words) => {
      if (live.current) live.current.textContent = words;
    },
    [live],
  );
}
