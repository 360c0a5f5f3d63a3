import type { MapLayout, Point } from "@interrelate/pictures";
import { type PointerEvent, useRef } from "react";

/** A pointer must travel this far before a press becomes a drag. */
const THRESHOLD = 5;

interface Drag {
  role: string;
  start: Point;
  moving: boolean;
}

/** Handlers that move roles with a pointer; `wasDrag` tells a click that ended a drag from a real one. */
export function useDragRoles(layout: MapLayout, move: (role: string, place: Point) => void) {
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);
  return {
    wasDrag: () => dragged.current,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      dragged.current = false;
      const role = roleUnder(event.target);
      if (role !== null && event.button === 0)
        drag.current = { role, start: { x: event.clientX, y: event.clientY }, moving: false };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const current = drag.current;
      if (current === null) return;
      if (!current.moving && Math.hypot(event.clientX - current.start.x, event.clientY - current.start.y) < THRESHOLD)
        return;
      if (!current.moving) event.currentTarget.setPointerCapture(event.pointerId);
      current.moving = true;
      dragged.current = true;
      move(current.role, shareOf(layout, event));
    },
    onPointerUp: () => {
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}

/** The role an event happened on, or null. */
export function roleUnder(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-role]")?.getAttribute("data-role") ?? null) : null;
}

/** A pointer's place as a share of the field that roles can stand in. */
function shareOf({ field, width, height }: MapLayout, event: PointerEvent<SVGSVGElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * width;
  const y = ((event.clientY - box.top) / box.height) * height;
  return { x: (x - field.x) / field.width, y: (y - field.y) / field.height };
}
