import { expect, it } from "vitest";
import { skippersStayOpen } from "./skippers-stay-open.ts";

/** The index and two items; sums of people who answered both, the first only or the second only. */
const INDEX = { measure: 0, items: [1, 2] };

/** Counts and sums of people with these answers, `null` where they skipped. */
function part(...people: [number | null, number | null][]) {
  const answers = (item: 0 | 1) => people.flatMap((person) => person[item] ?? []);
  const own = people.map((person) => person.flatMap((answer) => answer ?? []));
  const means = own.map((given) => given.reduce((sum, answer) => sum + answer, 0) / given.length);
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    n: [people.length, answers(0).length, answers(1).length],
    sum: [total(means), total(answers(0)), total(answers(1))],
  };
}

it("is open when the small part has no skippers, whoever else skipped", () => {
  const small = part([5, 5], [4, 4]);
  expect(skippersStayOpen(INDEX, [small, part([5, null], [null, 5])], [small], 1.5)).toBe(true);
});

it("is open while other skippers can make up for them", () => {
  // Three skippers answered 3 each: the one at the small part anything from 1 to 5.
  const small = part([3, null], [4, 4]);
  expect(skippersStayOpen(INDEX, [small, part([3, null], [null, 3], [2, 2])], [small], 4)).toBe(true);
  expect(skippersStayOpen(INDEX, [small, part([3, null], [null, 3], [2, 2])], [small], 4.01)).toBe(false);
});

it("is not open when the skippers' answers are near an end of the scale", () => {
  // 14 points of three skippers: at least 4 of them are those of the one at the small part.
  const small = part([5, null]);
  const others = part([4, null], [null, 5], [2, 2]);
  expect(skippersStayOpen(INDEX, [small, others], [small], 1)).toBe(true);
  expect(skippersStayOpen(INDEX, [small, others], [small], 1.01)).toBe(false);
});

it("is not open when nobody else skipped", () => {
  const small = part([3, null], [null, 2]);
  expect(skippersStayOpen(INDEX, [small, part([3, 3])], [small], 1)).toBe(false);
});
