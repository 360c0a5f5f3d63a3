/** How long a timer waits, as BPMN writes it: a duration of ISO 8601, to the second, such as `PT90M` or `PT20S`. */
export function timerDuration(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}

const DURATION = /^P(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?)$/;
const DAY = 24 * 60;
/** Of a week, year, month, day, hour, minute and second; years and months are of average length. */
const MINUTES = [7 * DAY, 365.25 * DAY, (365.25 / 12) * DAY, DAY, 60, 1, 1 / 60];

/** The minutes of a duration of ISO 8601, or undefined where a text is none, such as an expression of a process engine. */
export function durationMinutes(text: string): number | undefined {
  const parts = DURATION.exec(text.trim())?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return undefined;
  return parts.reduce((sum, part, unit) => sum + Number(part ?? 0) * MINUTES[unit]!, 0);
}
