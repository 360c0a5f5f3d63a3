/**
 * What tells texts apart: each without the words that all of them begin with and end with. A single text stays whole,
 * without the mark at its end.
 *
 * @example distinctPart(["About nurses here:", "About porters here:"]) // ["nurses", "porters"]
 */
export function distinctPart(texts: readonly string[]): string[] {
  const words = texts.map((text) => text.split(/[\s_]+/).filter((word) => word !== ""));
  const begin = texts.length > 1 ? alikeAtBegin(words) : 0;
  const end = texts.length > 1 ? alikeAtBegin(words.map((each) => each.slice(begin).toReversed())) : 0;
  return words.map((each) => bare(each.slice(begin, each.length - end).join(" ")));
}

function alikeAtBegin(words: readonly (readonly string[])[]): number {
  const [first = []] = words;
  const shortest = Math.min(...words.map((each) => each.length));
  const differing = first
    .slice(0, shortest)
    .findIndex((word, place) => words.some((each) => bare(each[place] ?? "") !== bare(word)));
  return differing === -1 ? Math.max(0, shortest - 1) : differing;
}

function bare(text: string): string {
  return text.replace(/^[\s\p{P}]+/u, "").replace(/[\s:;,.?!\-–—"”“'’]+$/u, "");
}
