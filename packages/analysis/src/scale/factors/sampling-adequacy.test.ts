import { expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { byItem, referenceItems } from "../../../reference/reference-items.ts";
import { itemMoments } from "./item-moments.ts";
import { samplingAdequacy } from "./sampling-adequacy.ts";

test.each([
  ["factors", ""],
  ["rc_small", "efa."],
] as const)("%s, against psych", (name, path) => {
  const reference = referenceCase(name);
  const items = referenceItems(name);
  const { correlations } = itemMoments(items);
  reference.check(`${path}correlations`, correlations);
  const adequacy = samplingAdequacy(correlations);
  reference.check(`${path}kmo`, adequacy.overall);
  reference.check(`${path}kmo_items`, byItem(items, adequacy.items));
});

test("three items by hand: partial correlations from the formula for one item held fixed", () => {
  const [r, s, t] = [0.5, 0.4, 0.3];
  const partial = (a: number, b: number, c: number) => (a - b * c) / Math.sqrt((1 - b ** 2) * (1 - c ** 2));
  const plain = r ** 2 + s ** 2 + t ** 2;
  const other = partial(r, s, t) ** 2 + partial(s, r, t) ** 2 + partial(t, r, s) ** 2;
  const { overall, items } = samplingAdequacy([
    [1, r, s],
    [r, 1, t],
    [s, t, 1],
  ]);
  expect(overall).toBeCloseTo(plain / (plain + other), 12);
  const first = r ** 2 + s ** 2;
  expect(items[0]).toBeCloseTo(first / (first + partial(r, s, t) ** 2 + partial(s, r, t) ** 2), 12);
});

test("is undefined for an item that correlates with no other, and for all when none do", () => {
  const half = expect.closeTo(0.5, 12);
  expect(
    samplingAdequacy([
      [1, 0.5, 0],
      [0.5, 1, 0],
      [0, 0, 1],
    ]),
  ).toEqual({ overall: half, items: [half, half, null] });
  expect(
    samplingAdequacy([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({ overall: null, items: [null, null] });
});

test("refuses a singular matrix", () => {
  expect(() =>
    samplingAdequacy([
      [1, 1],
      [1, 1],
    ]),
  ).toThrow(RangeError);
});
