import type { MapContent } from "@interrelate/contract";
import { useReactFlow } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import type { Stage } from "../canvas/stage.ts";
import type { Drawing } from "../canvas/use-drawing.ts";
import type { MapDeeds } from "../map-deeds.ts";
import { texts } from "../texts.ts";
import { focusElement } from "./focus-element.ts";
import { type KeyCommand, keyCommand } from "./key-command.ts";
import { flowsAt, walk } from "./walk.ts";

interface MapKeysContext {
  content: MapContent;
  stage: Stage;
  drawing: Drawing;
  deeds: MapDeeds;
  fit: () => void;
  say: (words: string) => void;
  onEdit: (id: string) => void;
  onConnect: (from: string) => void;
  onKeys: () => void;
  /** Escape was pressed. */
  onLeave: () => void;
}

/** What the keyboard does in the drawing. Keys pressed in a field, and those it does not know, are left alone. */
export function useMapKeys(context: MapKeysContext): (event: KeyboardEvent) => void {
  const flow = useReactFlow();
  const zoom: Partial<Record<KeyCommand["do"], () => unknown>> = {
    larger: () => flow.zoomIn(),
    smaller: () => flow.zoomOut(),
    showAll: context.fit,
  };
  return (event) => {
    if (!(event.target instanceof Element) || event.target.closest("input, select, textarea, [role=dialog]")) return;
    const command = keyCommand(event, context.stage.mirrored);
    if (command === null) return;
    const here = event.target.closest(".react-flow__node, .react-flow__edge")?.getAttribute("data-id") ?? null;
    // A button of the toolbar is pressed by these.
    if (here === null && (command.do === "edit" || command.do === "pick")) return;
    event.preventDefault();
    const zoomed = zoom[command.do];
    if (zoomed) zoomed();
    else if (here === null) obeyAnywhere(command, context);
    else obey(command, here, context, (id) => focusElement(flow, id));
  };
}

function obeyAnywhere(command: KeyCommand, { deeds, drawing, onKeys, onLeave }: MapKeysContext): void {
  if (command.do === "undo") deeds.undo();
  else if (command.do === "redo") deeds.redo();
  else if (command.do === "keys") onKeys();
  else if (command.do === "leave") onLeave();
  else if (command.do === "remove") deeds.remove(drawing.selected);
  else if (command.do === "pickAll") drawing.select(drawing.nodes.map(({ id }) => id));
}

function obey(command: KeyCommand, here: string, context: MapKeysContext, focus: (id: string) => void): void {
  const { content, stage, drawing, deeds, say } = context;
  const go = (id: string | null | undefined, otherwise: string) => {
    if (id === null || id === undefined) return say(otherwise);
    drawing.select([id]);
    focus(id);
  };
  const from = (step: (id: string) => void) => () =>
    content.steps.some(({ id }) => id === here) ? step(here) : say(texts.said.noStep);
  // What is done to one of several selected elements is done to all.
  const chosen = drawing.selected.includes(here) ? drawing.selected : [here];
  const acts: Partial<Record<KeyCommand["do"], () => void>> = {
    flows: () => go(nextFlow(context, here), texts.said.noFlow),
    edit: () => context.onEdit(here),
    next: from((step) => deeds.addNext(step, "task")),
    connect: from(context.onConnect),
    pick: () => pick(context, here),
    remove: () => {
      const beside = walk(content, stage, here, "back") ?? walk(content, stage, here, "on");
      deeds.remove(chosen);
      if (beside !== null && !chosen.includes(beside)) go(beside, "");
    },
  };
  if (command.do === "walk") go(walk(content, stage, here, command.direction), texts.said.noStep);
  else if (command.do === "nudge") deeds.nudge(chosen, command.along, command.across);
  else if (command.do === "changeLane") deeds.changeLane(chosen, command.direction);
  else (acts[command.do] ?? (() => obeyAnywhere(command, context)))();
}

/** From a step to its first flow; from a flow to the next one of the same step. */
function nextFlow({ content, stage }: MapKeysContext, here: string): string | null | undefined {
  const isFlow = content.flows.some(({ id }) => id === here);
  return isFlow ? walk(content, stage, here, "down") : flowsAt(content, here)[0];
}

function pick({ drawing, say }: MapKeysContext, here: string): void {
  const { selected, select } = drawing;
  const picked = selected.includes(here) ? selected.filter((id) => id !== here) : [...selected, here];
  select(picked);
  say(texts.said.selected(picked.length));
}
