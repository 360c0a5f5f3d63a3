import type { MapContent, MapFlow } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TieReading, Ties } from "../tie-reading.ts";
import { type HandOff, handOffsOf } from "./hand-offs.ts";
import { someMap } from "./some-map.ts";

const [NURSES, PHYSICIANS, FAMILIES] = ["nurses", "physicians", "families"];

const shown = (mean: number): TieReading => ({
  ...{ state: "shown", mean, low: mean - 0.1, high: mean + 0.1, n: 20, band: "moderate", uncertain: false },
});

/** Four hand-offs from physicians to nurses, but for the third, which goes to families. */
function fourFlows(changes: Partial<MapFlow>[] = []): MapContent {
  const step = { kind: "task", name: "", x: 0, y: 0, minutes: null } as const;
  const steps = [
    { ...step, id: "p", workgroupId: PHYSICIANS! },
    { ...step, id: "n", workgroupId: NURSES! },
    { ...step, id: "f", workgroupId: FAMILIES! },
  ];
  const flow = { from: "p", to: "n", name: "", perWeek: 10, criticality: 2, minutes: null };
  const flows = ["f1", "f2", "f3", "f4"].map((id, place) => ({
    ...{ ...flow, id, to: place === 2 ? "f" : "n" },
    ...changes[place],
  }));
  return { lanes: [NURSES!, PHYSICIANS!, FAMILIES!], steps, flows };
}

/** Any reading for any pair of any map, made from the pair's names. */
const someTies: fc.Arbitrary<Ties> = fc
  .infiniteStream(fc.oneof(fc.double({ min: 1, max: 5, noNaN: true }), fc.constantFrom("hidden", "unrated")))
  .map((stream) => {
    const known = new Map<string, TieReading>();
    return (rater, rated) => {
      const drawn = known.get(`${rater} ${rated}`) ?? reading(stream.next().value);
      known.set(`${rater} ${rated}`, drawn);
      return drawn;
    };
  });

function reading(drawn: number | string): TieReading {
  return typeof drawn === "number" ? shown(drawn) : { state: drawn as "hidden" | "unrated" };
}

const find = (handOffs: HandOff[], id: string) => handOffs.find((handOff) => handOff.flow.id === id)!;

