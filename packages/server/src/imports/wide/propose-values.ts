import { type AnswerMeaning, type WideMapping, WORKS_WITH } from "@interrelate/contract";
import { isOwnAnswer, meaningOfLabel } from "./answer-labels.ts";
import type { FoundValue } from "./found-values.ts";
import { plainWords } from "./plain-words.ts";

/**
 * What the values found mean, as far as words tell it; what is already said stays. Codes are read only where a wrong
 * reading would show: 1 to 5 of an item whose answers rise. For frequency, for other codes, negative ones and words that
 * are not known nothing is proposed, and it is asked.
 */
export function proposeValues(
  found: readonly (readonly FoundValue[])[],
  given: WideMapping["values"],
): WideMapping["values"] {
  return found.map((values, item) => {
    const said = new Map(given[item]?.map(({ value, means }) => [value, means]));
    const straight = item > 0 && item < WORKS_WITH && areOneToFive(values);
    const known = withoutRivals(
      values.flatMap(({ value, label }) => {
        const means = meaningOf(value, label, item) ?? (straight ? codeMeaning(value) : null);
        return said.has(value) || means === null ? [] : [{ value, means, words: plainWords(label ?? value) }];
      }),
      item,
    );
    return values.flatMap(({ value }) => {
      const means = said.get(value) ?? known.get(value);
      return means === undefined ? [] : [{ value, means }];
    });
  });
}

type Known = { readonly value: string; readonly means: AnswerMeaning; readonly words: string };

/**
 * Two different words for one position, such as "sometimes" and "occasionally", tell that the scale is another one than
 * we know; none of them is proposed. Our own answers may stand beside themselves in another language.
 */
function withoutRivals(known: readonly Known[], item: number): ReadonlyMap<string, AnswerMeaning> {
  const positions = Map.groupBy(known, ({ means }) => means);
  const isClear = ({ means }: Known) => {
    const same = positions.get(means) ?? [];
    if (!/^[1-5]$/.test(means) || new Set(same.map(({ words }) => words)).size === 1) return true;
    return same.every(({ words }) => isOwnAnswer(words, item));
  };
  return new Map(known.filter(isClear).map(({ value, means }) => [value, means]));
}

function meaningOf(value: string, label: string | null, item: number): AnswerMeaning | null {
  if (value === "") return "skipped";
  return meaningOfLabel(label ?? value, item);
}

/** Whether all codes that could be positions are 1 to 5, so that none begins at 0 or goes further. */
function areOneToFive(values: readonly FoundValue[]): boolean {
  const codes = values.filter(({ value, label }) => label === null && /^\d{1,2}([.,]0+)?$/.test(value));
  return codes.length > 0 && codes.every(({ value }) => codeMeaning(value) !== null || Number(value) > 50);
}

function codeMeaning(value: string): AnswerMeaning | null {
  return (/^([1-5])(?:[.,]0+)?$/.exec(value)?.[1] as AnswerMeaning | undefined) ?? null;
}
