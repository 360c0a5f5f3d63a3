import type { MapFocus } from "./map-tie.ts";

/** How loudly something is drawn: `outgoing` and `incoming` are the ties of the role in focus, told apart. */
export type Emphasis = "plain" | "front" | "counterpart" | "outgoing" | "incoming" | "aside" | "quiet";

/** A tie's emphasis under a focus. */
export function tieEmphasis(from: string, to: string, focus: MapFocus): Emphasis {
  if (focus === null) return "plain";
  if ("role" in focus) {
    if (from === focus.role) return "outgoing";
    return to === focus.role ? "incoming" : "quiet";
  }
  const [first, second] = focus.tie;
  if (from === first && to === second) return "front";
  return from === second && to === first ? "counterpart" : "aside";
}

/** Whether a role stands in front under a focus. */
export function roleInFocus(id: string, focus: MapFocus): boolean {
  if (focus === null) return false;
  return "role" in focus ? focus.role === id : focus.tie.includes(id);
}

/** How opaque lines of an emphasis are, from 0 to 1; `crowd` lightens those without one. */
export function opacityOf(emphasis: Emphasis, crowd: number): number {
  const opacity = { plain: 0.82, front: 1, counterpart: 1, outgoing: 1, incoming: 0.72, aside: 0.4, quiet: 0.09 }[
    emphasis
  ];
  return emphasis === "plain" || emphasis === "aside" || emphasis === "quiet" ? opacity * crowd : opacity;
}
