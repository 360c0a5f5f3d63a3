import { momentsOf, offsetName, wallTimeOf } from "../../platform/wall-time.ts";

/** A moment that was given as a wall time, or why it cannot be taken, as a sentence. */
export type ReadDate = { readonly at: Date; readonly refusal?: undefined } | { readonly refusal: string };

type Which = "opens" | "closes";

/**
 * The moment at which a wave opens or closes by itself. In the hour that comes twice when clocks go back, a wave opens
 * the first time and closes the second, so that nobody who was told the hour comes too late.
 *
 * @param wall as the clocks of the zone show it, such as `2026-03-09T09:00`.
 * @param zone the effort's time zone.
 */
export function readDate(which: Which, wall: string, zone: string, now: Date): ReadDate {
  const moments = momentsOf(wall, zone);
  const at = which === "opens" ? moments[0] : moments.at(-1);
  if (at === undefined)
    return {
      refusal: `There is no ${timeIn(wall)} on that day in ${placeIn(zone)}: clocks go forward then. Please choose an earlier or a later time.`,
    };
  if (at <= now) return { refusal: "That moment has passed. Please choose a later one, or leave it empty." };
  return { at };
}

/** What is to be said about a date whose wall time comes twice; null where it comes once. */
export function dateNote(which: Which, at: Date | null, zone: string): string | null {
  if (at === null) return null;
  const wall = wallTimeOf(at, zone);
  const moments = momentsOf(wall, zone);
  if (moments.length < 2) return null;
  const nth = moments[0]?.getTime() === at.getTime() ? "first" : "second";
  return `${timeIn(wall)} comes twice that day in ${placeIn(zone)}, as clocks go back. The wave ${which} the ${nth} time (${offsetName(at, zone)}).`;
}

function timeIn(wall: string): string {
  return wall.slice("yyyy-mm-ddT".length);
}

/** The zone as people say it: `Europe/Copenhagen` is "Copenhagen". */
function placeIn(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
