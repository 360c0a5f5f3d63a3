import { tieBandWords, tieBetween } from "@interrelate/pictures";
import type { ActBoundary } from "@interrelate/work";
import { listed, numberWord } from "../../ui/words.ts";
import { type PairAbout, pairNames } from "./pair-words.ts";

/** More names than these make a sentence a list. */
const MOST_NAMES = 3;

/**
 * Why a boundary stands where it does, in a sentence by rule: "Physicians and pharmacy: a settled weak tie, two
 * hand-offs, not spanned by Morning rounds". It lists what was found together, and never says that one thing is there
 * because of another.
 */
export function pairReason(about: PairAbout): string {
  const { network, ends, boundary, structures } = about;
  const parts = [tieReason(about), handOffReason(boundary), structureReason(boundary, structures)];
  return `${pairNames(network, ends)}: ${parts.filter((part) => part !== null).join(", ")}.`;
}

function tieReason({ network, boundary, conditions }: PairAbout): string {
  const { a, b, weaker, there, back } = boundary;
  if (weaker === null)
    return there.state === "unrated" && back.state === "unrated"
      ? "no answers about the tie"
      : "a tie that is not shown";
  const [rater, rated] = weaker === "there" ? [a, b] : [b, a];
  const tie = tieBetween(network, rater, rated);
  const words = tie === undefined ? "not settled" : tieBandWords(network, tie);
  const band = tie?.uncertain === false ? `a settled ${words} tie` : `a tie that is ${words}`;
  if (conditions.has("oneSided")) return `${band}, clearly stronger the other way`;
  return there.state === "shown" && back.state === "shown" ? band : `${band} one way, not shown the other way`;
}

function handOffReason({ handOffs }: ActBoundary): string | null {
  if (handOffs === null) return null;
  const { number, open } = handOffs;
  if (number === 0) return "no hand-off between them";
  const words = number === 1 ? "one hand-off" : `${numberWord(number)} hand-offs`;
  if (open === 0) return words;
  return `${words}, ${open === number ? (number === 1 ? "" : "all ") : `${numberWord(open)} of them `}over a tie that is not shown`;
}

function structureReason({ structures }: ActBoundary, named: PairAbout["structures"]): string | null {
  const spanningOf = (id: string) => structures.spanning.find((each) => each.id === id)?.spanning ?? "unknown";
  const names = (...wanted: string[]) =>
    named.filter(({ id }) => wanted.includes(spanningOf(id))).map(({ name }) => name);
  const [full, partial, not] = [names("full"), names("partial"), names("none")];
  if (full.length > 0 && partial.length > 0) return `spanned by ${some(full)}, in part by ${some(partial)}`;
  if (full.length > 0) return `spanned by ${some(full)}`;
  if (partial.length > 0) return `spanned in part by ${some(partial)}`;
  return not.length > 0 ? `not spanned by ${some(not)}` : null;
}

function some(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listed(names);
  const more = names.length - MOST_NAMES + 1;
  return listed([...names.slice(0, MOST_NAMES - 1), `${numberWord(more)} more`]);
}
