const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A duration in minutes as people say it: "45 min" below an hour and a half, "5.2 h" below two days, else "3.5 days" of
 * 24 hours; at most one decimal.
 */
export function durationWords(minutes: number): string {
  if (minutes < 1.5 * HOUR) return `${oneDecimal(minutes)} min`;
  if (minutes < 2 * DAY) return `${oneDecimal(minutes / HOUR)} h`;
  return `${oneDecimal(minutes / DAY)} days`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
