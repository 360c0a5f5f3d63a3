import type { ActWeights } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inclusions } from "../structures/spans.ts";
import type { TieReading } from "../tie-reading.ts";
import { ACT_INPUTS } from "./act-input.ts";
import { CUTS, GROUPS, type SomeWork, shownTie, someWeights, someWork, sourceOf, withTie } from "./some-work.ts";
import { type ActBoundary, type WhereToAct, whereToAct } from "./where-to-act.ts";

const EVEN: ActWeights = { weakness: 1, certainty: 1, handOffs: 1, structures: 1, context: 1 };
const NOTHING: ActWeights = { weakness: 0, certainty: 0, handOffs: 0, structures: 0, context: 0 };
const EPSILON = 1e-9;

const act = (work: SomeWork, weights: ActWeights) => whereToAct(sourceOf(work), weights);

describe("the inputs of a boundary", () => {
  const step = { kind: "task" as const, name: "", x: 0, y: 0, minutes: null };
  const flow = { name: "", minutes: null };
  const work: SomeWork = {
    // Rows rate columns: a rates b 3, b rates a 4.2; a rates c 3.75; the rest is hidden.
    readings: Array.from({ length: 16 }, (): TieReading => ({ state: "hidden" }))
      .with(1, shownTie(3, 0.25))
      .with(4, shownTie(4.2, 0.1))
      .with(2, shownTie(3.75, 0.5)),
    cuts: CUTS,
    workgroups: GROUPS.map((id) => ({ id })),
    map: {
      lanes: [...GROUPS],
      steps: GROUPS.map((workgroupId) => ({ ...step, id: workgroupId, workgroupId })),
      flows: [
        // From b to a, judged by a's experience of b: weakness 0.5, ten a week, criticality 2: need 10.
        { ...flow, id: "f0", from: "b", to: "a", perWeek: 10, criticality: 2 },
        // From a to b: weakness 0.2, five a week, criticality 1: need 1.
        { ...flow, id: "f1", from: "a", to: "b", perWeek: 5, criticality: 1 },
        // From c to a: weakness 0.3125, eight a week, criticality 1: need 2.5.
        { ...flow, id: "f2", from: "c", to: "a", perWeek: 8, criticality: 1 },
      ],
    },
    structures: [inclusions("s0", "full", "none"), inclusions("s1", "full", "partial"), inclusions("s2", "full", null)],
    context: { uncertainty: 5, interdependence: 4, timeConstraint: null },
  };
  const { ranked, notKnown } = act(work, EVEN);

  it("are scaled as the method page says", () => {
    // Certainty of c: of 3.25 to 4.25, a quarter lies below 3.5 and three quarters below 4.
    expect(ranked.map(({ a, b, inputs }) => ({ pair: a + b, ...inputs }))).toEqual([
      { pair: "ab", weakness: 0.5, certainty: 1, handOffs: 1, structures: 0.75, context: 0.875 },
      { pair: "ac", weakness: 0.3125, certainty: 0.5, handOffs: 2.5 / 11, structures: null, context: 0.875 },
    ]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(ranked[0]?.score).toBeCloseTo((0.5 + 1 + 1 + 0.75 + 0.875) / 5, 12);
    expect(ranked[1]?.score).toBeCloseTo((0.3125 + 0.5 + 2.5 / 11 + 0.875) / 4, 12);
  });

  it("name what is not known, and leave those without a tie apart", () => {
    expect(notKnown.map(({ a, b }) => a + b)).toEqual(["ad", "bc", "bd", "cd"]);
    for (const each of notKnown) expect(each).toMatchObject({ score: null, rank: null, weaker: null });
    expect(ranked[0]).toMatchObject({ weaker: "there", handOffs: { number: 2, open: 0 } });
    const bare = act({ ...work, map: null, structures: [], context: null }, EVEN);
    expect(bare.ranked[0]?.inputs).toEqual({
      weakness: 0.5,
      certainty: 1,
      handOffs: null,
      structures: null,
      context: null,
    });
    expect(bare.ranked[0]?.score).toBeCloseTo(0.75, 12);
  });

  it("say that a hand-off over a tie that is not shown is not known, instead of leaving it out", () => {
    const map = work.map!;
    const open = {
      ...map,
      flows: [...map.flows, { ...flow, id: "f3", from: "a", to: "c", perWeek: 900, criticality: 3 }],
    };
    const after = act({ ...work, map: open }, EVEN).ranked;
    expect(find(after, "a", "c")).toMatchObject({ inputs: { handOffs: null }, handOffs: { number: 2, open: 1 } });
    expect(find(after, "a", "b")?.inputs.handOffs).toBe(1);
  });
});

describe("the order of boundaries", () => {
  it("is the weighted mean of what is known, from 0 to 1, the greatest first; equal ones share a place", () => {
    fc.assert(
      fc.property(someWork, someWeights, (work, weights) => {
        const { ranked, notKnown } = act(work, weights);
        expect(ranked.length + notKnown.length).toBe(6);
        let last = Number.POSITIVE_INFINITY;
        for (const { score, rank, inputs } of ranked) {
          for (const input of ACT_INPUTS) {
            expect(inputs[input] ?? 0).toBeGreaterThanOrEqual(0);
            expect(inputs[input] ?? 1).toBeLessThanOrEqual(1);
          }
          const weight = ACT_INPUTS.reduce((sum, input) => sum + (inputs[input] === null ? 0 : weights[input]), 0);
          expect(score === null).toBe(weight === 0);
          expect(rank === null).toBe(score === null);
          expect(score ?? -1).toBeLessThanOrEqual(last);
          last = score ?? -1;
          if (score !== null) expect(rank).toBe(1 + ranked.filter((each) => (each.score ?? -1) > score).length);
        }
      }),
    );
  });

  it("never moves a boundary down when a direction of its tie is weaker", () => {
    fc.assert(
      fc.property(someWork, someWeights, fc.integer({ min: 1, max: 150 }), (work, weights, less) => {
        const there = work.readings[1]!;
        fc.pre(there.state === "shown");
        const by = Math.min(less / 100, there.mean - 1);
        const [low, high] = [there.low, there.high].map((end) => (end === null ? null : end - by));
        const weaker = { ...there, mean: there.mean - by, low: low ?? null, high: high ?? null };
        expectNoLower(act(work, weights), act(withTie(work, "a", "b", weaker), weights));
      }),
    );
  });

  it("never moves a boundary down when a hand-off happens more often, or more depends on it", () => {
    fc.assert(
      fc.property(someWork, someWeights, fc.integer({ min: 1, max: 9 }), fc.boolean(), (work, weights, more, often) => {
        const { map } = work;
        const raised = map?.flows.findIndex(({ from, to }) => from + to === "ab" || from + to === "ba") ?? -1;
        fc.pre(map !== null && raised >= 0);
        const flow = map!.flows[raised]!;
        const after = often
          ? { ...flow, perWeek: (flow.perWeek ?? 0) + more }
          : { ...flow, criticality: Math.min((flow.criticality ?? 1) + 1, 3) };
        const changed = { ...work, map: { ...map!, flows: map!.flows.with(raised, after) } };
        expectNoLower(act(work, weights), act(changed, weights));
      }),
    );
  });

  it("never moves a boundary down when a structure takes in less of one of the two, or the work asks for more", () => {
    const less = { full: "partial", partial: "none", none: "none" } as const;
    fc.assert(
      fc.property(someWork, someWeights, (work, weights) => {
        const structures = work.structures.map((each) => ({
          ...each,
          inclusions: each.inclusions.map((one) =>
            one.workgroupId === "a" ? { ...one, level: less[one.level] } : one,
          ),
        }));
        const [before, after] = [act(work, weights), act({ ...work, structures }, weights)].map(({ ranked }) => ranked);
        for (const each of before ?? []) {
          // Where a missing judgement is not needed any more, one structure more is known.
          const now = find(after!, each.a, each.b);
          const known = (one: ActBoundary | undefined) =>
            one?.structures.spanning.filter(({ spanning }) => spanning !== "unknown").length;
          if (known(now) === known(each)) expect(now?.score ?? -1).toBeGreaterThanOrEqual((each.score ?? -1) - EPSILON);
        }
        const { context } = work;
        if (context === null) return;
        const more = Object.fromEntries(
          Object.entries(context).map(([key, level]) => [key, level === null ? null : Math.min(level + 1, 5)]),
        );
        const pressed = act({ ...work, context: more as typeof context }, weights).ranked;
        for (const each of before ?? [])
          expect(find(pressed, each.a, each.b)?.score ?? -1).toBeGreaterThanOrEqual((each.score ?? -1) - EPSILON);
      }),
    );
  });

  it("draws the score towards an input that counts more", () => {
    fc.assert(
      fc.property(someWork, someWeights, fc.constantFrom(...ACT_INPUTS), (work, weights, input) => {
        const after = act(work, { ...weights, [input]: weights[input] + 1 }).ranked;
        for (const { a, b, score, inputs } of act(work, weights).ranked) {
          const [now, value] = [find(after, a, b)?.score ?? null, inputs[input]];
          if (value === null || score === null) {
            expect(now).toBe(value === null ? score : value);
            continue;
          }
          const [from, to] = score <= value ? [score, value] : [value, score];
          expect(now).toBeGreaterThanOrEqual(from - EPSILON);
          expect(now).toBeLessThanOrEqual(to + EPSILON);
        }
      }),
    );
  });

  it("orders nothing when nothing counts", () => {
    fc.assert(
      fc.property(someWork, (work) => {
        const { ranked } = act(work, NOTHING);
        expect(ranked.every(({ score, rank }) => score === null && rank === null)).toBe(true);
        expect(ranked.map(({ a, b }) => a + b)).toEqual(ranked.map(({ a, b }) => a + b).sort());
      }),
    );
  });

  it("is the same whatever the order of workgroups, structures and flows", () => {
    const shuffled = <Each>(list: readonly Each[], seed: number) =>
      list
        .map((each, place) => ({ each, key: Math.sin(seed + place) }))
        .sort((x, y) => x.key - y.key)
        .map(({ each }) => each);
    fc.assert(
      fc.property(someWork, someWeights, fc.integer({ min: 1, max: 999 }), (work, weights, seed) => {
        const { map } = work;
        const other = {
          ...work,
          workgroups: shuffled(work.workgroups, seed),
          structures: shuffled(work.structures, seed),
          map: map && { ...map, steps: shuffled(map.steps, seed), flows: shuffled(map.flows, seed) },
        };
        expect(act(other, weights)).toEqual(act(work, weights));
      }),
    );
  });
});

describe("ties that are not shown", () => {
  it("say nothing by their place or figures, even when a reading still carries some", () => {
    fc.assert(
      fc.property(someWork, someWeights, fc.integer({ min: 100, max: 500 }), (work, weights, true100) => {
        const leaking = { ...shownTie(true100 / 100, 0.1), state: "hidden" } as TieReading;
        const carrying = { ...work, readings: work.readings.map((tie) => (tie.state === "hidden" ? leaking : tie)) };
        expect(bare(act(carrying, weights))).toEqual(bare(act(work, weights)));
      }),
    );
  });

  it("stand where they would if nobody had rated them, and move no other boundary", () => {
    fc.assert(
      fc.property(someWork, someWeights, (work, weights) => {
        const unrated = work.readings.map((tie): TieReading => (tie.state === "hidden" ? { state: "unrated" } : tie));
        expect(bare(act({ ...work, readings: unrated }, weights))).toEqual(bare(act(work, weights)));
        const { notKnown } = act(work, weights);
        expect(notKnown.map(({ a, b }) => a + b)).toEqual(notKnown.map(({ a, b }) => a + b).sort());
      }),
    );
  });
});

/** What is said of each boundary but the readings of its ties themselves. */
function bare({ ranked, notKnown }: WhereToAct) {
  return [ranked, notKnown].map((list) => list.map(({ there: _, back: __, ...rest }) => rest));
}

function expectNoLower(before: WhereToAct, after: WhereToAct): void {
  const [was, now] = [find(before.ranked, "a", "b"), find(after.ranked, "a", "b")];
  expect(now?.score ?? -1).toBeGreaterThanOrEqual((was?.score ?? -1) - EPSILON);
  for (const each of after.ranked) {
    if (each.a + each.b === "ab") continue;
    // Every other boundary gains nothing, except for hand-offs that stop being the greatest.
    const earlier = find(before.ranked, each.a, each.b);
    expect(each.score ?? -1).toBeLessThanOrEqual((earlier?.score ?? -1) + EPSILON);
  }
  expect(now?.rank ?? 99).toBeLessThanOrEqual(was?.rank ?? 99);
}

function find(list: readonly ActBoundary[], a: string, b: string): ActBoundary | undefined {
  return list.find((each) => each.a === a && each.b === b);
}

function inclusions(id: string, a: "full", b: "none" | "partial" | null): Inclusions {
  const other = b === null ? [] : [{ workgroupId: "b", level: b }];
  return { id, inclusions: [{ workgroupId: "a", level: a }, ...other] };
}
