import { DateTime } from "luxon";

/**
 * The moments at which clocks in a time zone show a wall time: one nearly always, two in the hour that comes twice when
 * clocks go back, earlier first, and none in the hour that is left out when they go forward.
 *
 * @param wall such as `2026-03-09T09:00`; the day must exist.
 * @param zone an IANA name such as `Europe/Copenhagen`.
 * @throws RangeError when there is no such day, time of day or zone.
 */
export function momentsOf(wall: string, zone: string): Date[] {
  const read = DateTime.fromISO(wall, { zone });
  if (!read.isValid) throw new RangeError(`“${wall}” in “${zone}” is no time of day.`);
  return read
    .getPossibleOffsets()
    .map((possible) => possible.toJSDate())
    .filter((moment) => wallTimeOf(moment, zone) === wall)
    .sort((one, other) => one.getTime() - other.getTime());
}

/** What clocks in a time zone show at a moment, to the minute, such as `2026-03-09T09:00`. */
export function wallTimeOf(moment: Date, zone: string): string {
  return DateTime.fromJSDate(moment, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** How far clocks in a time zone are from UTC at a moment, such as `UTC+2` or `UTC+5:30`. */
export function offsetName(moment: Date, zone: string): string {
  return `UTC${DateTime.fromJSDate(moment, { zone }).toFormat("Z")}`;
}
