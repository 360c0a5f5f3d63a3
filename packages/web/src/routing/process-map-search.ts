/** What the page of a process map shows, in its address. */
export interface ProcessMapSearch {
  /** The closed wave whose ties are drawn, or `none`; without it the latest. */
  wave?: string;
}

/** Keeps the known texts of an address and drops the rest. */
export function readProcessMapSearch({ wave }: Record<string, unknown>): ProcessMapSearch {
  return typeof wave === "string" && wave !== "" ? { wave } : {};
}
