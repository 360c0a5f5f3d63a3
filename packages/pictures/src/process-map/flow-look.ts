import { tone } from "../drawing/palette.ts";
import { inkOf, type LineStyle, lineStyle } from "../map/line-style.ts";
import type { DrawnHandOff } from "./process-picture.ts";

/** How a flow looks: as the tie it runs over, or plain within a lane. */
export type FlowLook = "strong" | "moderate" | "weak" | "hidden" | "unrated" | "plain";

/** The look of a hand-off, or of a flow that is none. */
export function flowLook(handOff: Pick<DrawnHandOff, "tie"> | undefined): FlowLook {
  if (handOff === undefined) return "plain";
  return handOff.tie.state === "shown" ? handOff.tie.band : handOff.tie.state;
}

/** Width, dashes and colour of a look; unrated ties and flows within a lane are thin and grey. */
export function flowStyle(look: FlowLook): LineStyle {
  if (look === "unrated") return { stroke: tone("softInk"), width: 1.1 };
  return look === "plain" ? { stroke: tone("hidden"), width: 1.1 } : lineStyle(look);
}

/** The tone in which a look's figures are written. */
export function flowInk(look: FlowLook): string {
  return look === "plain" || look === "unrated" ? tone("softInk") : inkOf(look);
}
