import { bytesOf, rowsOf } from "../read-csv.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { delimiterOf } from "./read-table.ts";

/** One variable of a REDCap data dictionary. */
export interface DictionaryField {
  readonly name: string;
  readonly label: string;
  /** The heading above its section; a matrix stands under one. Empty when there is none. */
  readonly section: string;
  /** The matrix it belongs to; empty when none. */
  readonly matrix: string;
  /** What its codes stand for. */
  readonly choices: ReadonlyMap<string, string>;
}

/** A REDCap data dictionary. */
export interface Dictionary {
  readonly fields: readonly DictionaryField[];
  /** Whether a column's name is one of its variables or their labels. */
  readonly knows: (column: string) => boolean;
}

const NAMES = {
  name: ["variable / field name", "field_name"],
  label: ["field label", "field_label"],
  section: ["section header", "section_header"],
  choices: ["choices, calculations, or slider labels", "select_choices_or_calculations"],
  matrix: ["matrix group name", "matrix_group_name"],
} as const;
const MOST_FIELDS = 5000;

/**
 * Reads a REDCap data dictionary: the CSV file of 18 columns that REDCap downloads, or the one its API writes.
 *
 * @throws UnreadableFile when it is none.
 */
export async function readDictionary(text: string): Promise<Dictionary> {
  const delimiter = delimiterOf(text);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(bytesOf(text), delimiter ?? ",")) {
    rows.push(cells);
    if (rows.length > MOST_FIELDS) break;
  }
  const header = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (names: readonly string[]) => header.findIndex((cell) => names.includes(cell));
  const columns = { ...NAMES, name: at(NAMES.name), label: at(NAMES.label) };
  if (columns.name === -1 || columns.label === -1) {
    throw new UnreadableFile(
      "This is no REDCap data dictionary: it has no columns “Variable / Field Name” and “Field Label”; nothing was kept. Please download the dictionary from the project’s Designer, or go on without one.",
    );
  }
  const fields = readFields(rows.slice(1), {
    name: columns.name,
    label: columns.label,
    section: at(NAMES.section),
    choices: at(NAMES.choices),
    matrix: at(NAMES.matrix),
  });
  const known = new Set(fields.flatMap(({ name, label }) => [name, label]));
  return { fields, knows: (column) => known.has(column) };
}

function readFields(rows: readonly (readonly string[])[], at: Record<keyof typeof NAMES, number>): DictionaryField[] {
  // A section's header stands on its first field alone; a matrix shares the one above it.
  const sectionOf = new Map<string, string>();
  return rows.map((cells) => {
    const cell = (column: number) => withoutTags(cells[column] ?? "");
    const matrix = cell(at.matrix);
    const section = cell(at.section) || (sectionOf.get(matrix) ?? "");
    if (matrix !== "") sectionOf.set(matrix, section);
    return { name: cell(at.name), label: cell(at.label), section, matrix, choices: readChoices(cell(at.choices)) };
  });
}

/** @example readChoices("1, Never | 2, Rarely").get("2") === "Rarely" */
function readChoices(text: string): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (const choice of text.split("|")) {
    const comma = choice.indexOf(",");
    if (comma > 0) choices.set(choice.slice(0, comma).trim(), choice.slice(comma + 1).trim());
  }
  return choices;
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<[^<>]{0,500}>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
