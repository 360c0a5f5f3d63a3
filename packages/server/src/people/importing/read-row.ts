import { type Channel, type PeopleMapping, person } from "@interrelate/contract";
import { isAddress } from "./propose-mapping.ts";
import { channelNamed } from "./spoken-channels.ts";
import { LANGUAGE_LIST, languageNamed } from "./spoken-languages.ts";
import type { TableRow } from "./table.ts";

/** What one row of a list says of somebody, as far as it can be understood without knowing the effort. */
export type ReadRow = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  /** Names of workgroups, home first. */
  readonly workgroups: readonly string[];
  readonly site: string;
  /** A tag; null where none is told, or none that people can be asked in. */
  readonly language: string | null;
  /** Null where none is told. */
  readonly channel: Channel | null;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
};

/**
 * Reads one row: trimmed, with what cannot be right as problems and what is good to know as notes, both sentences.
 *
 * @param isWorkgroup whether the effort has a workgroup of this name; such a name is not split at its semicolon.
 */
export function readRow(
  { line, cells }: TableRow,
  mapping: PeopleMapping,
  isWorkgroup: (name: string) => boolean,
): ReadRow {
  const cell = (position: number | null) => (position === null ? "" : trimmed(cells[position] ?? ""));
  const problems: string[] = [];
  const notes: string[] = [];
  const email = addressIn(cell(mapping.email));
  if (email !== "" && !isAddress(email)) problems.push(`“${shortened(email)}” is not an e-mail address.`);
  const name =
    mapping.name
      .map(cell)
      .filter((part) => part !== "")
      .join(" ") || email;
  if (name === "") problems.push("There is neither a name nor an e-mail address in this row.");
  else problems.push(...nameProblems(name));
  const language = languageNamed(cell(mapping.language)) ?? null;
  if (language === null && cell(mapping.language) !== "")
    notes.push(
      `Nobody can be asked in “${shortened(cell(mapping.language))}” (${LANGUAGE_LIST} are there), so the effort’s language is taken.`,
    );
  const channel = channelNamed(cell(mapping.channel)) ?? null;
  if (channel === null && cell(mapping.channel) !== "")
    problems.push(`“${shortened(cell(mapping.channel))}” is no way to reach somebody; it is e-mail, code or none.`);
  if (channel === "email" && email === "") problems.push("There is no e-mail address to write to.");
  const workgroups = [
    ...new Set([cell(mapping.workgroup), cell(mapping.further)].flatMap((text) => parts(text, isWorkgroup))),
  ];
  return { line, name, email, workgroups, site: cell(mapping.site), language, channel, problems, notes };
}

/** A text short enough for a sentence. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Without spaces around it, with single ones inside, and without the mark that keeps a spreadsheet from computing it. */
function trimmed(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}

/** The address alone where a cell reads `Ada <ada@example.org>` or `mailto:ada@example.org`. */
function addressIn(text: string): string {
  return (/<([^<>]+)>$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim();
}

function nameProblems(name: string): string[] {
  const checked = person.shape.name.safeParse(name);
  return checked.success ? [] : [`The name “${shortened(name)}” cannot be taken. ${checked.error.issues[0]?.message}`];
}

function parts(text: string, isWorkgroup: (name: string) => boolean): string[] {
  const names = isWorkgroup(text) ? [text] : text.split(/[;|]/);
  return names.map((name) => name.trim()).filter((name) => name !== "");
}