describe("handOffsOf", () => {
  it("judges a hand-off by how the receiver experiences the giver", () => {
    const content = { ...fourFlows(), flows: fourFlows().flows.slice(0, 1) };
    const ties: Ties = (rater, rated) => shown(rater === NURSES && rated === PHYSICIANS ? 3 : 4.5);
    // (5 - 3) / 4 = 0.5; 0.5 x 10 a week x 2 = 10.
    const [handOff] = handOffsOf(content, ties);
    expect(handOff).toMatchObject({ giver: PHYSICIANS, receiver: NURSES, weakness: 0.5, need: 10, rank: 1 });
    expect([handOff!.tie, handOff!.back]).toEqual([shown(3), shown(4.5)]);
  });

  it("assumes the usual frequency, but no more than flows into the step that hands over", () => {
    // The other three go past the nurses, 10 times a week each, which is the median; nobody has said what nurses hand on.
    const assumed = (perWeek: number | null) => {
      const { flows, ...map } = fourFlows([{ perWeek }, { to: "f" }, { to: "f" }, { to: "f" }]);
      const onward = { ...flows[0]!, id: "onward", from: "n", to: "f", perWeek: null };
      return find(
        handOffsOf({ ...map, flows: [...flows, onward] }, () => shown(3)),
        "onward",
      ).perWeek;
    };
    expect([4, 50, null].map(assumed)).toEqual([4, 10, 10]);
  });

  it("lists all flows between lanes and no other", () => {
    fc.assert(
      fc.property(someMap, someTies, (content, ties) => {
        const lanes = new Map(content.steps.map((step) => [step.id, step.workgroupId]));
        const crossing = content.flows.filter((flow) => lanes.get(flow.from) !== lanes.get(flow.to));
        const listed = handOffsOf(content, ties).map((handOff) => handOff.flow.id);
        expect(listed.toSorted()).toEqual(crossing.map((flow) => flow.id).toSorted());
      }),
    );
  });

  it("ranks by need, equal needs alike, and never a tie that is not shown", () => {
    fc.assert(
      fc.property(someMap, someTies, (content, ties) => {
        const handOffs = handOffsOf(content, ties);
        const ranked = handOffs.filter((handOff) => handOff.tie.state === "shown");
        expect(handOffs.slice(0, ranked.length)).toEqual(ranked);
        for (const handOff of ranked) {
          expect(handOff.rank).toBe(1 + ranked.filter((other) => other.need! > handOff.need!).length);
        }
        for (const { need, rank, weakness } of handOffs.slice(ranked.length)) {
          expect([need, rank, weakness]).toEqual([null, null, null]);
        }
      }),
    );
  });

  it("orders hand-offs over ties that are not shown by nothing but what is known without the tie", () => {
    fc.assert(
      fc.property(someMap, fc.array(fc.boolean(), { minLength: 1 }), (content, coins) => {
        let drawn = 0;
        const mixed: Ties = () => ({ state: coins[drawn++ % coins.length] ? "hidden" : "unrated" });
        const ids = (ties: Ties) => handOffsOf(content, ties).map((handOff) => handOff.flow.id);
        expect(ids(mixed)).toEqual(ids(() => ({ state: "hidden" })));
      }),
    );
  });

  it("ranks a hand-off no lower when its tie is weaker, when it happens more often or when more depends on it", () => {
    const more = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(someMap, someTies, fc.nat(), more, (content, ties, pick, rise) => {
        const before = handOffsOf(content, ties);
        const chosen = before.filter((handOff) => handOff.rank !== null)[pick % 60];
        if (chosen === undefined) return;
        const { flow, giver, receiver } = chosen;
        const raised = (fields: Partial<MapFlow>) => ({
          ...content,
          flows: content.flows.map((each) => (each.id === flow.id ? { ...each, ...fields } : each)),
        });
        const weaker: Ties = (rater, rated) => {
          const tie = ties(rater, rated);
          const isIts = rater === receiver && rated === giver && tie.state === "shown";
          return isIts ? shown(Math.max(1, tie.mean - rise)) : tie;
        };
        const others = [
          handOffsOf(content, weaker).filter(({ tie: { state } }) => state === "shown"),
          handOffsOf(raised({ perWeek: chosen.perWeek * (1 + rise) + rise }), ties),
          handOffsOf(raised({ criticality: Math.min(3, chosen.criticality + 1) }), ties),
        ];
        for (const after of others) {
          const now = find(after, flow.id);
          expect(now.need).toBeGreaterThanOrEqual(chosen.need!);
          // Hand-offs between the same two groups share their tie, so nobody else's place against it can rise either.
          const above = (list: HandOff[], of: HandOff) =>
            list.filter((each) => (each.need ?? -1) > of.need! * (1 + 1e-12));
          const newlyAbove = above(after, now).filter(
            (each) => find(before, each.flow.id).need! < chosen.need! * (1 - 1e-12),
          );
          expect(newlyAbove).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes the median frequency of the map's hand-offs and the middle criticality where nobody has said", () => {
    const content = fourFlows([{ perWeek: 2 }, { perWeek: null }, { perWeek: 40, criticality: null }, { perWeek: 4 }]);
    const handOffs = handOffsOf(content, () => shown(3));
    // The median of 2, 4 and 40 is 4.
    expect(find(handOffs, "f2")).toMatchObject({ perWeek: 4, assumed: { perWeek: true, criticality: false } });
    expect(find(handOffs, "f3")).toMatchObject({ criticality: 2, assumed: { perWeek: false, criticality: true } });
    // 0.5 x 40 x 2 = 40, then 0.5 x 4 x 2 = 4 twice, then 0.5 x 2 x 2 = 2.
    expect(handOffs.map(({ flow, need, rank }) => [flow.id, need, rank])).toEqual([
      ["f3", 40, 1],
      ["f2", 4, 2],
      ["f4", 4, 2],
      ["f1", 2, 4],
    ]);
    const nothing = Array.from({ length: 4 }, () => ({ perWeek: null, criticality: null }));
    expect(handOffsOf(fourFlows(nothing), () => shown(3)).map(({ need }) => need)).toEqual([1, 1, 1, 1]);
  });
});
