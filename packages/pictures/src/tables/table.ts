/** The twin of a picture as a table; a hidden figure is null. */
export interface Table {
  columns: { label: string; numeric: boolean }[];
  rows: (string | number | null)[][];
}
