import { type Box, middleOf } from "./drawn-step.ts";

/** A point on the way of a flow, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** How far a flow goes round a step it cannot reach directly. */
const AROUND = 20;

/**
 * The way a flow is drawn, in straight pieces along and across: from the right of its beginning to the left of its end
 * where there is room, else from edge to edge where one stands above the other, else over the top.
 */
export function routeFlow(from: Box, to: Box): Point[] {
  const start = middleOf(from);
  const end = middleOf(to);
  const right = from.x + from.width;
  if (right <= to.x) {
    if (start.y === end.y)
      return [
        { x: right, y: start.y },
        { x: to.x, y: end.y },
      ];
    const turn = (right + to.x) / 2;
    return [
      { x: right, y: start.y },
      { x: turn, y: start.y },
      { x: turn, y: end.y },
      { x: to.x, y: end.y },
    ];
  }
  if (from.y + from.height <= to.y) return downwards(start.x, from.y + from.height, end.x, to.y);
  if (to.y + to.height <= from.y) return downwards(start.x, from.y, end.x, to.y + to.height);
  const top = Math.min(from.y, to.y) - AROUND;
  const away = right + AROUND;
  return [
    { x: right, y: start.y },
    { x: away, y: start.y },
    { x: away, y: top },
    { x: end.x, y: top },
    { x: end.x, y: to.y },
  ];
}

function downwards(fromX: number, fromY: number, toX: number, toY: number): Point[] {
  if (fromX === toX)
    return [
      { x: fromX, y: fromY },
      { x: toX, y: toY },
    ];
  const turn = (fromY + toY) / 2;
  return [
    { x: fromX, y: fromY },
    { x: fromX, y: turn },
    { x: toX, y: turn },
    { x: toX, y: toY },
  ];
}
