import { completeRows, type DataTable, labels, numbers } from "../data-table.ts";
import { valuesAt } from "../numeric/values-at.ts";
import { UnusableData } from "../unusable-data.ts";

/** A series in the order of its dates. */
export interface DatedSeries {
  dates: string[];
  values: number[];
  /** Empty without a column of sizes. */
  sizes: number[];
  /** Rows left out because a cell is missing. */
  dropped: number;
}

/**
 * A series from a table, its rows in any order.
 *
 * @param columns names of the columns; `size` where points have one
 * @throws UnusableData when there is no such column, a value is no number, a date is not written as 2026-01-31 or
 * 2026-01, or two rows have the same date
 */
export function datedSeries(
  table: DataTable,
  { value, date, size }: { value: string; date: string; size?: string | undefined },
): DatedSeries {
  const { rows, dropped } = completeRows(table, [value, date, ...(size === undefined ? [] : [size])]);
  const texts = labels(table, date);
  for (const row of rows) {
    if (!isDate(texts[row]!)) {
      throw new UnusableData(`Column “${date}” holds “${texts[row]}”. Please write dates as 2026-01-31 or 2026-01.`);
    }
  }
  const ordered = rows.toSorted((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const dates = Array.from(ordered, (row) => texts[row]!);
  const twice = dates.find((own, at) => own === dates[at + 1]);
  if (twice !== undefined) {
    throw new UnusableData(`Two rows have the date ${twice}. A chart needs one point for each date.`);
  }
  return {
    dates,
    values: [...valuesAt(numbers(table, value), ordered)],
    sizes: size === undefined ? [] : [...valuesAt(numbers(table, size), ordered)],
    dropped,
  };
}

/**
 * The first point on or after a change.
 *
 * @throws UnusableData when the date is not written as one, or there are no points before it, or none after
 */
export function firstPointFrom(dates: readonly string[], change: string): number {
  if (!isDate(change)) throw new UnusableData(`“${change}” is no date. Please write it as 2026-01-31 or 2026-01.`);
  const at = dates.filter((date) => date < change).length;
  if (at > 0 && at < dates.length) return at;
  const missing = at === 0 ? "before" : "after";
  throw new UnusableData(
    `There are no points ${missing} the change on ${change}: they run from ${dates[0]} to ${dates.at(-1)}.`,
  );
}

/** A day or a month that exists; both sort as texts. */
function isDate(text: string): boolean {
  const [, year, month, day = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that its month does not have becomes another one.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}
