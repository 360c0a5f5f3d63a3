/** What the page of the context of the work asks about, in its address. */
export interface ContextSearch {
  /** One site; without it the work as a whole. */
  site?: string;
}

/** Keeps the known texts of an address and drops the rest. */
export function readContextSearch({ site }: Record<string, unknown>): ContextSearch {
  return typeof site === "string" && site !== "" ? { site } : {};
}
