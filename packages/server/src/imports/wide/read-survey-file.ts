import type { SurveyTool } from "@interrelate/contract";
import type { CsvRow } from "../read-csv.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import type { Dictionary } from "./dictionary.ts";
import { type MatrixPlace, placesInMatrices } from "./matrix-places.ts";
import type { Table } from "./read-table.ts";
import { recognizeTool } from "./recognize-tool.ts";
import type { SurveyFile, WideColumn } from "./survey-file.ts";

/**
 * Understands the headers of a table that has one row for each respondent: which tool wrote it, which columns belong to
 * one matrix, and what each asks.
 *
 * @throws UnreadableFile when nothing stands below the headers.
 */
export function readSurveyFile(table: Table, dictionary: Dictionary | null): SurveyFile {
  const { tool, headerRows, textRow } = recognizeTool(table.rows, dictionary);
  const rows = table.rows.slice(headerRows);
  if (rows.length === 0) {
    throw new UnreadableFile(
      `This file has ${headerRows} header rows and no answers below them; nothing was kept. Please export it again once there are answers.`,
    );
  }
  const width = widthOf(table.rows[0]?.cells ?? [], rows);
  const header = (row: number) => Array.from({ length: width }, (_, column) => oneLine(table.rows[row]?.cells[column]));
  const names = header(0);
  const texts = textRow === null ? names : header(textRow).map((text, column) => text || (names[column] ?? ""));
  const columns = dictionary === null ? withPlaces(tool, names, texts) : withDictionary(tool, names, texts, dictionary);
  return { tool, encoding: table.encoding, columns, rows };
}

/** A column at the end without a name and without a single value comes from a delimiter at the end of each line. */
function widthOf(header: readonly string[], rows: readonly CsvRow[]): number {
  return (
    header.findLastIndex((name, column) => name.trim() !== "" || rows.some((row) => row.cells[column]?.trim())) + 1
  );
}

function oneLine(text: string | undefined): string {
  return (text ?? "")
    .replaceAll(/<[^<>]{0,500}>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const NONE: MatrixPlace = { matrix: null, question: null, row: null };

function withPlaces(tool: SurveyTool, names: readonly string[], texts: readonly string[]): WideColumn[] {
  const places = placesInMatrices(tool, names, texts);
  return names.map((name, column) => ({
    name,
    text: texts[column] ?? "",
    ...(places[column] ?? NONE),
    choices: new Map<string, string>(),
  }));
}

/** Columns by their variables' names, or by labels: these come in the dictionary's order and may repeat. */
function withDictionary(
  tool: SurveyTool,
  names: readonly string[],
  texts: readonly string[],
  { fields }: Dictionary,
): WideColumn[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  let next = 0;
  return withPlaces(tool, names, texts).map((column) => {
    const following = fields.findIndex(({ label }, position) => position >= next && label === column.name);
    const field = byName.get(column.name) ?? fields[following];
    if (field === undefined) return column;
    if (!byName.has(column.name)) next = following + 1;
    const { label, section, matrix, choices } = field;
    if (matrix === "") return { ...column, text: label || column.name, choices };
    const question = section || matrix;
    return { name: column.name, text: `${question} - ${label}`, matrix, question, row: label, choices };
  });
}
