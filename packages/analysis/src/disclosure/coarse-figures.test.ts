import { describe, expect, it } from "vitest";
import { hideTellingCoarse } from "./coarse-figures.ts";
import type { Facet, Mode } from "./dimension-modes.ts";

/** The index of two items, 1 and 2. */
const INDEX: Facet = { measure: 0, items: [1, 2] };

/**
 * So many people answer 3 and 3 on average, one more only the first item, with this answer. Two items times the sum of the
 * index, less the sums of the items, is that answer.
 */
function oneSkips(people: number, answer: number, modes: Mode[] = ["exact", "exact", "coarse"]): Mode[] {
  const sums = {
    n: [people + 1, people + 1, people],
    sum: [3 * people + answer, 3 * people + answer, 3 * people],
    extra: [0, 0, 0],
  };
  return hideTellingCoarse(modes, sums, [INDEX]);
}

describe("a coarse item that one person skipped", () => {
  it("is shown when rounding leaves that answer a range of one and a half", () => {
    // Index and first item to 0.005, twice and once, of all, and the coarse item to 0.05 of those who answered: with 13
    // people 2 * 0.065 + 0.065 + 0.6 = 0.795 to both sides, with 12 people 0.18 + 0.55 = 0.73.
    expect(oneSkips(12, 3)).toEqual(["exact", "exact", "coarse"]);
    expect(oneSkips(11, 3)).toEqual(["exact", "exact", "hidden"]);
  });

  it("is hidden when that answer is at an end of the scale, where rounding leaves one side alone", () => {
    // 41 people: 0.615 + 2 to both sides; 5 leaves 2.4 to 5, and with 21 people 0.315 + 1 leave 3.7 to 5.
    expect(oneSkips(40, 5)[2]).toBe("coarse");
    expect(oneSkips(20, 5)[2]).toBe("hidden");
    expect(oneSkips(40, 1)[2]).toBe("coarse");
    expect(oneSkips(20, 1)[2]).toBe("hidden");
    expect(oneSkips(20, 3)[2]).toBe("coarse");
  });

  it("is judged by the figures that are printed", () => {
    // A coarse first item is open by 0.65 rather than 0.065 with 13 people, and 0.55 rather than 0.055 with 11.
    expect(oneSkips(11, 3, ["exact", "coarse", "coarse"])).toEqual(["exact", "coarse", "coarse"]);
    // Exact figures of fewer than ten have one decimal: 0.09 + 0.45 + 0.4 = 0.94 with 9 people, rather than 0.535.
    expect(oneSkips(8, 3)).toEqual(["exact", "exact", "coarse"]);
    // From ten on they have two: 0.1 + 0.05 + 0.45.
    expect(oneSkips(9, 3)).toEqual(["exact", "exact", "hidden"]);
  });

  it("is none of this where a part of the whole is hidden or nothing is coarse", () => {
    expect(oneSkips(11, 3, ["exact", "hidden", "coarse"])).toEqual(["exact", "hidden", "coarse"]);
    // With four people 0.04 + 0.2 + 0.15 would be too little.
    expect(oneSkips(3, 3)).toEqual(["exact", "exact", "hidden"]);
    expect(oneSkips(3, 3, ["exact", "hidden", "coarse"])).toEqual(["exact", "hidden", "coarse"]);
    expect(oneSkips(3, 3, ["hidden", "exact", "coarse"])).toEqual(["hidden", "exact", "coarse"]);
    expect(oneSkips(11, 3, ["exact", "exact", "exact"])).toEqual(["exact", "exact", "exact"]);
  });
});

describe("coarse items of several wholes", () => {
  it("are hidden where one of them tells too much, with the coarse dimension", () => {
    // Measures: index, a dimension of items 2 and 3, and item 4; eleven people and one who skipped item 3.
    const sums = { n: [12, 12, 12, 11, 12], sum: [36, 36, 36, 33, 36], extra: [0, 0, 0, 0, 0] };
    const dimension = { measure: 1, items: [2, 3] };
    const modes: Mode[] = ["exact", "coarse", "exact", "coarse", "exact"];
    // The dimension to 0.05: 1.2 + 0.06 + 0.55 leave it open. Three times the index, less the items: 0.18 + 0.12 + 0.55.
    expect(hideTellingCoarse(modes, sums, [dimension])).toEqual(modes);
    expect(hideTellingCoarse(modes, sums, [dimension, { measure: 0, items: [2, 3, 4] }])).toEqual(modes);
    const fewer = { n: [11, 11, 11, 10, 11], sum: [33, 33, 33, 30, 33], extra: [0, 0, 0, 0, 0] };
    // 0.165 + 0.11 + 0.5 = 0.775 is open, as long as the index is of three items.
    expect(hideTellingCoarse(modes, fewer, [{ measure: 0, items: [2, 3, 4] }])).toEqual(modes);
    expect(hideTellingCoarse(modes, fewer, [{ measure: 0, items: [2, 3] }])).toEqual(modes.with(3, "hidden"));
  });
});

it("leaves figures alone that nobody skipped", () => {
  const sums = { n: [10, 10, 10], sum: [30, 30, 30], extra: [0, 0, 0] };
  expect(hideTellingCoarse(["exact", "coarse", "coarse"], sums, [INDEX])).toEqual(["exact", "coarse", "coarse"]);
});
