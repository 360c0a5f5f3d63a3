import { type Analysis, DIMENSIONS, type Dimension, type Tie } from "@interrelate/contract";
import { expect, test } from "vitest";
import type { ShownResults } from "../results/use-wave-results.ts";
import { trackFigures } from "./track-figures.ts";

const HIDDEN = { n: null, mean: null, low: null, high: null };
const figure = (mean: number, n = 10) => ({ n, mean, low: mean - 0.2, high: mean + 0.2 });

/** A tie of ten raters on the index, with other means for some dimensions. */
function tie(from: string, to: string, mean: number | null, items: Partial<Record<Dimension, number>> = {}): Tie {
  const part = mean === null ? HIDDEN : figure(mean);
  const each = DIMENSIONS.map((dimension) => {
    const own = items[dimension] ?? mean;
    return [dimension, own === null ? HIDDEN : figure(own)] as const;
  });
  const nothing = { wave: null, sd: null, band: null, uncertain: null, frequency: null };
  return { ...nothing, from, to, ...part, items: Object.fromEntries(each), communication: part, relationship: part };
}

function results(ties: Tie[], asked: readonly Dimension[] = DIMENSIONS): ShownResults {
  const items = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, { n: null, mean: null, sd: null, missing: null }]),
  );
  const workgroups = ["a", "b", "c"].map((id) => ({ id, name: id, kind: "worker" as const }));
  const analysis = { items, ties, suppressed: [] } as unknown as Analysis;
  const context = { cutoffs: { between: [3.5, 4], within: [4.1, 4.6] }, threshold: 5, site: "all" };
  return { ...context, asked, workgroups, analysis } as unknown as ShownResults;
}

const both = (leadership: ShownResults, frontLine = leadership) => trackFigures({ leadership, frontLine });

test("by hand: a workgroup is told by its ties with others on the index, each weighed by its raters", () => {
  const { leadership } = both(results([tie("a", "b", 3), tie("c", "b", 4), tie("b", "a", 2), tie("b", "b", 5)]));
  // Ten raters each, from different groups: half-widths of 0.2 over two ties add in quadrature, 0.2 / sqrt(2).
  expect(leadership.received("b")).toEqual({
    n: 20,
    mean: 3.5,
    low: expect.closeTo(3.5 - 0.2 / Math.SQRT2, 10),
    high: expect.closeTo(3.5 + 0.2 / Math.SQRT2, 10),
  });
  expect(leadership.given("b")).toMatchObject({ mean: 2, low: expect.closeTo(1.8), high: expect.closeTo(2.2) });
});

test("by hand: where other dimensions were asked, workgroups are told on those that both asked", () => {
  const ties = [tie("a", "b", 3, { timely: 2, accurate: 4.5 })];
  const { leadership, frontLine } = both(
    results(ties, ["timely", "accurate"]),
    results(ties, ["timely", "accurate", "frequent"]),
  );
  for (const track of [leadership, frontLine]) {
    expect(track.received("b")).toEqual({ n: null, mean: 3.25, low: expect.closeTo(3.05), high: expect.closeTo(3.45) });
    expect(track.given("a")).toEqual(track.received("b"));
    expect(track.figures.timely.mean).toBe(2);
  }
  expect(leadership.figures.frequent.notAsked).toBe(true);
});

test("without a dimension in common nothing is told of a workgroup", () => {
  const { leadership } = both(results([tie("a", "b", 3)], ["timely"]), results([tie("a", "b", 3)], ["accurate"]));
  expect(leadership.received("b")).toEqual(HIDDEN);
});

test.each([DIMENSIONS, ["timely", "accurate"] as const])(
  "what a hidden tie holds changes nothing, on %j",
  (...asked) => {
    const shown = [tie("a", "b", 3), tie("b", "a", 4)];
    const read = (more: Tie[]) => {
      const { frontLine } = both(
        results([...shown, ...more], ["timely", ...asked.flat()]),
        results([...shown, ...more], asked.flat()),
      );
      return [frontLine.figures, ...["a", "b", "c"].flatMap((id) => [frontLine.received(id), frontLine.given(id)])];
    };
    const without = read([]);
    for (const value of [1, 5]) {
      const items = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, value]));
      expect(read([tie("c", "a", null, items), tie("b", "c", null, items)])).toEqual(without);
    }
  },
);

test("a workgroup that is not in the results has no figures", () => {
  const { leadership } = both(results([tie("a", "b", 3)]));
  expect([leadership.received("gone"), leadership.given("gone")]).toEqual([HIDDEN, HIDDEN]);
});
