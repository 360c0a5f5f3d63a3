import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOfReaching, forecastOf, type ToldPace } from "./forecast.ts";

const count = fc.nat({ max: 60 });
const step = fc.integer({ min: 3, max: 20 });
const ratio = fc.double({ min: 0, max: 20, noNaN: true });

// By hand, for a threshold of 3 at half time (ratio 1, each further event an answer or the end with chance 1/2). With 0
// answers so far three more come with chance 1/8; with 1, two or more with 1 - 1/4 - 1/4 = 1/2; with 2, one or more
// with 1 - 1/8 = 7/8. Their mean is 1/2.
test("half way, a hidden count reaches the threshold in half of the cases", () => {
  expect(chanceOfReaching(3, 0, 3, 1)).toBeCloseTo(1 / 2, 12);
});

// By hand, with a third of the time to come (ratio 1/2, an answer with chance 1/3): 0 so far (1/3)^3 = 1/27; 1 so far
// 1 - (2/3)^2 - 2 (2/3)^2 (1/3) = 7/27; 2 so far 1 - (2/3)^3 = 19/27. Their mean is 1/3.
test("with a third of the time to come it does so in a third", () => {
  expect(chanceOfReaching(3, 0, 3, 1 / 2)).toBeCloseTo(1 / 3, 12);
});

test("the chance grows with the count and the time that remains, and falls with the goal", () => {
  fc.assert(
    fc.property(count, count, step, ratio, ratio, (goal, told, size, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const chance = chanceOfReaching(goal, told, size, less);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(chanceOfReaching(goal, told, size, more)).toBeGreaterThanOrEqual(chance - 1e-9);
      expect(chanceOfReaching(goal, told + 1, size, less)).toBeGreaterThanOrEqual(chance - 1e-9);
      expect(chanceOfReaching(goal + 1, told, size, less)).toBeLessThanOrEqual(chance + 1e-9);
    }),
  );
});

test("it stays a chance with thousands of people", () => {
  const chance = chanceOfReaching(2400, 2000, 5, 0.2);
  expect(chance).toBeGreaterThan(0.3);
  expect(chance).toBeLessThan(0.7);
});

const pace = (change: Partial<ToldPace>): ToldPace => ({
  told: 0,
  step: 5,
  invited: 30,
  elapsed: 7,
  remaining: 7,
  ...change,
});

test("what is there is reached, what fewer people were asked for is impossible", () => {
  expect(forecastOf(5, pace({ told: 5 })).verdict).toBe("reached");
  expect(forecastOf(5, pace({ invited: 4 }))).toEqual({ verdict: "impossible", range: null });
});

test("nothing is said too early, or without a closing date", () => {
  expect(forecastOf(5, pace({ elapsed: 1, remaining: 13 }))).toEqual({ verdict: "too-early", range: null });
  expect(forecastOf(5, pace({ remaining: null }))).toEqual({ verdict: "no-date", range: null });
});

test("a hidden count says little half way, and that it is unlikely near the end", () => {
  expect(forecastOf(5, pace({}))).toEqual({ verdict: "open", range: null });
  expect(forecastOf(5, pace({ elapsed: 13, remaining: 1 })).verdict).toBe("unlikely");
});

test("a told count gives a range that holds the count and ends at the people asked", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 5, max: 200 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (steps, asked, elapsed, remaining) => {
        const told = steps * 5;
        const { range } = forecastOf(told, pace({ told, invited: asked, elapsed, remaining }));
        if (range === null) return;
        expect(range[0]).toBeGreaterThanOrEqual(told);
        expect(range[1]).toBeGreaterThanOrEqual(range[0]);
        expect(range[1]).toBeLessThanOrEqual(Math.max(told, asked));
      },
    ),
  );
});
