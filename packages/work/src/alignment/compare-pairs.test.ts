import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePairs, type PairFigures } from "./compare-pairs.ts";
import { NOT_SHOWN } from "./published-figure.ts";
import { around, someFigure, swapped } from "./some-figures.ts";

const pairOf = (id: string) => ({ leadershipWorkgroupId: `leading ${id}`, frontLineWorkgroupId: `led ${id}` });
const bothTracks = fc.record({ leadership: someFigure, frontLine: someFigure });
const somePairs: fc.Arbitrary<PairFigures[]> = fc
  .array(fc.record({ received: bothTracks, given: bothTracks }), { maxLength: 6 })
  .map((all) => all.map((figures, place) => ({ pair: pairOf(String(place)), ...figures })));

test("by hand: one pair makes two comparisons, which need sqrt(2 ln 40) / 1.96 = 1.3858 times both reaches", () => {
  // 1.3858 * 0.5 = 0.6929
  const received = { leadership: around(4.2), frontLine: around(3.5) };
  const given = { leadership: around(4.19), frontLine: around(3.5) };
  const [compared] = comparePairs([{ pair: pairOf("chiefs"), received, given }]);
  expect(compared?.standing).toEqual({ received: { state: "apart", higher: "leadership" }, given: { state: "open" } });
});

test("what is not shown is not among the comparisons", () => {
  // With one comparison 1.2488 * 0.5 = 0.6244 is enough.
  const given = { leadership: around(4.13), frontLine: around(3.5) };
  const received = { leadership: NOT_SHOWN, frontLine: around(1) };
  const [compared] = comparePairs([{ pair: pairOf("chiefs"), received, given }]);
  expect(compared?.standing).toEqual({
    received: { state: "notShown" },
    given: { state: "apart", higher: "leadership" },
  });
});

test("the tracks in each other's place and pairs in another order change nothing but the side", () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const found = comparePairs(pairs).map(({ standing }) => [standing.received.state, standing.given.state]);
      const back = comparePairs(
        pairs.toReversed().map((each) => ({ ...each, received: swapped(each.received), given: swapped(each.given) })),
      );
      expect(back.toReversed().map(({ standing }) => [standing.received.state, standing.given.state])).toEqual(found);
    }),
  );
});
