import { type Tone, tone } from "../drawing/palette.ts";
import type { TieLook } from "./map-tie.ts";

/** Width, dashes and colour say the same thing three times, so that none of them is needed. */
export interface LineStyle {
  stroke: string;
  width: number;
  dashes?: string;
}

const STYLES: Record<TieLook, { colour: Tone; width: number; dashes?: readonly number[] }> = {
  strong: { colour: "strong", width: 4 },
  moderate: { colour: "moderate", width: 2.3 },
  weak: { colour: "weak", width: 1.7, dashes: [6.5, 4.5] },
  rise: { colour: "strong", width: 4 },
  steady: { colour: "moderate", width: 1.3 },
  fall: { colour: "weak", width: 3, dashes: [6.5, 4.5] },
  hidden: { colour: "hidden", width: 1.5, dashes: [1, 4.5] },
};

/** How a look is drawn; `scale` thins lines out where many share little room. */
export function lineStyle(look: TieLook, scale = 1): LineStyle {
  const { colour, width, dashes } = STYLES[look];
  const drawn = { stroke: tone(colour), width: width * scale };
  if (dashes === undefined) return drawn;
  return { ...drawn, dashes: dashes.map((length) => Math.round(length * Math.max(scale, 0.7) * 100) / 100).join(" ") };
}

/** The tone in which a look's figures are written. */
export function inkOf(look: TieLook): string {
  if (look === "strong" || look === "rise") return tone("strongInk");
  if (look === "weak" || look === "fall") return tone("weakInk");
  return tone(look === "hidden" ? "softInk" : "moderateInk");
}
