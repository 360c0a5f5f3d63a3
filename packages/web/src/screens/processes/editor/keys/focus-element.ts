import type { ReactFlowInstance } from "@xyflow/react";

type Mover = Pick<ReactFlowInstance, "getViewport" | "setViewport">;

/** Gives an element of the drawing the focus, and brings it into sight. */
export function focusElement(flow: Mover, id: string): void {
  elementOf(id)?.focus({ preventScroll: true });
  bringIntoSight(flow, id);
}

/** Room between an element and the edge of the drawing when it is brought into sight, in pixels. */
const MARGIN = 28;

/** Moves the drawing when an element of it is out of sight, or below the panel that lies over the drawing. */
export function bringIntoSight(flow: Mover, id: string): void {
  const element = elementOf(id);
  const canvas = element?.closest(".react-flow");
  // What somebody drags is under their pointer.
  if (!element || !canvas || element.classList.contains("dragging")) return;
  const here = element.getBoundingClientRect();
  const room = uncovered(canvas.getBoundingClientRect());
  const along = inside(here.left, here.right, room.left, room.right);
  const down = inside(here.top, here.bottom, room.top, room.bottom);
  if (along === 0 && down === 0) return;
  const { x, y, zoom } = flow.getViewport();
  void flow.setViewport({ x: x + along, y: y + down, zoom });
}

function elementOf(id: string): HTMLElement | SVGElement | null {
  const escaped = CSS.escape(id);
  return document.querySelector(`.react-flow__node[data-id="${escaped}"], .react-flow__edge[data-id="${escaped}"]`);
}

function uncovered({ left, right, top, bottom }: DOMRect): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const panel = document.querySelector("[data-over-drawing]")?.getBoundingClientRect();
  if (panel === undefined || panel.width === 0) return { left, right, top, bottom };
  const isAtEnd = panel.left - left > right - panel.right;
  return isAtEnd ? { left, right: panel.left, top, bottom } : { left: panel.right, right, top, bottom };
}

/** How far something must move to lie within a room; its beginning counts where it is larger. */
function inside(start: number, end: number, least: number, most: number): number {
  if (start < least) return least + MARGIN - start;
  return end > most ? Math.max(most - MARGIN - end, least + MARGIN - start) : 0;
}
