import { type Effort, emailAddress, type PeopleMapping } from "@interrelate/contract";
import { columnNamed, type PeopleColumn, plainText } from "./column-names.ts";
import { languageNamed } from "./spoken-languages.ts";
import type { TableRow } from "./table.ts";

/** A table with its header told from its rows, and what its columns most likely mean. */
export type Proposal = {
  /** Names of the columns, made up where there is no header. */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly rows: readonly TableRow[];
  readonly mapping: PeopleMapping;
};

/** Rows that are looked at to understand columns by what stands in them. */
const LOOKED_AT = 200;

/**
 * Tells the header from the rows and proposes which column means what: by names in the header, else by what stands in
 * the column (addresses, and names of workgroups and sites that the effort has).
 */
export function proposeMapping(rows: readonly TableRow[], effort: Effort): Proposal {
  const [first] = rows;
  const begun = rows.slice(0, LOOKED_AT);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const hasHeader = first !== undefined && isHeader(first, begun.slice(1));
  const columns = Array.from({ length: width }, (_, index) => {
    const name = hasHeader ? (first?.cells[index] ?? "").trim() : "";
    return name === "" ? `Column ${index + 1}` : name;
  });
  const body = hasHeader ? rows.slice(1) : rows;
  const named = hasHeader ? columns.map(columnNamed) : columns.map(() => undefined);
  return { columns, hasHeader, rows: body, mapping: mappingOf(named, body.slice(0, LOOKED_AT), effort) };
}

/** Whether a cell is an e-mail address, whatever stands around it. */
export function isAddress(text: string): boolean {
  return emailAddress.safeParse(text.trim()).success;
}

/** A first row is a header when it names a known column, or stands above addresses without being one. */
function isHeader(first: TableRow, rest: readonly TableRow[]): boolean {
  if (first.cells.some(isAddress)) return false;
  if (first.cells.some((cell) => columnNamed(cell) !== undefined)) return true;
  return rest.some(({ cells }) => cells.some(isAddress));
}

function mappingOf(
  named: readonly (PeopleColumn | undefined)[],
  rows: readonly TableRow[],
  { workProcess, sites }: Effort,
): PeopleMapping {
  const taken = new Set<number>();
  const take = (position: number): number | null => {
    if (position < 0) return null;
    taken.add(position);
    return position;
  };
  const byName = (column: PeopleColumn) => take(named.indexOf(column));
  const byContent = (fits: (text: string) => boolean) =>
    take(
      named.findIndex((name, position) => name === undefined && !taken.has(position) && mostly(rows, position, fits)),
    );
  const oneOf = (list: readonly { readonly name: string }[]) => {
    const known = new Set(list.map(({ name }) => plainText(name)));
    return (text: string) => text.split(";").every((part) => known.has(plainText(part)));
  };
  const email = byName("email") ?? byContent(isAddress);
  const workgroup = byName("workgroup") ?? byContent(oneOf(workProcess.workgroups));
  const site = byName("site") ?? byContent(oneOf(sites));
  const language = byName("language") ?? byContent((text) => languageNamed(text) !== undefined);
  const further = byName("further");
  const channel = byName("channel");
  const first = byName("firstName");
  const last = byName("lastName");
  const whole = first === null || last === null ? byName("name") : null;
  const parts = whole === null ? [first, last] : [whole, last];
  const name = parts.filter((position) => position !== null);
  if (name.length === 0) name.push(...[byContent(() => true)].filter((position) => position !== null));
  return { name, email, workgroup, further, site, language, channel };
}

/** Whether most of what stands in a column is of a kind. */
function mostly(rows: readonly TableRow[], position: number, fits: (text: string) => boolean): boolean {
  const filled = rows.map(({ cells }) => (cells[position] ?? "").trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(fits).length > filled.length / 2;
}
