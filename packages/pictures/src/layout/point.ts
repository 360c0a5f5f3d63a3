/** A place in a drawing, in its pixels, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its top left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** From `from`, so many pixels in a direction (radians, clockwise from the right). */
export function along(from: Point, angle: number, distance: number): Point {
  return { x: from.x + Math.cos(angle) * distance, y: from.y + Math.sin(angle) * distance };
}

/** The direction from one point to another in radians; 0 when they coincide. */
export function direction(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

/** How much of two rectangles lies on one another, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}
