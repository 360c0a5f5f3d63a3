import { DIMENSIONS, type Dimension } from "@interrelate/contract";
import { compareDimensions } from "@interrelate/work";
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignmentTitle } from "./alignment-title.ts";

const around = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 });
const HIDDEN = { mean: null, low: null, high: null };

/** The title when the tracks have these means, 4 where none is given; null is hidden. */
function titleOf(
  leadership: Partial<Record<Dimension, number | null>>,
  frontLine: Partial<Record<Dimension, number | null>>,
  asked: readonly Dimension[] = DIMENSIONS,
) {
  const track = (means: Partial<Record<Dimension, number | null>>) => ({
    asked,
    figures: Object.fromEntries(
      DIMENSIONS.map((dimension) => {
        const { [dimension]: mean = 4 } = means;
        return [dimension, mean === null ? HIDDEN : around(mean)];
      }),
    ),
  });
  return alignmentTitle(compareDimensions({ leadership: track(leadership), frontLine: track(frontLine) }));
}

const all = (mean: number | null) => Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, mean]));

test.each([
  [{}, {}, "Ties in the two tracks do not clearly differ on any dimension"],
  [{ timely: 3 }, { timely: 3.1 }, "Both tracks are weakest on timely communication"],
  [
    { timely: 3, sharedGoals: 4.9 },
    { timely: 3 },
    "Both tracks are weakest on timely communication; ties are stronger in the leadership track than in the front-line track on shared goals",
  ],
  [
    {},
    { accurate: 4.9, sharedGoals: 4.9 },
    "Ties are stronger in the front-line track than in the leadership track on accurate communication and shared goals",
  ],
  [
    { mutualRespect: 4.9 },
    { accurate: 4.9 },
    "Ties are stronger in the leadership track on mutual respect, and in the front-line track on accurate communication",
  ],
  [
    all(4.6),
    all(4),
    "Ties are stronger in the leadership track than in the front-line track on every dimension that is compared",
  ],
  [
    { frequent: 4.6, timely: 4.6, accurate: 4.6, problemSolving: 4.6 },
    {},
    "Ties are stronger in the leadership track than in the front-line track on four dimensions",
  ],
  [all(null), all(4), "Too little is shown to set the two tracks beside each other"],
])("means of %j and %j", (leadership, frontLine, title) => {
  expect(titleOf(leadership, frontLine)).toBe(title);
});

test("without a shared dimension there is nothing to compare", () => {
  expect(titleOf({}, {}, [])).toBe("The two rounds have no dimension in common");
});

test("the title says nothing of a difference as long as intervals meet", () => {
  // Both reach 0.1: from 3.8 on they meet.
  for (const mean of [3.8, 3.9, 4, 4.1, 4.2])
    expect(titleOf({ timely: mean }, {})).toBe("Ties in the two tracks do not clearly differ on any dimension");
});

test("further apart never takes a difference back, and the other way round the other track is named", () => {
  const distance = fc.double({ min: 0, max: 0.9, noNaN: true });
  const isNamed = (title: string) => title.includes("stronger");
  fc.assert(
    fc.property(fc.constantFrom(...DIMENSIONS), distance, distance, (dimension, one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)].map((apart) =>
        titleOf({ [dimension]: 4 + apart }, {}),
      ) as [string, string];
      if (isNamed(near)) expect(far).toBe(near);
      const back = titleOf({}, { [dimension]: 4 + Math.max(one, other) });
      expect(isNamed(back)).toBe(isNamed(far));
      if (isNamed(far)) expect(back.indexOf("front-line")).toBeLessThan(back.indexOf("leadership"));
    }),
  );
});
