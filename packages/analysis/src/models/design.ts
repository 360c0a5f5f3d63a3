import { asNumber, completeRows, type DataTable, labels, numbers } from "../data-table.ts";
import { UnusableData } from "../unusable-data.ts";
import { columnLevels, combinedLevels, type Levels } from "./design-levels.ts";
import { fullRankBasis } from "./design-rank.ts";
import { termColumns, type VariableColumns } from "./design-terms.ts";
import type { Formula } from "./formula.ts";
import type { Variable } from "./formula-terms.ts";
import { spellName } from "./formula-tokens.ts";

/** The numbers a model is computed from: one row for each complete row of the table. */
export interface Design {
  readonly n: number;
  /** Rows of the table left out because a needed column is missing there. */
  readonly dropped: number;
  /** R's names of the coefficients: `(Intercept)`, `x`, `factor(w)2`, `siteB:x`. */
  readonly names: readonly string[];
  /** One column of `n` values for each name. */
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly groupings: readonly Grouping[];
  /** The rows of the table that count, ascending. */
  readonly rows: Int32Array;
}

/** The groups of one random intercept. */
export interface Grouping extends Levels {
  /** `g`, or `b:a` for combinations. */
  readonly name: string;
}

/**
 * Builds the design matrix of a formula over the rows that are complete on every column of it and on the `further`
 * columns (such as a cluster).
 *
 * Categories (text, or `factor()`) get treatment contrasts against their first level, and one column for each level
 * where R gives them so: without an intercept, or in an interaction whose lower terms are missing.
 *
 * @throws UnusableData when a column is unknown or mixes numbers with texts, when there are too few rows, or when one
 *   column of the design is a combination of others
 */
export function buildDesign(table: DataTable, formula: Formula, further: readonly string[] = []): Design {
  const needed = [formula.response, ...formula.terms.flat().map(({ name }) => name), ...formula.groupings.flat()];
  const { rows, dropped } = completeRows(table, [...new Set([...needed, ...further])]);
  const variables = new Map<string, VariableColumns>();
  const columnsOf = (variable: Variable): VariableColumns => {
    const key = `${variable.categorical} ${variable.name}`;
    const known = variables.get(key) ?? variableColumns(table, variable, rows);
    variables.set(key, known);
    return known;
  };
  const terms = formula.terms.map((term) => term.map(columnsOf));
  const { names, columns } = termColumns(terms, formula.intercept, rows.length);
  requireFullRank(names, columns, rows.length);
  const all = numbers(table, formula.response);
  return {
    n: rows.length,
    dropped,
    names,
    columns,
    response: Float64Array.from(rows, (row) => all[row]!),
    groupings: formula.groupings.map((parts) => grouping(table, parts, rows)),
    rows,
  };
}

/** A column as its numbers, or as the categories it has in the rows that count. */
function variableColumns(table: DataTable, { name, categorical }: Variable, rows: Int32Array): VariableColumns {
  const label = categorical ? `factor(${spellName(name)})` : spellName(name);
  if (!categorical && holdsNumbers(table, name)) {
    const all = numbers(table, name);
    return { label, levels: null, values: Float64Array.from(rows, (row) => all[row]!) };
  }
  const levels = columnLevels(table, name, rows);
  if (levels.labels.length > 1) return { label, levels };
  throw new UnusableData(
    `“${name}” has only one category, “${levels.labels[0]}”, in the rows that are complete, so it explains nothing.`,
  );
}

/** Whether a column holds numbers alone; a column with both numbers and texts is more likely a slip than categories. */
function holdsNumbers(table: DataTable, name: string): boolean {
  const present = labels(table, name).filter((cell) => cell !== null);
  const text = present.find((cell) => asNumber(cell) === null);
  if (text === undefined) return true;
  if (present.every((cell) => asNumber(cell) === null)) return false;
  throw new UnusableData(
    `Column “${name}” holds numbers and also “${text}”, which is no number. If its values are categories, write factor(${spellName(name)}).`,
  );
}

function requireFullRank(names: readonly string[], columns: readonly Float64Array[], n: number): void {
  if (names.length === 0) throw new UnusableData("The formula leaves no coefficient to estimate.");
  if (n < names.length) {
    throw new UnusableData(`${n} complete rows are too few for ${names.length} coefficients.`);
  }
  fullRankBasis(names, columns);
}

function grouping(table: DataTable, parts: readonly string[], rows: Int32Array): Grouping {
  const levels = combinedLevels(parts.map((part) => columnLevels(table, part, rows)));
  return { name: parts.join(":"), ...levels };
}
