import type { AnswerMeaning } from "@interrelate/contract";

type Positions = ReadonlyMap<string, AnswerMeaning>;

const POSITIONS = ["1", "2", "3", "4", "5"] as const;
/** Codes above this stand for something missing, as 99 does. */
const LARGEST = 50;
/** The position in the order of amount of a frequency score from 1 to 5. */
const OF_SCORE = [1, 5, 2, 4, 3] as const;

/**
 * Positions of codes such as 1 to 5, 20 to 24 or A1 to A5: by themselves where they are 1 to 5, else in their order where
 * five follow one another. Codes apart from these are left open. Null when the codes are neither, so that each must be
 * said by itself.
 */
export function codePositions(values: readonly string[]): Positions | null {
  const codes = values.flatMap((value) => {
    const number = Number(/^[A-Za-z]{0,3}(\d{1,3})(?:[.,]0+)?$/.exec(value)?.[1] ?? Number.NaN);
    return Number.isNaN(number) || number > LARGEST ? [] : [{ value, number }];
  });
  const has = (number: number) => codes.some((code) => code.number === number);
  const first = codes.find(
    ({ number }) => POSITIONS.every((_, step) => has(number + step)) && !has(number - 1) && !has(number + 5),
  )?.number;
  const start = first ?? (has(0) || has(6) ? null : 1);
  if (start === null) return null;
  const found = codes.flatMap(({ value, number }) => {
    const position = POSITIONS[number - start];
    return position === undefined ? [] : [[value, position] as const];
  });
  return found.length < 2 ? null : new Map(found);
}

/** The same codes with the lowest as the strongest. */
export function turned(positions: Positions): Positions {
  return new Map([...positions].map(([value, position]) => [value, POSITIONS[5 - Number(position)] ?? "1"]));
}

/** Whether codes may already be scores: only 1 to 5 may. */
export function couldBeScores(positions: Positions): boolean {
  return [...positions].every(([value, position]) => Number(value.replace(",", ".")) === Number(position));
}

/** The same codes as scores of frequency, 5 being just right. */
export function asScores(positions: Positions): Positions {
  return new Map(
    [...positions].map(([value, score]) => [value, POSITIONS[(OF_SCORE[Number(score) - 1] ?? 1) - 1] ?? "1"]),
  );
}
