import type { Dimension } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DimensionFigures } from "../network/dimension-figures.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import { type Figure, NOTHING } from "../network/figure.ts";
import { twoWayTitle } from "./two-way-sentences.ts";

const at = (mean: number, half = 0.1): Figure => ({ n: 30, mean, low: mean - half, high: mean + half });

function side(name: string, means: Partial<Record<Dimension, number>>, usual: number | null = 4) {
  const experience = Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const mean = means[dimension] ?? usual;
      return [dimension, mean === null ? NOTHING : at(mean)];
    }),
  ) as DimensionFigures;
  return { name, experience };
}

test("the title names the side that experiences less, and on what", () => {
  const families = side("families", { sharedKnowledge: 3, timely: 3.2 });
  const words =
    "Families experience workers as weaker on timely communication and shared knowledge than workers experience them";
  expect(twoWayTitle(families, side("workers", {}))).toBe(words);
  expect(twoWayTitle(side("workers", {}), families)).toBe(words);
});

test("differences in both directions are both told", () => {
  expect(twoWayTitle(side("families", { timely: 3 }), side("workers", { mutualRespect: 3 }))).toBe(
    "Families experience workers as weaker on timely communication; workers experience families as weaker on mutual respect",
  );
});

test("many dimensions are counted, and all of them are every one", () => {
  const four = { frequent: 3, timely: 3, accurate: 3, problemSolving: 3 };
  expect(twoWayTitle(side("families", four), side("workers", {}))).toBe(
    "Families experience workers as weaker on four dimensions than workers experience them",
  );
  expect(twoWayTitle(side("families", {}, 3), side("workers", {}))).toBe(
    "Families experience workers as weaker on every dimension than workers experience them",
  );
});

test("what the intervals leave open is not claimed", () => {
  // With seven comparisons the widening is sqrt(2 ln 140) / 1.96 = 1.604, so 0.1 on both sides reaches 0.2268.
  expect(twoWayTitle(side("families", { timely: 3.775 }), side("workers", {}))).toMatch(/does not clearly differ/);
  expect(twoWayTitle(side("families", { timely: 3.77 }), side("workers", {}))).toMatch(/weaker on timely/);
});

test("sides without any figures are said to be hidden", () => {
  expect(twoWayTitle(side("families", {}, null), side("workers", {}, null))).toBe(
    "How families and workers experience each other is hidden",
  );
});

test("where one direction alone is shown, the other is said to be hidden, by either order", () => {
  const [families, workers] = [side("families", {}), side("workers", {}, null)];
  expect(twoWayTitle(families, workers)).toBe("How workers experience families is hidden");
  expect(twoWayTitle(workers, families)).toBe("How workers experience families is hidden");
});

test("directions that show other dimensions are compared on none", () => {
  expect(twoWayTitle(side("families", { timely: 3 }, null), side("workers", { mutualRespect: 3 }, null))).toBe(
    "Of families and workers, no dimension shows both directions",
  );
});

test("which side is named first changes nothing that is claimed", () => {
  const means = fc.record(
    Object.fromEntries(DIMENSIONS.map((each) => [each, fc.double({ min: 1, max: 5, noNaN: true })])),
  );
  fc.assert(
    fc.property(means, means, (a, b) => {
      const claims = (title: string) =>
        title
          .split("; ")
          .map((part) => part.replace(/^./, (first) => first.toLowerCase()))
          .sort();
      const [one, other] = [side("families", a), side("workers", b)];
      const [there, back] = [twoWayTitle(one, other), twoWayTitle(other, one)];
      if (there.includes("does not clearly")) expect(back).toContain("does not clearly");
      else expect(claims(back)).toEqual(claims(there));
    }),
  );
});
