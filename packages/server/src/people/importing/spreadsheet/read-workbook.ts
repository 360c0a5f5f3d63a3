import ExcelJS from "exceljs";
import { MOST_COLUMNS, MOST_ROWS, type TableRow, tooManyColumns, tooManyRows } from "../table.ts";
import { cellText } from "./cell-text.ts";
import type { SpreadsheetAnswer } from "./read-spreadsheet.ts";
import { refuseArchive } from "./refuse-archive.ts";

/** Parts of a sheet that say nothing about people, and of which a few bytes can stand for millions of cells. */
const IGNORED = [
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
  "autoFilter",
  "rowBreaks",
  "colBreaks",
  "sheetProtection",
  "picture",
];

/** Reads the first sheet of a workbook that holds anything; says in a sentence why it cannot. */
export async function readWorkbook(bytes: Buffer): Promise<SpreadsheetAnswer> {
  const refusal = refuseArchive(bytes);
  if (refusal !== undefined) return { sentence: refusal };
  const workbook = new ExcelJS.Workbook();
  try {
    const limits = { maxRows: MOST_ROWS, maxCols: MOST_COLUMNS, ignoreNodes: IGNORED };
    await workbook.xlsx.load(bytes as never, limits as never);
  } catch (error) {
    return { sentence: sentenceFor(error) };
  }
  const sheets = workbook.worksheets
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
    .filter(({ rows }) => rows.length > 0);
  const [first, ...others] = sheets;
  if (first === undefined) return { sentence: "There is nothing in this workbook; nothing was kept." };
  const notes = others.length === 0 ? [] : [`Only the sheet “${first.name}” was read; the workbook has others.`];
  return { table: { rows: first.rows, notes } };
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((row, line) => {
    const values = Array.isArray(row.values) ? row.values : [];
    // Its cells are counted from 1.
    const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => cellText(values[index + 1]));
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
  });
  return rows;
}

function sentenceFor(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (message.startsWith("Max row count")) return tooManyRows();
  if (message.startsWith("Max column count")) return tooManyColumns(MOST_COLUMNS + 1);
  return "This workbook is damaged or not complete; nothing was kept. Please open it in a spreadsheet program, save it again and try that file.";
}
