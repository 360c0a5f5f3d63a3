import type { Table } from "@interrelate/pictures";

type Column = Table["columns"][number];

/** A column of texts. */
export function words(label: string): Column {
  return { label, numeric: false, decimals: 0 };
}

/** A column of numbers; two decimals unless told. */
export function figures(label: string, decimals = 2): Column {
  return { label, numeric: true, decimals };
}
