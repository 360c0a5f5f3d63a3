import { UnusableData } from "../unusable-data.ts";
import { type FormulaToken, isSign, spell } from "./formula-tokens.ts";

/** A column in a model; `categorical` when `factor()` stands around it. */
export interface Variable {
  readonly name: string;
  readonly categorical: boolean;
}

/** The columns whose product a term is; one column is a main effect. */
export type Term = readonly Variable[];

/**
 * The terms that a product of columns stands for: `a:b` is their interaction, `a*b` is `a + b + a:b`, and a sum in
 * parentheses is crossed term by term. `:` binds tighter than `*`, as in R.
 *
 * @throws UnusableData when the tokens are no such product
 */
export function crossedTerms(tokens: readonly FormulaToken[]): Term[] {
  const position = { tokens, next: 0 };
  const terms = product(position);
  if (position.next < tokens.length) throw notUnderstood(tokens);
  return terms;
}

interface Position {
  readonly tokens: readonly FormulaToken[];
  next: number;
}

function product(position: Position): Term[] {
  let terms = interaction(position);
  while (takes(position, "*")) {
    const others = interaction(position);
    terms = [...terms, ...others, ...crossed(terms, others)];
  }
  return terms;
}

function interaction(position: Position): Term[] {
  let terms = operand(position);
  while (takes(position, ":")) terms = crossed(terms, operand(position));
  return terms;
}

function operand(position: Position): Term[] {
  const token = position.tokens[position.next++];
  if (isSign(token, "(")) return sumInParentheses(position);
  if (token?.kind !== "name") throw notUnderstood(position.tokens);
  if (!takes(position, "(")) return [[{ name: token.text, categorical: false }]];
  const inner = position.tokens[position.next++];
  if (token.text !== "factor" || inner?.kind !== "name" || !takes(position, ")")) {
    throw new UnusableData(
      `“${spell(position.tokens)}” is not understood: only factor(column) can stand around a column. Put transformed values into a column of their own.`,
    );
  }
  return [[{ name: inner.text, categorical: true }]];
}

function sumInParentheses(position: Position): Term[] {
  const terms = product(position);
  while (takes(position, "+")) terms.push(...product(position));
  if (takes(position, ")")) return terms;
  throw notUnderstood(position.tokens);
}

function takes(position: Position, sign: string): boolean {
  if (!isSign(position.tokens[position.next], sign)) return false;
  position.next += 1;
  return true;
}

function crossed(terms: readonly Term[], others: readonly Term[]): Term[] {
  return terms.flatMap((term) => others.map((other) => [...term, ...other]));
}

function notUnderstood(tokens: readonly FormulaToken[]): UnusableData {
  return new UnusableData(
    `The term “${spell(tokens)}” is not understood: terms are columns joined by : or *, and a column name with a blank needs backticks.`,
  );
}
