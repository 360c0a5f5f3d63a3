import type { Analysis } from "@interrelate/analysis";
import { type Dimension, type Instrument, type InstrumentComparison, UNKNOWN_WORDING } from "@interrelate/contract";
import { askedIn } from "./rules.ts";

/**
 * What a reader must know before comparing two waves: whether the same was asked, and in the same words.
 *
 * Wording is compared in every language that both instruments offer; where they share none, every item counts as
 * worded differently. Scores are part of it: the same words scored another way are another item.
 */
export function compareInstruments(before: Instrument, after: Instrument): InstrumentComparison {
  const [askedBefore, askedAfter] = [askedIn(before), askedIn(after)];
  const shared = askedBefore.filter((each) => askedAfter.includes(each));
  const unknown = [before, after].some(({ id }) => id === UNKNOWN_WORDING);
  const reworded = unknown ? [] : shared.filter((each) => isReworded(each, before, after));
  const onlyBefore = askedBefore.filter((each) => !shared.includes(each));
  const onlyAfter = askedAfter.filter((each) => !shared.includes(each));
  const same = before.id === after.id && before.version === after.version;
  const kind =
    onlyBefore.length + onlyAfter.length > 0
      ? "differentItems"
      : unknown
        ? "unknownWording"
        : reworded.length > 0
          ? "differentWording"
          : same
            ? "same"
            : "sameWording";
  return { kind, before: nameOf(before), after: nameOf(after), shared, reworded, onlyBefore, onlyAfter };
}

/**
 * How the dimensions that two waves share compare where their indexes do not: over the ties that show a dimension in
 * both, the plain mean of the ties' printed means then and now. It is made from what is printed and so adds nothing to
 * it; there is no test, because it says less than one would.
 */
export function sharedDimensions(
  before: Analysis,
  after: Analysis,
  shared: readonly Dimension[],
): { dimension: Dimension; ties: number; before: number | null; after: number | null }[] {
  return shared.map((dimension) => {
    const pairs = before.ties.flatMap((tie) => {
      const then = tie.items[dimension]?.mean ?? null;
      const now = after.ties.find(({ from, to }) => from === tie.from && to === tie.to)?.items[dimension]?.mean ?? null;
      return then === null || now === null ? [] : [[then, now] as const];
    });
    const mean = (side: 0 | 1) =>
      pairs.length === 0
        ? null
        : Math.round((100 * pairs.reduce((sum, pair) => sum + pair[side], 0)) / pairs.length) / 100;
    return { dimension, ties: pairs.length, before: mean(0), after: mean(1) };
  });
}

function isReworded(dimension: Dimension, before: Instrument, after: Instrument): boolean {
  const languages = before.languages.filter((each) => after.languages.includes(each));
  const [then, now] = [before, after].map(({ items }) => items.find((item) => item.dimension === dimension));
  if (languages.length === 0 || then === undefined || now === undefined) return true;
  if (then.scores.join() !== now.scores.join()) return true;
  return languages.some(
    (language) =>
      plain(then.question[language]) !== plain(now.question[language]) ||
      plain(then.answers[language]?.join("\n")) !== plain(now.answers[language]?.join("\n")),
  );
}

/** Spaces at the ends and composed characters make no other wording. */
function plain(text: string | undefined): string {
  return (text ?? "").trim().normalize("NFC");
}

function nameOf({ id, version, title }: Instrument) {
  return { id, version, title };
}
