import type { Levels } from "./design-levels.ts";

/** The data of one variable of a model, under the name R prints: numbers, or categories. */
export type VariableColumns =
  | { readonly label: string; readonly levels: null; readonly values: Float64Array }
  | { readonly label: string; readonly levels: Levels };

/** Columns of a design matrix with their names. */
export interface NamedColumns {
  readonly names: string[];
  readonly columns: Float64Array[];
}

/**
 * The columns of a design: the intercept, then each term's columns, the first variable of an interaction fastest.
 *
 * A category of `k` levels has `k - 1` columns (contrasts against the first level) where what is left of the term
 * without it is part of an earlier term, and `k` columns otherwise; without an intercept the first category met has
 * `k`. This is R's rule (`terms.formula`, `model.matrix`).
 *
 * @param terms variables of each term in R's order; the same variable is the same object in every term
 */
export function termColumns(
  terms: readonly (readonly VariableColumns[])[],
  intercept: boolean,
  n: number,
): NamedColumns {
  const start: NamedColumns = intercept ? { names: ["(Intercept)"], columns: [new Float64Array(n).fill(1)] } : none();
  const firstCategorical = intercept ? -1 : terms.findIndex((term) => term.some(({ levels }) => levels !== null));
  for (const [place, term] of terms.entries()) {
    let full = term.map((variable) => !hasMargin(terms.slice(0, place), term, variable));
    if (place === firstCategorical) {
      const first = term.findIndex(({ levels }) => levels !== null);
      full = full.map((whole, at) => whole || at === first);
    }
    const { names, columns } = product(term.map((variable, at) => ownColumns(variable, full[at]!)));
    start.names.push(...names);
    start.columns.push(...columns);
  }
  return start;
}

/** Whether the rest of a term without this variable is empty or contained in an earlier term. */
function hasMargin(
  earlier: readonly (readonly VariableColumns[])[],
  term: readonly VariableColumns[],
  dropped: VariableColumns,
): boolean {
  const rest = term.filter((variable) => variable !== dropped);
  return rest.length === 0 || earlier.some((other) => rest.every((variable) => other.includes(variable)));
}

function ownColumns(variable: VariableColumns, full: boolean): NamedColumns {
  if (variable.levels === null) return { names: [variable.label], columns: [variable.values] };
  const { labels, index } = variable.levels;
  const shown = labels.map((label, level) => ({ label, level })).slice(full ? 0 : 1);
  return {
    names: shown.map(({ label }) => variable.label + label),
    columns: shown.map(({ level }) => Float64Array.from(index, (own) => (own === level ? 1 : 0))),
  };
}

function product(parts: readonly NamedColumns[]): NamedColumns {
  return parts.reduce((first, second) => {
    const whole = none();
    for (const [j, name] of second.names.entries()) {
      for (const [i, other] of first.names.entries()) {
        whole.names.push(`${other}:${name}`);
        whole.columns.push(first.columns[i]!.map((value, row) => value * second.columns[j]![row]!));
      }
    }
    return whole;
  });
}

function none(): NamedColumns {
  return { names: [], columns: [] };
}
