import type { ReactFlowInstance } from "@xyflow/react";
import type { FlowEdge, StepNode } from "../canvas/elements.ts";

/** Gives an element of the drawing the focus, and moves the drawing when the element is out of sight. */
export function focusElement(
  flow: Pick<ReactFlowInstance<StepNode, FlowEdge>, "getZoom" | "setCenter" | "screenToFlowPosition">,
  id: string,
): void {
  const escaped = CSS.escape(id);
  const element = document.querySelector<HTMLElement | SVGElement>(
    `.react-flow__node[data-id="${escaped}"], .react-flow__edge[data-id="${escaped}"]`,
  );
  const canvas = element?.closest(".react-flow");
  if (!element || !canvas) return;
  element.focus({ preventScroll: true });
  const [here, room] = [element.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const isInSight =
    here.left >= room.left && here.right <= room.right && here.top >= room.top && here.bottom <= room.bottom;
  if (isInSight) return;
  const { x, y } = flow.screenToFlowPosition({ x: (here.left + here.right) / 2, y: (here.top + here.bottom) / 2 });
  void flow.setCenter(x, y, { zoom: flow.getZoom() });
}
