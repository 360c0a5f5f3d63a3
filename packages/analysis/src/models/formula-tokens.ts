import { UnusableData } from "../unusable-data.ts";

/** A piece of a formula: a column name (without backticks), 0 or 1, or a sign. */
export interface FormulaToken {
  readonly kind: "name" | "number" | "sign";
  readonly text: string;
}

const PLAIN_NAME = /^[\p{L}._][\p{L}\p{N}._]*$/u;
const PIECE =
  /\s*(?:`(?<quoted>[^`]+)`|(?<name>[\p{L}._][\p{L}\p{N}._]*)|(?<number>\d+(?:\.\d+)?)|(?<sign>[~+\-*:/|()]))/uy;

/**
 * The pieces of a formula in order.
 *
 * @throws UnusableData when a character has no meaning in a formula
 */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined) {
      throw new UnusableData(`“${text.slice(at).trim()}” is not understood in the formula “${text.trim()}”.`);
    }
    tokens.push(tokenOf(groups, text));
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>, text: string): FormulaToken {
  const { quoted, name = quoted, sign, number } = groups;
  if (name !== undefined) return { kind: "name", text: name };
  if (sign !== undefined) return { kind: "sign", text: sign };
  if (number === "0" || number === "1") return { kind: "number", text: number };
  throw new UnusableData(
    `The number ${number} has no meaning in the formula “${text.trim()}”: only 1 (intercept) and 0 (none) have. A column whose name starts with a digit needs backticks.`,
  );
}

/** Whether a token is this sign, and not a column that happens to be called so. */
export function isSign(token: FormulaToken | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}

/** The tokens as one would write them, for messages. */
export function spell(tokens: readonly FormulaToken[]): string {
  const texts = tokens.map(({ kind, text }, place) => {
    if (kind === "name") return (tokens[place - 1]?.kind === "name" ? " " : "") + spellName(text);
    return "+-*|~".includes(text) ? ` ${text} ` : text;
  });
  return texts.join("").trim();
}

/** A column name as it stands in a formula and in R's coefficient names: in backticks when it is no plain name. */
export function spellName(name: string): string {
  return PLAIN_NAME.test(name) ? name : `\`${name}\``;
}
