import { describe, expect, it } from "vitest";
import { meanFigure } from "./mean-figure.ts";
import { addValue, createMoments } from "./moments.ts";
import { percentileFigure } from "./percentile-figure.ts";

const NONE = Number.NaN;

describe("figures of a few values", () => {
  it("have a mean, and from two values on an interval", () => {
    const moments = createMoments(3);
    for (const value of [2, 4, 9]) addValue(moments, 1, value);
    addValue(moments, 2, 5);
    // Squared deviations 9 + 1 + 16 = 26, so sqrt(13); the t quantile .975 with 2 degrees of freedom is 4.3027.
    const reach = (4.302652729911275 * Math.sqrt(13)) / Math.sqrt(3);
    expect(meanFigure(moments, 1)).toEqual({
      n: 3,
      mean: 5,
      sd: expect.closeTo(Math.sqrt(13), 12),
      low: expect.closeTo(5 - reach, 9),
      high: expect.closeTo(5 + reach, 9),
    });
    expect(meanFigure(moments, 2)).toEqual({ n: 1, mean: 5, sd: null, low: null, high: null });
    expect(meanFigure(moments, 0)).toEqual({ n: 0, mean: null, sd: null, low: null, high: null });
  });

  it("of draws are their standard deviation and percentiles, draws without a value left out", () => {
    // Type 7: 2.5 % of 0 to 40 in steps of 1 lies at 1, 97.5 % at 39; the variance of 0, ..., 40 is 41 * 42 / 12.
    const draws = Float64Array.from({ length: 43 }, (_, draw) => (draw > 40 ? NONE : 40 - draw));
    const { se, low, high } = percentileFigure(draws);
    expect([se, low, high]).toEqual([Math.sqrt((41 * 42) / 12), 1, 39].map((value) => expect.closeTo(value, 12)));
    const none = { se: null, low: null, high: null };
    expect([percentileFigure(Float64Array.of(3)), percentileFigure(Float64Array.of(3, NONE))]).toEqual([none, none]);
    expect(percentileFigure(Float64Array.of(3, 3))).toEqual({ se: 0, low: 3, high: 3 });
  });
});
