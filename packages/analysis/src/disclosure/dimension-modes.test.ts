import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarsenFacets, completeHiding, type Mode, modeOf, stricter } from "./dimension-modes.ts";

describe("modeOf", () => {
  const mode = (n: number, raters: number, ...skipped: number[]) => modeOf({ n, skipped, extra: [] }, raters, 5);

  it("is exact from the threshold on when nobody skipped the measure, or enough people in every group did", () => {
    expect([mode(4, 4, 0), mode(5, 5, 0), mode(5, 10, 5, 0), mode(30, 42, 7, 5)]).toEqual([
      "hidden",
      "exact",
      "exact",
      "exact",
    ]);
  });

  it("is coarse when a few people skipped it, a tenth at most, from ten raters on", () => {
    expect([mode(10, 11, 1), mode(9, 10, 1)]).toEqual(["coarse", "hidden"]);
    expect([mode(17, 19, 2), mode(18, 20, 2), mode(18, 20, 1, 1)]).toEqual(["hidden", "coarse", "coarse"]);
  });

  it("minds people who answered it without counting in the tie as much", () => {
    const withExtra = (extra: number[], raters: number) => modeOf({ n: 11, skipped: [0], extra }, raters, 5);
    expect([withExtra([0], 11), withExtra([5], 6), withExtra([1], 10), withExtra([2], 9)]).toEqual([
      "exact",
      "exact",
      "coarse",
      "hidden",
    ]);
  });

  it("takes all who skipped it together as soon as they are few in one group", () => {
    expect([mode(54, 60, 5, 1), mode(53, 59, 5, 1)]).toEqual(["coarse", "hidden"]);
  });
});

it("stricter is the one that shows less", () => {
  const modes: Mode[] = ["exact", "coarse", "hidden"];
  for (const [a, one] of modes.entries())
    for (const [b, other] of modes.entries()) expect(stricter(one, other)).toBe(modes[Math.max(a, b)]);
});

/** The index, both dimensions, items 3 and 4 of the first dimension, 5 to 7 of the second. */
const FACETS = [
  { measure: 1, items: [3, 4] },
  { measure: 2, items: [5, 6, 7] },
];
const INDEX = { measure: 0, items: [3, 4, 5, 6, 7] };
const MIDDLE = Array.from({ length: 8 }, () => 3);
const EQUAL = Array.from({ length: 8 }, () => 20);

function modesWith(changes: Record<number, Mode>): Mode[] {
  return Array.from({ length: 8 }, (_, measure) => changes[measure] ?? "exact");
}

function complete(changes: Record<number, Mode>, means = MIDDLE, counts = EQUAL): number[] {
  const modes = completeHiding(modesWith(changes), means, counts, FACETS, INDEX);
  return modes.flatMap((mode, measure) => (mode === "hidden" ? [measure] : []));
}

describe("coarsenFacets", () => {
  it("makes a dimension coarse with one of its items, and leaves a hidden one hidden", () => {
    expect(coarsenFacets(modesWith({ 6: "coarse" }), FACETS)).toEqual(modesWith({ 2: "coarse", 6: "coarse" }));
    expect(coarsenFacets(modesWith({ 1: "hidden", 3: "coarse" }), FACETS)).toEqual(
      modesWith({ 1: "hidden", 3: "coarse" }),
    );
    expect(coarsenFacets(modesWith({ 3: "hidden" }), FACETS)).toEqual(modesWith({ 3: "hidden" }));
  });
});

describe("completeHiding", () => {
  it("hides nothing where nothing is hidden", () => expect(complete({ 4: "coarse" })).toEqual([]));

  it("hides both dimensions or none", () => {
    expect(complete({ 2: "hidden" })).toEqual([1, 2]);
    expect(complete({ 1: "hidden" })).toEqual([1, 2]);
  });

  it("hides a second item beside a single one, that with the fewest answers, of equal ones the first", () => {
    expect(complete({ 6: "hidden" })).toEqual([5, 6]);
    expect(complete({ 6: "hidden" }, MIDDLE, [20, 20, 20, 20, 20, 19, 20, 18])).toEqual([6, 7]);
    expect(complete({ 3: "hidden" })).toEqual([3, 4]);
    expect(complete({ 5: "hidden", 7: "hidden" })).toEqual([5, 7]);
    // Without dimensions any item does.
    expect(complete({ 2: "hidden", 6: "hidden" }, MIDDLE, [20, 20, 20, 20, 12, 20, 11, 20])).toEqual([1, 2, 4, 6]);
    expect(complete({ 1: "hidden", 3: "hidden", 7: "hidden" })).toEqual([1, 2, 3, 7]);
  });

  it("leaves only the index where the shown ones leave a hidden item less than a range of 1", () => {
    const only = [1, 2, 3, 4, 5, 6, 7];
    // Two items share three times the mean of their dimension less the third item: with a sum s each lies
    // between s - 5 and s - 1 as well as 1 and 5. 3 leaves 1 to 2; 2.9 leaves 0.9.
    const means = (sum: number) => MIDDLE.with(2, (sum + 3) / 3).with(0, 3);
    expect(complete({ 5: "hidden", 6: "hidden" }, means(3))).toEqual([5, 6]);
    expect(complete({ 5: "hidden", 6: "hidden" }, means(2.9))).toEqual(only);
    // From 9 on they lie above 4.
    expect(complete({ 5: "hidden", 6: "hidden" }, means(9))).toEqual([5, 6]);
    expect(complete({ 5: "hidden", 6: "hidden" }, means(9.1))).toEqual(only);
    // The index tells as much as the dimension: five times its mean less 9.
    expect(complete({ 5: "hidden", 6: "hidden" }, MIDDLE.with(0, 12 / 5))).toEqual([5, 6]);
    expect(complete({ 5: "hidden", 6: "hidden" }, MIDDLE.with(0, 11.9 / 5))).toEqual(only);
    // Of three, two others have 2 to 10: a sum of 4 leaves 1 to 2 and one of 14 leaves 4 to 5.
    const three = { 1: "hidden", 5: "hidden", 6: "hidden", 7: "hidden" } as const;
    for (const [sum, expected] of [
      [4, [1, 2, 5, 6, 7]],
      [3.9, only],
      [14, [1, 2, 5, 6, 7]],
      [14.1, only],
    ] as const)
      expect(complete(three, MIDDLE.with(0, (sum + 6) / 5))).toEqual(expected);
    // Nothing follows about items that are all hidden, of which the mean itself is printed.
    expect(complete({ 3: "hidden", 4: "hidden" }, MIDDLE.with(1, 1.1))).toEqual([3, 4]);
  });

  it("never shows what was hidden, and hides no item alone", () => {
    const modes = fc.array(fc.constantFrom<Mode>("exact", "coarse", "hidden"), { minLength: 8, maxLength: 8 });
    const means = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(modes, means, (given, own) => {
        const result = completeHiding(given.with(0, "exact"), own, EQUAL, FACETS, INDEX);
        const isHidden = (measure: number) => result[measure] === "hidden";
        expect(result[0]).toBe("exact");
        expect(isHidden(1)).toBe(isHidden(2));
        for (const measure of [1, 2, 3, 4, 5, 6, 7])
          if (given[measure] === "hidden") expect(isHidden(measure)).toBe(true);
        const wholes = isHidden(1) ? [INDEX] : [...FACETS, INDEX];
        for (const { items } of wholes) expect(items.filter(isHidden)).not.toHaveLength(1);
      }),
    );
  });
});
