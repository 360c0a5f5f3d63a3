import ExcelJS from "exceljs";
import { cellText } from "./cell-text.ts";
import type { SheetLimits, SheetRow, SpreadsheetAnswer } from "./read-spreadsheet.ts";
import { refuseArchive } from "./refuse-archive.ts";

/** Parts of a sheet that hold no cells, and of which a few bytes can stand for millions. */
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
export async function readWorkbook(bytes: Buffer, limits: SheetLimits): Promise<SpreadsheetAnswer> {
  const refusal = refuseArchive(bytes);
  if (refusal !== undefined) return { sentence: refusal };
  const workbook = new ExcelJS.Workbook();
  try {
    const options = { maxRows: limits.rows, maxCols: limits.columns, ignoreNodes: IGNORED };
    await workbook.xlsx.load(bytes as never, options as never);
  } catch (error) {
    return { sentence: sentenceFor(error, limits) };
  }
  const sheets = workbook.worksheets
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
    .filter(({ rows }) => rows.length > 0);
  const [first, ...others] = sheets;
  if (first !== undefined) return { ...first, hasOthers: others.length > 0 };
  return { sentence: "There is nothing in this workbook; nothing was kept. Please check that it is the right file." };
}

function rowsOf(sheet: ExcelJS.Worksheet): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const values = Array.isArray(row.values) ? row.values : [];
    // Its cells are counted from 1.
    const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => cellText(values[index + 1]));
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
  });
  return rows;
}

function sentenceFor(error: unknown, { rows, columns }: SheetLimits): string {
  const message = error instanceof Error ? error.message : "";
  const more = (what: string) =>
    `This workbook has more than ${what}, which is more than can be read at once; nothing was kept. Please leave out what is not needed.`;
  if (message.startsWith("Max row count")) return more(`${rows.toLocaleString("en")} rows`);
  if (message.startsWith("Max column count")) return more(`${columns.toLocaleString("en")} columns`);
  return "This workbook is damaged or not complete; nothing was kept. Please open it in a spreadsheet program, save it again and try that file.";
}
