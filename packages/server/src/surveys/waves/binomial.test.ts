import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOfSuccesses, logFactorials } from "./binomial.ts";

const logs = logFactorials(3000);

// By hand: of 4 throws of a coin, at least 3 heads in 5 of 16 cases; of 3 throws of a die, a six with 1 - (5/6)^3.
test("small cases by hand", () => {
  expect(chanceOfSuccesses(3, 4, 1 / 2, logs)).toBeCloseTo(5 / 16, 12);
  expect(chanceOfSuccesses(1, 3, 1 / 6, logs)).toBeCloseTo(91 / 216, 12);
});

test("successes and failures are two ways to count the same", () => {
  const trials = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(
      trials,
      fc.nat({ max: 3000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, some, chance) => {
        const goal = some % (n + 1);
        const enough = chanceOfSuccesses(goal, n, chance, logs);
        const tooFew = chanceOfSuccesses(n - goal + 1, n, 1 - chance, logs);
        expect(enough + tooFew).toBeCloseTo(1, 8);
      },
    ),
  );
});
