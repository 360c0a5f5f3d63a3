import type { Effort, PeopleFile, PeopleImport } from "@interrelate/contract";
import ExcelJS from "exceljs";
import { type LookedAt, lookAt } from "./preview-people.ts";
import { readFile } from "./read-file.ts";

/** An effort to import into: Nurses, Physicians and Unit leaders at North and South. */
export const EFFORT: Effort = {
  id: "10000000-0000-4000-8000-000000000000",
  organizationId: "20000000-0000-4000-8000-000000000000",
  name: "Discharge",
  threshold: 5,
  timeZone: "UTC",
  language: "en",
  cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
  synthetic: false,
  guest: null,
  workProcess: {
    id: "30000000-0000-4000-8000-000000000000",
    name: "Discharge",
    workgroups: [
      { id: "40000000-0000-4000-8000-000000000001", name: "Nurses", kind: "worker" },
      { id: "40000000-0000-4000-8000-000000000002", name: "Physicians", kind: "worker" },
      { id: "40000000-0000-4000-8000-000000000003", name: "Unit leaders", kind: "leader" },
    ],
    waves: [],
  },
  sites: [
    { id: "50000000-0000-4000-8000-000000000001", name: "North" },
    { id: "50000000-0000-4000-8000-000000000002", name: "South" },
  ],
};

export const NURSES = "40000000-0000-4000-8000-000000000001";
export const PHYSICIANS = "40000000-0000-4000-8000-000000000002";
export const NORTH = "50000000-0000-4000-8000-000000000001";

/** Nothing decided yet. */
export const UNDECIDED: Omit<PeopleImport, "file"> = {
  mapping: null,
  workgroupId: null,
  workgroups: [],
  sites: [],
  known: "keep",
  leaveOut: [],
};

/** Looks at a file as it would be imported into the effort, which has nobody unless `people` says who. */
export async function looked(
  file: PeopleFile | string,
  decisions: Partial<typeof UNDECIDED> = {},
  people: Parameters<typeof lookAt>[3] = [],
  effort = EFFORT,
): Promise<LookedAt> {
  let made = 0;
  const newId = () => `60000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;
  const table = await readFile(typeof file === "string" ? { text: file } : file);
  return lookAt(table, { ...UNDECIDED, ...decisions }, effort, people, newId);
}

/** Bytes as a chosen file. */
export function chosen(bytes: Uint8Array): PeopleFile {
  return { base64: Buffer.from(bytes).toString("base64") };
}

/** A workbook whose first sheet holds these rows. */
export async function workbook(
  rows: readonly unknown[][],
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("People");
  for (const row of rows) sheet.addRow(row);
  change(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
