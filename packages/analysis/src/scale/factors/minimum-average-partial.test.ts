import { expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { minimumAveragePartial } from "./minimum-average-partial.ts";

test("factors, against psych", () => {
  const reference = referenceCase("factors");
  reference.check("velicer_map", minimumAveragePartial(reference.at("correlations"), 3));
});

test("goes up to one component fewer than items, whatever is asked", () => {
  const correlations = referenceCase("factors").at("correlations");
  const all = minimumAveragePartial(correlations);
  expect(all.map).toHaveLength(6);
  expect(minimumAveragePartial(correlations, 12)).toEqual(all);
  expect(all.components).toBe(2);
  // One component fewer than items leaves a matrix of rank one: all partial correlations are 1 or -1.
  expect(all.map[5]).toBeCloseTo(1, 8);
});

test("equal correlations by hand: after one component every partial correlation is -1 / (k - 1)", () => {
  const equal = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0.6)));
  expect(minimumAveragePartial(equal, 1).map[0]).toBeCloseTo(1 / 9, 12);
});

test("is undefined after a component that leaves nothing of an item", () => {
  const { map, components } = minimumAveragePartial([
    [1, 0, 0],
    [0, 1, 0.5],
    [0, 0.5, 1],
  ]);
  expect(map).toEqual([expect.closeTo(1 / 3, 12), null]);
  expect(components).toBe(1);
});
