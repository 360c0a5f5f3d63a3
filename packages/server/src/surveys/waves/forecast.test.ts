import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOfReaching, forecastOf, type ToldPace } from "./forecast.ts";

const count = fc.nat({ max: 60 });
const step = fc.integer({ min: 3, max: 20 });
const ratio = fc.double({ min: 0, max: 20, noNaN: true });

const endless = (told: number, size: number, time: number) => ({ told, step: size, invited: null, ratio: time });

// By hand, for a threshold of 3 at half time (ratio 1, each further event an answer or the end with chance 1/2). With 0
// answers so far three more come with chance 1/8; with 1, two or more with 1 - 1/4 - 1/4 = 1/2; with 2, one or more
// with 1 - 1/8 = 7/8. Their mean is 1/2.
test("half way, a hidden count reaches the threshold in half of the cases", () => {
  expect(chanceOfReaching(3, endless(0, 3, 1))).toBeCloseTo(1 / 2, 12);
});

// By hand, with a third of the time to come (ratio 1/2, an answer with chance 1/3): 0 so far (1/3)^3 = 1/27; 1 so far
// 1 - (2/3)^2 - 2 (2/3)^2 (1/3) = 7/27; 2 so far 1 - (2/3)^3 = 19/27. Their mean is 1/3.
test("with a third of the time to come it does so in a third", () => {
  expect(chanceOfReaching(3, endless(0, 3, 1 / 2))).toBeCloseTo(1 / 3, 12);
});

// By hand, for all of 3 people at half time: the others are beta-binomial. With 0 so far, three more with B(4, 4) /
// B(1, 4) = 1/35; with 1, two more with B(4, 3) / B(2, 3) = 1/5; with 2, one more with B(4, 2) / B(3, 2) = 3/5. Their
// mean is 29/105.
test("of three people, all three answer in 29 of 105 cases", () => {
  expect(chanceOfReaching(3, { told: 0, step: 3, invited: 3, ratio: 1 })).toBeCloseTo(29 / 105, 4);
});

test("many people asked are as good as endlessly many", () => {
  const among = chanceOfReaching(12, { told: 5, step: 5, invited: 100_000, ratio: 0.7 });
  expect(among).toBeCloseTo(chanceOfReaching(12, endless(5, 5, 0.7)), 3);
});

test("the chance grows with the count and the time that remains, and falls with the goal", () => {
  const asked = fc.option(fc.integer({ min: 85, max: 300 }));
  fc.assert(
    fc.property(count, count, step, asked, ratio, ratio, (goal, told, size, invited, one, other) => {
      const standing = { told, step: size, invited, ratio: Math.min(one, other) };
      const chance = chanceOfReaching(goal, standing);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(chanceOfReaching(goal, { ...standing, ratio: Math.max(one, other) })).toBeGreaterThanOrEqual(
        chance - 1e-6,
      );
      expect(chanceOfReaching(goal, { ...standing, told: told + 1 })).toBeGreaterThanOrEqual(chance - 1e-6);
      expect(chanceOfReaching(goal + 1, standing)).toBeLessThanOrEqual(chance + 1e-6);
    }),
    { numRuns: 60 },
  );
});

test("it stays a chance with thousands of people", () => {
  for (const invited of [null, 4000]) {
    const chance = chanceOfReaching(invited === null ? 2400 : 2263, { told: 2000, step: 5, invited, ratio: 0.2 });
    expect([invited, chance > 0.05 && chance < 0.95]).toEqual([invited, true]);
  }
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
