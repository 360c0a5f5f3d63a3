import type { SurveyTool } from "@interrelate/contract";
import type { CsvRow } from "../read-csv.ts";
import type { Dictionary } from "./dictionary.ts";

/** Which program wrote a file, and how its first rows are to be read. */
export interface RecognizedTool {
  readonly tool: SurveyTool;
  /** How many rows at the top are no answers. */
  readonly headerRows: number;
  /** Which of them holds the questions in words; null when only names are there. */
  readonly textRow: number | null;
}

const IMPORT_ID = /^\s*\{\s*["']ImportId["']/;
const QUALTRICS_NAMES = ["ResponseID", "ResponseId", "StartDate", "EndDate", "Finished", "IPAddress", "RecordedDate"];
const LIME_NAMES = ["submitdate", "lastpage", "startlanguage", "seed", "datestamp", "startdate"];
const LIME_TEXTS = ["Response ID", "Date submitted", "Last page", "Start language", "Seed"];
const REDCAP_NAMES = [
  "redcap_event_name",
  "redcap_survey_identifier",
  "redcap_repeat_instrument",
  "redcap_data_access_group",
];
/** What Google calls its first column in English, Danish, German, Spanish, French and Arabic. */
const TIMESTAMPS = ["Timestamp", "Tidsstempel", "Zeitstempel", "Marca temporal", "Horodateur", "طابع زمني"];

/**
 * Which survey tool wrote a table, by its headers alone. A table of none of them is `other`, with one header row.
 *
 * @param dictionary a REDCap data dictionary given with it, which settles the matter when it names its columns.
 */
export function recognizeTool(rows: readonly CsvRow[], dictionary: Dictionary | null): RecognizedTool {
  const names = (rows[0]?.cells ?? []).map((cell) => cell.trim());
  const one = (tool: SurveyTool): RecognizedTool => ({ tool, headerRows: 1, textRow: null });
  const qualtrics = recognizeQualtrics(rows, names);
  if (qualtrics !== null) return qualtrics;
  if (isRedcap(names, dictionary)) return one("redcap");
  if (isLimeSurvey(names)) return one("limeSurvey");
  const grids = names.filter((name) => name.endsWith("]")).length;
  if (TIMESTAMPS.includes(names[0] ?? "") && grids > 0) return one("googleForms");
  return one("other");
}

function recognizeQualtrics(rows: readonly CsvRow[], names: readonly string[]): RecognizedTool | null {
  for (const [position, { cells }] of rows.slice(0, 4).entries()) {
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (position > 0 && filled.length > 0 && filled.filter((cell) => IMPORT_ID.test(cell)).length * 2 > filled.length)
      return { tool: "qualtrics", headerRows: position + 1, textRow: position > 1 ? 1 : null };
  }
  if (QUALTRICS_NAMES.filter((name) => names.includes(name)).length < 2) return null;
  const second = rows[1]?.cells.map((cell) => cell.trim()) ?? [];
  const id = names.findIndex((name) => name.toLowerCase() === "responseid");
  const hasTexts = /^response ?id$/i.test(second[id] ?? "");
  return { tool: "qualtrics", headerRows: hasTexts ? 2 : 1, textRow: hasTexts ? 1 : null };
}

function isRedcap(names: readonly string[], dictionary: Dictionary | null): boolean {
  if (dictionary !== null && names.filter((name) => dictionary.knows(name)).length * 2 > names.length) return true;
  if (names.some((name) => REDCAP_NAMES.includes(name))) return true;
  if (names[0] === "record_id" || names[0] === "Record ID")
    return names.some((name) => /_complete$|^Complete\?$/.test(name));
  return false;
}

function isLimeSurvey(names: readonly string[]): boolean {
  if (LIME_NAMES.filter((name) => names.includes(name)).length >= 2) return true;
  if (LIME_TEXTS.filter((name) => names.includes(name)).length >= 2) return true;
  return names.filter((name) => /^[A-Za-z]\w*\[\w+\]/.test(name)).length >= 7;
}
