import { DIMENSIONS, type Dimension } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedDimensions, compareDimensions } from "./compare-dimensions.ts";
import { NOT_SHOWN, type PublishedFigure } from "./published-figure.ts";
import { around, someFigure, swapped } from "./some-figures.ts";

const someTrack: fc.Arbitrary<AskedDimensions> = fc.record({
  asked: fc.subarray([...DIMENSIONS], { minLength: 1 }),
  figures: fc.record(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, someFigure]))),
});
const tracks = fc.record({ leadership: someTrack, frontLine: someTrack });

/** All seven dimensions at 4, but for those named. */
function track(figures: Partial<Record<Dimension, PublishedFigure>>, asked: readonly Dimension[] = DIMENSIONS) {
  return { asked, figures: { ...Object.fromEntries(asked.map((dimension) => [dimension, around(4)])), ...figures } };
}

describe("two tracks", () => {
  test("that find the same hardest are told so, and where one clearly stands higher", () => {
    const leadership = track({ timely: around(2.5), sharedGoals: around(5, 0.05) });
    const found = compareDimensions({ leadership, frontLine: track({ timely: around(2.7) }) });
    expect(found.weakest).toEqual({ leadership: "timely", frontLine: "timely" });
    const apart = found.shared.filter(({ standing }) => standing.state === "apart");
    // 1 is more than 1.604 * (0.05 + 0.25) = 0.4812.
    expect(apart.map(({ dimension, standing }) => [dimension, standing])).toEqual([
      ["sharedGoals", { state: "apart", higher: "leadership" }],
    ]);
  });

  test("are compared on what both asked, and what only one asked is named", () => {
    const leadership = track({}, ["timely", "accurate", "sharedGoals"]);
    const frontLine = track({}, ["sharedGoals", "timely", "mutualRespect"]);
    const { shared, onlyIn } = compareDimensions({ leadership, frontLine });
    expect(shared.map(({ dimension }) => dimension)).toEqual(["timely", "sharedGoals"]);
    expect(onlyIn).toEqual({ leadership: ["accurate"], frontLine: ["mutualRespect"] });
  });

  test("have no weakest dimension where intervals meet, where one alone is shown, or without intervals", () => {
    const meeting = track({ timely: around(3.6) });
    const alone = { asked: DIMENSIONS, figures: { timely: around(2) } };
    const bare = track({ timely: { mean: 1.5, low: null, high: null } });
    for (const leadership of [meeting, alone, bare])
      expect(compareDimensions({ leadership, frontLine: track({}) }).weakest.leadership).toBeNull();
  });

  test("in each other's place give the same the other way round", () => {
    fc.assert(
      fc.property(tracks, (both) => {
        const [found, back] = [compareDimensions(both), compareDimensions(swapped(both))];
        expect(back.weakest).toEqual(swapped(found.weakest));
        expect(back.onlyIn).toEqual(swapped(found.onlyIn));
        for (const { dimension, figures, standing } of found.shared) {
          const other = back.shared.find((each) => each.dimension === dimension);
          expect(other?.figures).toEqual(swapped(figures));
          expect(other?.standing.state).toBe(standing.state);
        }
        expect(back.shared).toHaveLength(found.shared.length);
      }),
    );
  });

  test("say of a hidden dimension that it is not shown, whatever the other track has, and compare fewer", () => {
    fc.assert(
      fc.property(tracks, fc.constantFrom(...DIMENSIONS), (both, dimension) => {
        const leadership = { ...both.leadership, figures: { ...both.leadership.figures, [dimension]: NOT_SHOWN } };
        const { shared, weakest } = compareDimensions({ ...both, leadership });
        expect(shared.find((each) => each.dimension === dimension)?.standing.state ?? "notShown").toBe("notShown");
        expect(weakest.leadership).not.toBe(dimension);
        for (const each of compareDimensions(both).shared) {
          const now = shared.find((other) => other.dimension === each.dimension);
          if (each.dimension !== dimension && each.standing.state === "apart") expect(now).toEqual(each);
        }
      }),
    );
  });

  test("what only one of them asked changes nothing of what is compared", () => {
    fc.assert(
      fc.property(tracks, someFigure, (both, figure) => {
        const found = compareDimensions(both);
        const alone = found.onlyIn.frontLine[0];
        fc.pre(alone !== undefined);
        const figures = { ...both.frontLine.figures, [alone as Dimension]: figure };
        expect(compareDimensions({ ...both, frontLine: { ...both.frontLine, figures } })).toEqual(found);
      }),
    );
  });
});
