import { LOCALE } from "../../ui/locale.ts";
/** A moment as clocks in a time zone show it, for people: "9 March 2026, 09:00, Copenhagen time". */
export function longMoment(instant: string, timeZone: string): string {
  return `${dayAndTime(instant, timeZone)}, ${placeOf(timeZone)} time`;
}

/** The same without the zone, for lists that say the zone once: "9 March 2026, 09:00". */
export function dayAndTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString(LOCALE, { day: "numeric", month: "long", year: "numeric", timeZone });
  const time = at.toLocaleTimeString(LOCALE, { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day}, ${time}`;
}

/** A moment as clocks in a time zone show it, for a field: "2026-03-09T09:00"; empty for none. */
export function wallTime(instant: string | null, timeZone: string): string {
  if (instant === null) return "";
  const parts = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** A time zone as people say it: `Europe/Copenhagen` is "Copenhagen". */
export function placeOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
