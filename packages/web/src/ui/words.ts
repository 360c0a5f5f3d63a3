import { LOCALE } from "./locale.ts";

/** "1 person", "2 people": the noun that fits a count, with the count before it. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString(LOCALE)} ${count === 1 ? one : many}`;
}

/** A day of the calendar ("2026-03-09") as people write it: "9 March 2026". */
export function longDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALE, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** "Nurses", "Nurses and Physicians", "Nurses, Physicians and Families". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: "conjunction" }).format(names);
}

/** The numbers up to ten as words, as in running text; larger ones in figures. */
export function numberWord(count: number): string {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  return words[count] ?? count.toLocaleString(LOCALE);
}
