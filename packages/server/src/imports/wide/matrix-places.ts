import type { SurveyTool } from "@interrelate/contract";

/** Where a column stands in a matrix question: which matrix, its question, and its row. All null where it is in none. */
export interface MatrixPlace {
  readonly matrix: string | null;
  readonly question: string | null;
  readonly row: string | null;
}

const NONE: MatrixPlace = { matrix: null, question: null, row: null };

/** Finds which columns belong to one matrix, by the way in which a tool writes matrices into names and texts. */
export function placesInMatrices(tool: SurveyTool, names: readonly string[], texts: readonly string[]): MatrixPlace[] {
  const found = tool === "qualtrics" ? byTag(names, texts) : names.map(byBrackets);
  const open = found.map((place, column) => (place.matrix === null ? (names[column] ?? "") : ""));
  const split = tool === "qualtrics" ? [] : byParts(open);
  return withoutLone(found.map((place, column) => (place.matrix === null ? (split[column] ?? NONE) : place)));
}

/** Qualtrics: `TAG_1`, and a text that is the question, ` - ` and the statement. */
function byTag(names: readonly string[], texts: readonly string[]): MatrixPlace[] {
  const tags = names.map((name) => /^(.+)_\d+$/.exec(name)?.[1] ?? null);
  const columns = Map.groupBy(names.keys(), (column) => tags[column] ?? "");
  const questions = new Map<string, string | null>();
  for (const [tag, members] of columns) {
    questions.set(tag, sharedQuestion(members.map((column) => texts[column] ?? "")));
  }
  return names.map((name, column) => {
    const matrix = tags[column] ?? null;
    if (matrix === null) return NONE;
    const question = questions.get(matrix) ?? null;
    const text = texts[column] ?? "";
    if (question === null)
      return { matrix, question: matrix, row: text === name ? name.slice(matrix.length + 1) : text };
    return { matrix, question, row: text.slice(question.length).replace(/^\s*-\s*/, "") };
  });
}

/** What all texts begin with, up to the last ` - ` in it; null when there is none. */
function sharedQuestion(texts: readonly string[]): string | null {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const text of others) {
    let same = 0;
    while (same < length && text[same] === first[same]) same += 1;
    length = same;
  }
  const end = first.slice(0, length).lastIndexOf(" - ");
  return end <= 0 ? null : first.slice(0, end);
}

/**
 * Google Forms and LimeSurvey: `Question [Row]`; LimeSurvey also `Q1[SQ001]` and, with both, the code before the text.
 */
function byBrackets(name: string): MatrixPlace {
  const coded = /^([A-Za-z]\w*)\[(\w+)\]\W*(?=\w)(.+)$/.exec(name);
  if (coded !== null) {
    const [, code = "", rowCode = "", text = ""] = coded;
    const inner = byBrackets(text);
    return { matrix: code, question: inner.question ?? text, row: inner.row ?? rowCode };
  }
  if (!name.endsWith("]")) return NONE;
  let depth = 0;
  for (let at = name.length - 1; at > 0; at -= 1) {
    if (name[at] === "]") depth += 1;
    if (name[at] === "[") depth -= 1;
    if (depth > 0) continue;
    const question = name.slice(0, at).replace(/[\s_]+$/, "");
    return question === "" ? NONE : { matrix: question, question, row: name.slice(at + 1, -1).trim() };
  }
  return NONE;
}

const BETWEEN = /( [-–—|/>:] |: |\.(?=\S)|_+|-(?=\S)|\s+)/;
/** Names of more parts than this are sentences. */
const MOST_PARTS = 24;
/** As many names must begin alike to be a matrix when their ends stand nowhere else. */
const FEWEST_ALONE = 5;

/**
 * Names without a known form are cut where both sides stand in most other names: in `social_workers_timely` the left
 * side stands in all columns about social workers, the right one in all about timeliness.
 */
function byParts(names: readonly string[]): MatrixPlace[] {
  const cuts = names.map(cutsOf);
  const lefts = new Map<string, number>();
  const rights = new Map<string, number>();
  for (const [left, right] of cuts.flat()) {
    lefts.set(left, (lefts.get(left) ?? 0) + 1);
    rights.set(right, (rights.get(right) ?? 0) + 1);
  }
  return cuts.map((possible) => {
    let best: readonly [string, string] | null = null;
    let most = 0;
    for (const cut of possible) {
      const [left, right] = [lefts.get(cut[0]) ?? 0, rights.get(cut[1]) ?? 0];
      const isGrid = left >= FEWEST_ALONE || (left > 1 && right > 1);
      if (isGrid && left * right > most) [best, most] = [cut, left * right];
    }
    return best === null ? NONE : { matrix: best[0], question: best[0], row: best[1] };
  });
}

function cutsOf(name: string): (readonly [string, string])[] {
  const parts = name.split(BETWEEN);
  if (parts.length > 2 * MOST_PARTS) return [];
  const cuts: (readonly [string, string])[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const left = parts.slice(0, at).join("").trim();
    const right = parts
      .slice(at + 1)
      .join("")
      .trim();
    if (left !== "" && right !== "") cuts.push([left, right]);
  }
  return cuts;
}

/** One column alone is no matrix. */
function withoutLone(places: readonly MatrixPlace[]): MatrixPlace[] {
  const sizes = Map.groupBy(places, ({ matrix }) => matrix);
  return places.map((place) => (place.matrix !== null && (sizes.get(place.matrix)?.length ?? 0) > 1 ? place : NONE));
}
