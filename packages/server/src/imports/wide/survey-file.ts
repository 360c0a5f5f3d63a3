import type { SurveyTool } from "@interrelate/contract";
import type { CsvRow } from "../read-csv.ts";

/**
 * One column of a wide file. `question` and `row` are the two parts of a matrix question as the tool writes them; columns
 * of one matrix share `matrix`. Where there is no matrix both are null and the text is all there is.
 */
export interface WideColumn {
  /** What the first header row says. */
  readonly name: string;
  /** The question in words as far as the file or its dictionary tells it, else the name. */
  readonly text: string;
  readonly matrix: string | null;
  readonly question: string | null;
  readonly row: string | null;
  /** What its values stand for, where a data dictionary says so. */
  readonly choices: ReadonlyMap<string, string>;
}

/** A file with one row for each respondent, its headers understood as far as they go. */
export interface SurveyFile {
  readonly tool: SurveyTool;
  readonly encoding: string | null;
  readonly columns: readonly WideColumn[];
  readonly rows: readonly CsvRow[];
}

/** What goes on longer than this is neither an answer nor a name. */
const LONGEST_CELL = 400;

/**
 * The cell of a column, trimmed, without the mark that some tools set before an equals sign to disarm a formula; its
 * first 400 characters.
 */
export function cellAt(row: CsvRow, column: number): string {
  const text = (row.cells[column] ?? "").trim().slice(0, LONGEST_CELL);
  return text.startsWith("'=") ? text.slice(1) : text;
}
