import type { MapContent, Workgroup } from "@interrelate/contract";
import type { TieReading } from "@interrelate/work";
import { useDirection } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { processOf } from "../hand-offs/process-of.ts";
import { stageOf } from "./canvas/stage.ts";
import { useDrawing } from "./canvas/use-drawing.ts";
import type { EditorProps } from "./editor-props.ts";
import { texts } from "./texts.ts";
import { useDrawnTies } from "./ties/use-drawn-ties.ts";

/** A map with the names of its lanes, the ties its hand-offs run over, and all that is drawn and computed of it. */
export function useDrawnMap({ effort, wave }: Pick<EditorProps, "effort" | "wave">, content: MapContent) {
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
  return { workgroups, laneName, ties, stage, drawing, process };
}

/** The reading of ties where none are shown. */
function nothingRead(): TieReading {
  return { state: "unrated" };
}
