import { UnusableData } from "../unusable-data.ts";
import { crossedTerms, type Term } from "./formula-terms.ts";
import { type FormulaToken, formulaTokens, isSign, spell } from "./formula-tokens.ts";

/** A model as R writes it: what is explained, by which terms, and within which groups intercepts vary. */
export interface Formula {
  /** The column that is explained. */
  readonly response: string;
  readonly intercept: boolean;
  /** Terms of the fixed part in R's order: main effects first, then interactions of two, of three, and so on. */
  readonly terms: readonly Term[];
  /** For each random intercept the columns whose combinations are its groups; `(1 | a/b)` gives `[a]` and `[b, a]`. */
  readonly groupings: readonly (readonly string[])[];
}

/**
 * Reads a model formula such as `los ~ rc * uncertainty + factor(wave) + (1 | site)`.
 *
 * Understood are `+`, `:`, `*` (`a*b` is `a + b + a:b`), parentheses, `- 1` or `+ 0` (no intercept), `factor(x)` (a
 * numeric column taken as categories), random intercepts `(1 | g)`, `(1 | a:b)` and `(1 | a/b)`, and names in
 * backticks. Repeated terms count once.
 *
 * Source: Wilkinson & Rogers 1973 (Applied Statistics 22, 392-399); order and names as R's `terms` gives them.
 *
 * @throws UnusableData when the text is no such formula, saying what is not understood
 */
export function parseFormula(text: string): Formula {
  const tokens = formulaTokens(text);
  const [response, tilde, ...right] = tokens;
  if (response?.kind !== "name" || !isSign(tilde, "~")) {
    throw new UnusableData(
      `A formula starts with one column and a tilde, as in “outcome ~ x + z”; “${text.trim()}” does not.`,
    );
  }
  const parts = signedParts(right);
  const read = { intercept: true, terms: [] as Term[], groupings: [] as string[][] };
  for (const part of parts) readPart(part, read);
  if (read.terms.some((term) => term.some(({ name }) => name === response.text))) {
    throw new UnusableData(`“${response.text}” stands on both sides of the formula; an outcome cannot explain itself.`);
  }
  return {
    response: response.text,
    intercept: read.intercept,
    terms: inOrder(read.terms),
    groupings: distinct(read.groupings, (names) => names.join("\n")),
  };
}

interface SignedPart {
  readonly left: boolean;
  readonly tokens: readonly FormulaToken[];
}

/** The parts of a sum; `left` when the part is taken away. */
function signedParts(tokens: readonly FormulaToken[]): SignedPart[] {
  const parts: { left: boolean; tokens: FormulaToken[] }[] = [];
  let depth = 0;
  for (const [place, token] of tokens.entries()) {
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    const joins = depth === 0 && (isSign(token, "+") || isSign(token, "-"));
    if (place === 0 && !joins) parts.push({ left: false, tokens: [] });
    if (joins) parts.push({ left: isSign(token, "-"), tokens: [] });
    else parts.at(-1)!.tokens.push(token);
  }
  if (parts.length > 0 && parts.every((part) => part.tokens.length > 0)) return parts;
  throw new UnusableData("A term is missing in the formula: each + stands between two terms, as in “outcome ~ x + z”.");
}

function readPart({ left, tokens }: SignedPart, read: { intercept: boolean; terms: Term[]; groupings: string[][] }) {
  const first = tokens[0]!;
  if (tokens.length === 1 && first.kind === "number") {
    read.intercept = (first.text === "1") !== left;
  } else if (left) {
    throw new UnusableData(
      `“- ${spell(tokens)}” is not understood: only “- 1” can be taken away. A column name with a hyphen or a blank needs backticks.`,
    );
  } else if (tokens.some((token) => isSign(token, "|"))) {
    read.groupings.push(...groupingsOf(tokens));
  } else {
    read.terms.push(...crossedTerms(tokens));
  }
}

/** The groupings of `(1 | a)`, `(1 | a:b)` or `(1 | a/b/c)`; a nested one names the inner column first, as lme4 does. */
function groupingsOf(tokens: readonly FormulaToken[]): string[][] {
  const [open, one, bar] = tokens;
  const inner = tokens.slice(3, -1);
  const wellFormed =
    isSign(open, "(") &&
    one?.text === "1" &&
    one.kind === "number" &&
    isSign(bar, "|") &&
    isSign(tokens.at(-1), ")") &&
    inner.length % 2 === 1;
  const [joint, ...others] = inner.filter((_, place) => place % 2 === 1).map((token) => token.text);
  const names = inner.filter((_, place) => place % 2 === 0);
  const sameJoint = others.every((text) => text === joint) && (joint === undefined || joint === ":" || joint === "/");
  if (!wellFormed || !sameJoint || names.some((token) => token.kind !== "name")) {
    throw new UnusableData(
      `“${spell(tokens)}” is not understood: random parts are intercepts, written (1 | g), (1 | a:b) or (1 | a/b).`,
    );
  }
  const columns = names.map((token) => token.text);
  return joint === "/" ? columns.map((_, depth) => columns.slice(0, depth + 1).reverse()) : [columns];
}

/** Variables within a term as they first appear in the formula, terms by how many variables they have; each once. */
function inOrder(terms: readonly Term[]): Term[] {
  const key = (variable: Term[number]) => `${variable.categorical} ${variable.name}`;
  const places = new Map<string, number>();
  for (const variable of terms.flat()) if (!places.has(key(variable))) places.set(key(variable), places.size);
  const sorted = terms.map((term) =>
    distinct(term, key).sort((first, second) => places.get(key(first))! - places.get(key(second))!),
  );
  return distinct(sorted, (term) => term.map(key).join("\n")).sort((first, second) => first.length - second.length);
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
