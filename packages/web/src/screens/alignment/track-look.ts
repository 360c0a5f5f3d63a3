import type { IntervalLook } from "@interrelate/pictures";
import type { InTracks } from "@interrelate/work";
import { texts } from "./texts.ts";

/** How each track looks in every picture of the page. */
export const LOOK: InTracks<IntervalLook> = {
  leadership: { label: texts.track.leadership, mark: "circle", ink: "strong" },
  frontLine: { label: texts.track.frontLine, mark: "square", ink: "moderate" },
};
