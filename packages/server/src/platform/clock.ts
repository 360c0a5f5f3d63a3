/** Tells the time; passed in, so that a test can choose it. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The calendar day of a moment in UTC, as `YYYY-MM-DD`: the finest time that answers carry. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
