import type { Role } from "../network/tie-network.ts";

/** A role in words: "Families, clients, 40 raters". */
export function roleSentence({ name, kind, raters }: Role): string {
  const kinds = { worker: "", leader: ", leaders", client: ", clients" };
  return `${name}${kinds[kind]}, ${raters === null ? "number of raters hidden" : `${raters} raters`}`;
}
