import fc from "fast-check";
import { expect, test } from "vitest";
import { around, shownFigure, someFigure, swapped } from "./some-figures.ts";
import { type Standing, standApart } from "./stand-apart.ts";

const two = fc.record({ leadership: someFigure, frontLine: someFigure });
const compared = fc.integer({ min: 1, max: 120 });

function mirrored(standing: Standing): Standing {
  if (standing.state !== "apart") return standing;
  return { state: "apart", higher: standing.higher === "leadership" ? "frontLine" : "leadership" };
}

test("by hand: one comparison needs sqrt(2 ln 20) / 1.96 = 1.2488 times both reaches", () => {
  // 1.2488 * (0.25 + 0.25) = 0.6244
  expect(standApart({ leadership: around(3.63), frontLine: around(3) }, 1)).toEqual({
    state: "apart",
    higher: "leadership",
  });
  expect(standApart({ leadership: around(3.62), frontLine: around(3) }, 1)).toEqual({ state: "open" });
  // Seven comparisons need sqrt(2 ln 140) / 1.96 = 1.6040 times: 0.8020.
  expect(standApart({ leadership: around(3), frontLine: around(3.81) }, 7)).toEqual({
    state: "apart",
    higher: "frontLine",
  });
  expect(standApart({ leadership: around(3), frontLine: around(3.8) }, 7)).toEqual({ state: "open" });
});

test("only the sides that face each other count", () => {
  const wideBelow = { mean: 3, low: 1, high: 3.2 };
  expect(standApart({ leadership: around(4), frontLine: wideBelow }, 1).state).toBe("apart");
  expect(standApart({ leadership: around(2), frontLine: wideBelow }, 1).state).toBe("open");
});

test("intervals that meet are never apart, nor is what has none or is not shown", () => {
  fc.assert(
    fc.property(two, compared, (figures, many) => {
      const { leadership, frontLine } = figures;
      const standing = standApart(figures, many);
      if (leadership.mean === null || frontLine.mean === null) expect(standing).toEqual({ state: "notShown" });
      else if (leadership.low === null || frontLine.low === null) expect(standing).toEqual({ state: "open" });
      else if (leadership.low <= (frontLine.high ?? 5) && frontLine.low <= (leadership.high ?? 5))
        expect(standing).toEqual({ state: "open" });
    }),
  );
});

test("the tracks in each other's place stand the other way round", () => {
  fc.assert(
    fc.property(two, compared, (figures, many) => {
      const { leadership, frontLine } = figures;
      fc.pre(leadership.mean !== frontLine.mean || leadership.mean === null);
      expect(standApart(swapped(figures), many)).toEqual(mirrored(standApart(figures, many)));
    }),
  );
});

test("what is apart stays apart further away, with narrower intervals and among fewer comparisons", () => {
  const reach = { min: 0.01, max: 1 };
  fc.assert(
    fc.property(
      shownFigure(reach),
      shownFigure(reach),
      compared,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (leadership, frontLine, many, step) => {
        const standing = standApart({ leadership, frontLine }, many);
        fc.pre(standing.state === "apart");
        const sign = (leadership.mean ?? 0) > (frontLine.mean ?? 0) ? 1 : -1;
        const [mean, low, high] = [leadership.mean ?? 0, leadership.low ?? 0, leadership.high ?? 0];
        const further = { mean: mean + sign * step, low: low + sign * step, high: high + sign * step };
        const narrower = { mean, low: low + (mean - low) * step, high: high - (high - mean) * step };
        expect(standApart({ leadership: further, frontLine }, many)).toEqual(standing);
        expect(standApart({ leadership: narrower, frontLine }, many)).toEqual(standing);
        expect(standApart({ leadership, frontLine }, Math.max(1, many - 1))).toEqual(standing);
      },
    ),
  );
});
