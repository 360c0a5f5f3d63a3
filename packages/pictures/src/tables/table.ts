/** The twin of a picture as a table; a hidden figure is null. */
export interface Table {
  columns: Column[];
  rows: (string | number | null)[][];
}

/** A column of texts, or of numbers that are read with so many decimals. */
export interface Column {
  label: string;
  numeric: boolean;
  decimals: number;
}

/** A column of texts. */
export function textColumn(label: string): Column {
  return { label, numeric: false, decimals: 0 };
}

/** A column of numbers; two decimals unless told. */
export function numberColumn(label: string, decimals = 2): Column {
  return { label, numeric: true, decimals };
}
