import ExcelJS from "exceljs";
import { guarded } from "./csv-text.ts";

/** Rows below a header as an Excel workbook with one sheet, the header staying in sight. */
export async function peopleWorkbook([header = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("People", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = header.map((name) => ({ header: name, width: 24 }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(guarded));
  return Buffer.from(await book.xlsx.writeBuffer());
}
