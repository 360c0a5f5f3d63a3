/** The logarithms of 0! to `most`!. */
export function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let number = 2; number <= most; number += 1) logs[number] = (logs[number - 1] ?? 0) + Math.log(number);
  return logs;
}

/**
 * The chance of at least `goal` successes in `trials`, each of chance `chance`.
 *
 * @param logs the logarithms of the factorials up to `trials` at least.
 */
export function chanceOfSuccesses(goal: number, trials: number, chance: number, logs: Float64Array): number {
  if (goal <= 0) return 1;
  if (goal > trials || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const term = (count: number) =>
    Math.exp(
      (logs[trials] ?? 0) -
        (logs[count] ?? 0) -
        (logs[trials - count] ?? 0) +
        count * Math.log(chance) +
        (trials - count) * Math.log1p(-chance),
    );
  // The side of the sum whose terms only become smaller.
  return goal > trials * chance
    ? sumFrom(term(goal), goal, 1, (count) => ((trials - count) / (count + 1)) * (chance / (1 - chance)))
    : 1 - sumFrom(term(goal - 1), goal - 1, -1, (count) => (count / (trials - count + 1)) * ((1 - chance) / chance));
}

/** Adds terms, each the one before times `ratio`, until they no longer matter. */
function sumFrom(first: number, from: number, step: 1 | -1, ratio: (count: number) => number): number {
  let [sum, term] = [0, first];
  for (let count = from; term > 1e-12 * sum; count += step) {
    sum += term;
    term *= ratio(count);
  }
  return Math.min(1, sum);
}
