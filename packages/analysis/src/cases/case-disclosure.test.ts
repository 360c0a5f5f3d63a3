import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseRating, caseTable, drawnCases, FOUR_ITEMS } from "../../reference/case-ratings.ts";
import { createRandom } from "../numeric/random.ts";
import { caseNetworks } from "./case-networks.ts";
import { caseTies } from "./case-ties.ts";

const PROTECTED = { minRaters: 5, scoring: FOUR_ITEMS };

/** How many of each drawn role are rated: the last is one person. */
const ratedPeople = (_: string, to: string) => (to === "G2" ? 1 : 4);

const plan = fc.record({
  seed: fc.integer({ min: 0, max: 10_000 }),
  groups: fc.integer({ min: 1, max: 3 }),
  people: fc.integer({ min: 3, max: 26 }),
  cases: fc.integer({ min: 2, max: 6 }),
  around: fc.double({ min: 0.3, max: 1, noNaN: true }),
  skipping: fc.constantFrom(0, 0, 0.05),
});
const RUNS = { numRuns: 30 };

/** Both ways to tell a round, as one value each. */
function told(ratings: readonly CaseRating[]) {
  const table = caseTable(ratings);
  const ties = caseTies(table, { ...PROTECTED, minCases: 3, minRated: 3, ratedPeople });
  return {
    roles: new Map(ties.map(({ from, to, ...figures }) => [`${from} ${to}`, figures])),
    cases: new Map(caseNetworks(table, PROTECTED).map(({ case: label, ...figures }) => [label, figures])),
  };
}

type Told = ReturnType<typeof told>;

/** The ratings of one tie or one network, and under which name they are told. */
const WAYS = {
  roles: ({ from, to }: CaseRating) => `${from} ${to}`,
  cases: (rating: CaseRating) => rating.case,
} as const;

describe.each(Object.keys(WAYS) as (keyof Told)[])("what is told of %s", (way) => {
  const nameOf = WAYS[way];

  it("does not depend on the order of ratings nor on what people are called", () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const ratings = drawnCases(drawn);
        const random = createRandom(drawn.seed);
        const mixed = ratings
          .map((rating) => ({ at: random.uniform(), rating: { ...rating, person: `other ${rating.person}` } }))
          .sort((a, b) => a.at - b.at)
          .map(({ rating }) => rating);
        expect(told(mixed)[way]).toEqual(told(ratings)[way]);
      }),
      RUNS,
    );
  });

  it("changes with no answer to what is hidden", () => {
    fc.assert(
      fc.property(plan, fc.integer(), (drawn, seed) => {
        const ratings = drawnCases(drawn);
        const before = told(ratings)[way];
        const random = createRandom(seed);
        const changed = ratings.map((rating) =>
          before.get(nameOf(rating))?.raters === null
            ? { ...rating, answers: rating.answers.map((answer) => answer * 0 + 1 + random.below(5)) }
            : rating,
        );
        expect(told(changed)[way]).toEqual(before);
      }),
      RUNS,
    );
  });

  it("counts people, however often they rated", () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const ratings = drawnCases({ ...drawn, skipping: 0 });
        for (const [name, { raters }] of told(ratings)[way]) {
          const people = new Set(ratings.filter((rating) => nameOf(rating) === name).map(({ person }) => person));
          if (raters !== null) expect(raters).toBe(people.size);
          if (people.size < PROTECTED.minRaters) expect(raters).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it("is nothing at all of what is hidden", () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        for (const { raters, items, ...figures } of told(drawnCases(drawn))[way].values()) {
          if (raters !== null) continue;
          const every = [...Object.values(figures), ...Object.values(items).flatMap((item) => Object.values(item))];
          expect(every.filter((figure) => figure !== null)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it("leaves open who of those who rated equally often answered what, and about which of their cases or roles", () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const ratings = drawnCases(drawn);
        const random = createRandom(drawn.seed);
        const before = told(ratings)[way];
        for (const name of before.keys()) {
          const own = ratings.filter((rating) => nameOf(rating) === name);
          const passedOn = passAnswersOn(own, random.below(own.length));
          expect(told(ratings.map((rating) => passedOn.get(rating) ?? rating))[way]).toEqual(before);
        }
      }),
      RUNS,
    );
  });

  it("leaves every single answer anywhere from 1 to 5, unless nearly everybody answered at one end", () => {
    let moved = 0;
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 5 }), (drawn, wanted) => {
        const ratings = drawnCases({ ...drawn, skipping: 0 });
        const random = createRandom(drawn.seed);
        const before = told(ratings)[way];
        for (const [name, { raters, items }] of before) {
          if (raters === null) continue;
          const own = ratings.filter((rating) => nameOf(rating) === name);
          const item = random.below(4);
          const target = own[random.below(own.length)]!;
          const others = madeUpFor(own, target, item, wanted);
          // One answer moves the mean over n people by 4 / n at most, and the printed one is at most .05 off.
          const printed = items["abcd".charAt(item)]!.mean!;
          if (Math.abs(printed - 3) <= 2 - 4 / raters - 0.05) expect(others).not.toBeNull();
          if (others === null) continue;
          moved += 1;
          const after = told(ratings.map((rating) => others.get(rating) ?? rating))[way];
          expect(meansOf(after)).toEqual(meansOf(before));
        }
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(20);
  });
});

/** Everybody's ratings handed on to the next person with as many of them, and within a person to the next rating. */
function passAnswersOn(ratings: readonly CaseRating[], by: number): Map<CaseRating, CaseRating> {
  const people = Map.groupBy(ratings, ({ person }) => person);
  const alike = Map.groupBy(people.values(), (own) => own.length);
  const pairs = [...alike.values()].flatMap((sets) =>
    sets.flatMap((own, place) => {
      const other = sets[(place + by) % sets.length]!;
      return own.map((rating, at): [CaseRating, CaseRating] => {
        return [rating, { ...rating, answers: other[(at + 1) % own.length]!.answers }];
      });
    }),
  );
  return new Map(pairs);
}

/**
 * The same ratings with the wanted answer in the target's item, and all others to that item moved as little as keeps the
 * mean over people; `null` when it would take answers beyond the scale.
 *
 * People count alike, so an answer of somebody with k ratings moves their mean by a k-th.
 */
function madeUpFor(
  ratings: readonly CaseRating[],
  target: CaseRating,
  item: number,
  wanted: number,
): Map<CaseRating, CaseRating> | null {
  const times = (person: string) => ratings.filter((rating) => rating.person === person).length;
  let owed = (target.answers[item]! - wanted) / times(target.person);
  const answer = (rating: CaseRating, value: number) => ({ ...rating, answers: rating.answers.with(item, value) });
  const moved = new Map([[target, answer(target, wanted)]]);
  for (const rating of ratings) {
    if (rating === target) continue;
    const old = rating.answers[item]!;
    const value = Math.min(5, Math.max(1, old + owed * times(rating.person)));
    moved.set(rating, answer(rating, value));
    owed -= (value - old) / times(rating.person);
  }
  return Math.abs(owed) < 1e-9 ? moved : null;
}

function meansOf(figures: Told["roles"] | Told["cases"]) {
  return [...figures].map(([name, { raters, mean, items }]) => [
    name,
    raters,
    mean,
    Object.values(items).map((item) => item.mean),
  ]);
}
