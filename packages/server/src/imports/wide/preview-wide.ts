import { createHash } from "node:crypto";
import type { WideMapping, WidePreview } from "@interrelate/contract";
import { MOST_REJECTED } from "../collect-ratings.ts";
import { MOST_SITES, MOST_WAVES } from "../preview.ts";
import type { RatingsToImport } from "../ratings-to-import.ts";
import { shorten } from "../read-csv.ts";
import { proposeMapping } from "../rules.ts";
import { collectWide } from "./collect-wide.ts";
import { readDictionary } from "./dictionary.ts";
import { foundValues, MOST_VALUES, scalesOf, valuesIn } from "./found-values.ts";
import { matricesIn } from "./matrices-in.ts";
import { outcomeOf } from "./outcome-wide.ts";
import { completed, proposeWide } from "./propose-wide.ts";
import { readSurveyFile } from "./read-survey-file.ts";
import { readTable, type Table } from "./read-table.ts";
import { cellAt, type WideColumn } from "./survey-file.ts";
import { wideQuestions } from "./wide-questions.ts";

/** How files with the same columns were understood before, and on which day. */
export interface RememberedMapping {
  readonly mapping: WideMapping;
  readonly usedOn: string;
}

/** What an organization knows already that helps to understand a file. */
export interface ImportMemory {
  /** Names of the workgroups it has. */
  readonly knownNames: () => Promise<readonly string[]>;
  readonly remembered: (columnsHash: string) => Promise<RememberedMapping | null>;
}

/** A wide file looked at, and the ratings it would store; these are null while questions are open. */
export interface ReadWide {
  readonly preview: WidePreview;
  readonly ratings: RatingsToImport | null;
}

/** A file as it was sent. */
export interface WideSource {
  readonly bytes: Uint8Array;
  /** A REDCap data dictionary as CSV. */
  readonly dictionary: string | null;
}

const SHOWN_ROWS = 5;

/**
 * Reads a wide file as an import would, storing nothing: with the mapping given, with the one remembered for its columns,
 * or with one proposed.
 *
 * @throws UnreadableFile when the file cannot be read as a table at all.
 */
export async function readWide(source: WideSource, given: WideMapping | null, memory: ImportMemory): Promise<ReadWide> {
  const table = await readTable(source.bytes);
  const dictionary = source.dictionary === null ? null : await readDictionary(source.dictionary);
  const file = readSurveyFile(table, dictionary);
  const columnsHash = hashOf(file.columns);
  const remembered = given === null ? await memory.remembered(columnsHash) : null;
  const start = given ?? remembered?.mapping ?? proposeWide(file, await memory.knownNames());
  const mapping = completed(file, start);
  const found = foundValues(file, mapping);
  const questions = wideQuestions(file, mapping, found);
  const collected = questions.length === 0 ? await collectWide(file, mapping) : null;
  if (collected !== null) questions.push(...tooMuch(collected.ratings));
  const usable = questions.length === 0 ? collected : null;
  const groups = new Set(mapping.assigned.map(({ group }) => group));
  const looksLong = given === null && remembered === null && groups.size <= 1 && isLong(table);
  const preview: WidePreview = {
    tool: file.tool,
    encoding: file.encoding,
    columns: file.columns.map(({ name, text }) => ({ name: shortened(name), text: shortened(text) })),
    matrices: matricesIn(file.columns).map(({ question, rows }) => ({
      question: shortened(question),
      columns: rows.map(({ column, row }) => ({ column, row: shortened(row) })),
    })),
    sample: file.rows.slice(0, SHOWN_ROWS).map((row) => file.columns.map((_, column) => shorten(cellAt(row, column)))),
    columnsHash,
    remembered: remembered?.usedOn ?? null,
    mapping,
    ownValues: mapping.ownGroup === null ? [] : few(valuesIn(file, [mapping.ownGroup])),
    scales: scalesOf(found.map(few)),
    questions,
    looksLong,
    longText: looksLong && table.sheet ? asCsv(table) : null,
    outcome: usable === null ? null : outcomeOf(usable, mapping),
  };
  return { preview, ratings: usable?.ratings ?? null };
}

const LONGEST_TEXT = 400;

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

function few<Value>(values: readonly Value[]): Value[] {
  return values.slice(0, MOST_VALUES);
}

/** Names columns by what their headers say, in their order. */
function hashOf(columns: readonly WideColumn[]): string {
  return createHash("sha256")
    .update(JSON.stringify(columns.map(({ name, text }) => [name, text])))
    .digest("hex");
}

/** Whether the headers are those of a table with one row for each rating. */
function isLong({ rows }: Table): boolean {
  const [header = [], ...sample] = rows.slice(0, 50).map(({ cells }) => cells);
  const { proposed } = proposeMapping(
    header.map((cell) => cell.trim()),
    sample,
  );
  const { ratedGroup, respondentGroup, items } = proposed;
  return ratedGroup !== "" && (respondentGroup !== "" || items.some((column) => column !== ""));
}

function asCsv({ rows }: Table): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map(({ cells }) => cells.map(cell).join(",")).join("\n");
}

/** Asked, not thrown, so that a column mapped by mistake can be put right. */
function tooMuch({ rejected, sites, waves }: RatingsToImport): WidePreview["questions"] {
  const [first] = rejected;
  if (first !== undefined && rejected.length > MOST_REJECTED) {
    return [
      {
        field: "rows",
        sentence: `More than ${MOST_REJECTED.toLocaleString("en")} ratings cannot be read, the first on line ${first.line}: ${first.detail} Please check what the columns and values mean.`,
      },
    ];
  }
  const limits = [
    ["site", sites.length, MOST_SITES, "sites"],
    ["wave", waves.length, MOST_WAVES, "waves"],
  ] as const;
  return limits
    .filter(([, count, most]) => count > most)
    .map(([field, count, most, what]) => ({
      field,
      sentence: `There are ${count} different ${what}, and at most ${most} can be imported. Is this the right column?`,
    }));
}
