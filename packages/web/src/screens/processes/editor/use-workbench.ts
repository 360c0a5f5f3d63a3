import type { MapContent, StepKind, Workgroup } from "@interrelate/contract";
import type { TieReading } from "@interrelate/work";
import { useDirection } from "@mantine/core";
import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { processOf } from "../hand-offs/process-of.ts";
import { stageOf } from "./canvas/stage.ts";
import { useDrawing } from "./canvas/use-drawing.ts";
import { useFit } from "./canvas/use-fit.ts";
import type { EditorProps } from "./editor-props.ts";
import { focusElement } from "./keys/focus-element.ts";
import { useMapKeys } from "./keys/use-map-keys.ts";
import { type MapDeeds, mapDeeds } from "./map-deeds.ts";
import type { EditedMap } from "./sharing/use-shared-map.ts";
import { texts } from "./texts.ts";
import { useDrawnTies } from "./ties/use-drawn-ties.ts";

export interface WorkbenchProps extends EditorProps {
  edited: EditedMap;
  content: MapContent;
}

/** Where somebody is in editing: which fields are open, what the next click does, which dialog asks. */
interface Place {
  /** The element whose name takes the focus, anew with every turn. */
  naming: { id: string; turn: number } | null;
  /** Whether the fields lie over the drawing, on a phone. */
  isSheetOpen: boolean;
  placing: StepKind | null;
  dialog: "keys" | "lanes" | { connect: string | null } | null;
}

const NOWHERE: Place = { naming: null, isSheetOpen: false, placing: null, dialog: null };

/** Everything the parts of the editor share. */
export type WorkbenchParts = ReturnType<typeof useWorkbench>;

/** Brings a map, its drawing, its deeds and the place of the person who edits together. */
export function useWorkbench({ effort, wave, edited, content }: WorkbenchProps) {
  const mirrored = useDirection().dir === "rtl";
  const workgroups = useMemo(
    (): ReadonlyMap<string, Workgroup> => new Map(effort.workProcess.workgroups.map((group) => [group.id, group])),
    [effort],
  );
  const laneName = useCallback((id: string) => workgroups.get(id)?.name ?? texts.noLane, [workgroups]);
  const ties = useDrawnTies(effort, wave, wave !== "none");
  const stage = useMemo(() => stageOf(content, mirrored), [content, mirrored]);
  const drawing = useDrawing(useMemo(() => ({ content, stage, ties, laneName }), [content, stage, ties, laneName]));
  const process = useMemo(() => processOf(content, ties?.reading ?? nothingRead, effort), [content, ties, effort]);
  const live = useRef<HTMLParagraphElement>(null);
  const say = useSaying(live);
  const [place, setPlace] = useState(NOWHERE);
  const { select } = drawing;
  const go = useCallback((changes: Partial<Place>) => setPlace((before) => ({ ...before, ...changes })), []);
  /** Opens the fields of an element with its name ready to be written. */
  const edit = useCallback(
    (id: string) => {
      select([id]);
      setPlace((before) => ({ ...before, isSheetOpen: true, naming: { id, turn: (before.naming?.turn ?? 0) + 1 } }));
    },
    [select],
  );
  const deeds: MapDeeds = useMemo(
    () => mapDeeds({ edited, laneName, say, begin: edit }),
    [edited, laneName, say, edit],
  );
  // What the long lists are given stays the same, so that they are not drawn again with every selection.
  const addStep = useCallback(() => deeds.addToLane("task"), [deeds]);
  const addFlow = useCallback(() => go({ dialog: { connect: null } }), [go]);
  const flow = useReactFlow();
  const fit = useFit(stage);
  /** Leads from the fields back to the drawing. */
  const back = () => {
    go({ isSheetOpen: false });
    const [id] = drawing.selected;
    if (id !== undefined) focusElement(flow, id);
  };
  const putDown = useCallback(
    (kind: StepKind | null) => {
      go({ placing: kind });
      say(kind === null ? "" : texts.placing(texts.stepNouns[kind]));
    },
    [go, say],
  );
  const onKeyDown = useMapKeys({
    ...{ content, stage, drawing, deeds, fit, say },
    onEdit: edit,
    onConnect: (from) => go({ dialog: { connect: from } }),
    onKeys: () => go({ dialog: "keys" }),
    onLeave: () => {
      putDown(null);
      select([]);
    },
  });
  return {
    workgroups,
    laneName,
    ties,
    process,
    stage,
    drawing,
    live,
    place,
    go,
    fit,
    edit,
    addStep,
    addFlow,
    deeds,
    back,
    putDown,
    onKeyDown,
  };
}

/** The reading of ties where none are shown. */
function nothingRead(): TieReading {
  return { state: "unrated" };
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
