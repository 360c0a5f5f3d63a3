import { type AssignedColumn, DIMENSIONS, WORKS_WITH } from "@interrelate/contract";
import { dimensionOf } from "./dimension-of.ts";
import { distinctPart } from "./distinct-part.ts";
import { matricesIn } from "./matrices-in.ts";
import { plainWords } from "./plain-words.ts";
import { remembered } from "./remembered.ts";
import { sameName } from "./same-name.ts";
import type { WideColumn } from "./survey-file.ts";
import { asksWorksWith } from "./works-with.ts";

/** A column with what its words tell, as far as they do. */
interface Clue {
  readonly column: number;
  readonly item: number;
  /** The words in which the workgroup stands. */
  readonly about: string;
  /** Whether these are a whole question, in which the workgroup's name is still to be found. */
  readonly inQuestion: boolean;
}

/**
 * Proposes which column holds the answers about which workgroup to which item, by the words of the seven dimensions.
 * Both ways of asking are known: a matrix for each workgroup with the items as rows, and one for each item with the
 * workgroups as rows. Columns of which nothing is known are left out.
 *
 * @param knownNames workgroups' names that are known from elsewhere; a question that holds one of them is about it.
 */
export function proposeAssigned(columns: readonly WideColumn[], knownNames: readonly string[]): AssignedColumn[] {
  const clues = cluesOf(columns);
  const nameIn = groupNames(clues, knownNames);
  const taken = new Set<string>();
  return clues.flatMap((clue) => {
    const group = nameIn(clue);
    const key = `${clue.item} ${plainWords(group)}`;
    if (group === "" || taken.has(key)) return [];
    taken.add(key);
    return [{ column: clue.column, group, item: clue.item }];
  });
}

function cluesOf(columns: readonly WideColumn[]): Clue[] {
  const itemOf = remembered((text: string) => dimensionOf(text) ?? (asksWorksWith(text) ? WORKS_WITH : null));
  return matricesIn(columns).flatMap(({ question, ...matrix }): Clue[] => {
    const rows = matrix.rows.map(({ column, row }) => ({ column, row, item: itemOf(row) }));
    const asked = itemOf(question);
    if (rowsAreItems(rows, asked)) {
      return rows.flatMap(({ column, item }) =>
        item === null ? [] : [{ column, item, about: question, inQuestion: true }],
      );
    }
    if (asked === null) return [];
    return rows.map(({ column, row }) => ({ column, item: asked, about: row, inQuestion: false }));
  });
}

/** Rows are the items when they name several different ones, more than any question about one of them would. */
function rowsAreItems(rows: readonly { readonly item: number | null }[], asked: number | null): boolean {
  const items = new Set(rows.flatMap(({ item }) => (item === null || item === WORKS_WITH ? [] : [item])));
  if (asked === null) return items.size >= 2 && items.size * 2 >= Math.min(rows.length, DIMENSIONS.length);
  return items.size >= 4;
}

function groupNames(clues: readonly Clue[], knownNames: readonly string[]): (clue: Clue) => string {
  const questions = [...new Set(clues.flatMap(({ about, inQuestion }) => (inQuestion ? [about] : [])))];
  const distinct = distinctPart(questions);
  const parts = new Map(questions.map((question, index) => [question, distinct[index] ?? ""]));
  const found = new Map([...parts].map(([question, part]) => [question, onlyNameIn(question, knownNames) ?? part]));
  // Two questions that would be about the same workgroup tell that the name found is none.
  const unclear = new Set(found.values()).size < found.size;
  const known = remembered((name: string) => sameName(name, knownNames) ?? name);
  return ({ about, inQuestion }) => {
    const name = inQuestion ? (unclear ? parts : found).get(about) : about;
    return known(oneName(name ?? ""));
  };
}

const LONGEST_NAME = 120;

function oneName(text: string): string {
  return text
    .replaceAll("_", " ")
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/** The one known name that stands in a question as a whole word; null when none or several do. */
function onlyNameIn(question: string, knownNames: readonly string[]): string | null {
  const plain = ` ${plainWords(question)} `;
  const inside = knownNames.filter((name) => plainWords(name) !== "" && plain.includes(` ${plainWords(name)} `));
  const longest = inside.filter(
    (name) => !inside.some((other) => other !== name && plainWords(other).includes(plainWords(name))),
  );
  const [only, ...others] = longest;
  return only !== undefined && others.length === 0 ? only : null;
}
