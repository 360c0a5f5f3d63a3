import type { Tie } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TieSource, tiesOf } from "./read-ties.ts";

const CUTOFFS: TieSource["cutoffs"] = { between: [3.5, 4], within: [4.1, 4.6] };

describe("tiesOf", () => {
  it.each([
    // A settled interval lies in one band; one that crosses a cut-off does not (3.5 and 4 by convention).
    [{ mean: 3.31, low: 3.12, high: 3.49 }, "weak", false],
    [{ mean: 3.31, low: 3.12, high: 3.5 }, "weak", true],
    [{ mean: 4, low: 3.5, high: 4 }, "moderate", false],
    [{ mean: 4.3, low: 4.1, high: 4.5 }, "strong", false],
    [{ mean: 4.3, low: null, high: null }, "strong", true],
  ] as const)("reads %j as %s, uncertain: %s", (figures, band, uncertain) => {
    const ties = tiesOf(source([tie("a", "b", figures)]));
    expect(ties("a", "b")).toEqual({ state: "shown", n: 12, ...figures, band, uncertain });
  });

  it("measures within ties by their own cut-offs", () => {
    const figures = { mean: 4.3, low: 4.2, high: 4.4 };
    expect(tiesOf(source([tie("a", "a", figures)]))("a", "a")).toMatchObject({ band: "moderate", uncertain: false });
  });

  it("settles nothing that the analysis leaves open behind rounded ends", () => {
    const figures = { mean: 3.7, low: 3.5, high: 4 };
    const open = { ...tie("a", "b", figures), uncertain: true };
    expect(tiesOf(source([open]))("a", "b")).toMatchObject({ band: "moderate", uncertain: true });
  });

  it("keeps the direction", () => {
    const ties = tiesOf(source([tie("a", "b", { mean: 3, low: 2.9, high: 3.1 }), tie("b", "a", NOTHING, null)]));
    expect(ties("a", "b").state).toBe("shown");
    expect(ties("b", "a")).toEqual({ state: "hidden" });
  });

  it("tells unrated ties only where nothing is protected", () => {
    const unrated = tie("a", "b", NOTHING, 0);
    expect(tiesOf(source([unrated]))("a", "b")).toEqual({ state: "unrated" });
    const listed: TieSource = source([unrated]);
    listed.analysis!.suppressed = [{ path: "ties", from: "a", to: "b", why: "tooFewRaters" }];
    expect(tiesOf(listed)("a", "b")).toEqual({ state: "hidden" });
  });

  it("knows of no ratings of later workgroups, and tells nothing of the parts of a group", () => {
    expect(tiesOf(source([]))("a", "later")).toEqual({ state: "unrated" });
    const together = { ...source([]), together: [{ id: "g", parts: ["One", "Two"] }] };
    expect(tiesOf(together)("a", "part")).toEqual({ state: "hidden" });
  });

  it("hides everything at a site that is not shown", () => {
    expect(tiesOf({ ...source([]), analysis: null })("a", "b")).toEqual({ state: "hidden" });
  });

  it("is never certain of a band that an end of the interval leaves", () => {
    const score = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(score, score, score, (...three) => {
        const [low, mean, high] = three.sort((a, b) => a - b) as [number, number, number];
        const reading = tiesOf(source([tie("a", "b", { mean, low, high })]))("a", "b");
        const crosses = low < 3.5 !== high < 3.5 || low > 4 !== high > 4;
        expect(reading).toMatchObject({ uncertain: crosses });
      }),
    );
  });
});

const NOTHING = { mean: null, low: null, high: null };

type Figures = { mean: number | null; low: number | null; high: number | null };

function tie(from: string, to: string, figures: Figures, n: number | null = 12): Tie {
  const score = { n: null, ...NOTHING };
  const rest = { wave: null, sd: null, band: null, uncertain: null, items: {}, frequency: null };
  return { ...rest, from, to, n, ...figures, communication: score, relationship: score };
}

function source(ties: Tie[]): TieSource {
  const analysis = { ties, suppressed: [] } as unknown as NonNullable<TieSource["analysis"]>;
  return { analysis, cutoffs: CUTOFFS, together: [] };
}
