/** Units in which people tell how long something takes. Days have 24 hours. */
export type DurationUnit = "minutes" | "hours" | "days";

export const MINUTES_IN: Record<DurationUnit, number> = { minutes: 1, hours: 60, days: 1440 };

/** The largest unit that tells a duration in at most two decimals; minutes where there is none. */
export function unitOf(minutes: number | null): DurationUnit {
  if (minutes === null || minutes === 0) return "minutes";
  const fits = (unit: DurationUnit) => minutes >= MINUTES_IN[unit] && isShort(minutes / MINUTES_IN[unit]);
  return (["days", "hours"] as const).find(fits) ?? "minutes";
}

function isShort(count: number): boolean {
  return Math.abs(count * 100 - Math.round(count * 100)) < 1e-9;
}
