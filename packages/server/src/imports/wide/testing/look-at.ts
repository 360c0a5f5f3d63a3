import { type ImportMemory, readWide } from "../preview-wide.ts";

/** What an organization knows that has imported nothing and has no workgroups. */
export const NOTHING_KNOWN: ImportMemory = { knownNames: async () => [], remembered: async () => null };

/** The preview of a table, given as its rows. */
export async function lookAt(
  lines: readonly (string | readonly string[])[],
  delimiter = ",",
  dictionary: string | null = null,
) {
  const text = lines.map((line) => (typeof line === "string" ? line : line.map(quoted).join(delimiter))).join("\n");
  return (await readWide({ bytes: Buffer.from(text), dictionary }, null, NOTHING_KNOWN)).preview;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
