import type { MapContent, MapFlow, MapStep, StepKind } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someMap } from "./some-map.ts";
import { valueStream } from "./value-stream.ts";

/** A map from a few words: steps as [id, kind, minutes], flows as [from, to, minutes]. */
function mapOf(
  steps: readonly (readonly [string, StepKind, (number | null)?])[],
  flows: readonly (readonly [string, string, number?])[],
): MapContent {
  return {
    lanes: ["lane"],
    steps: steps.map(([id, kind, minutes = null]) => ({
      id,
      kind,
      minutes,
      workgroupId: "lane",
      name: "",
      x: 0,
      y: 0,
    })),
    flows: flows.map(([from, to, minutes]) => ({
      ...{ id: `${from}-${to}`, from, to, name: "", perWeek: null, criticality: null, minutes: minutes ?? null },
    })),
  };
}

/** Every way from a start to an end over distinct steps, found by trying all. */
function allWays({ steps, flows }: MapContent): { steps: MapStep[]; flows: MapFlow[] }[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ways: { steps: MapStep[]; flows: MapFlow[] }[] = [];
  const walk = (way: { steps: MapStep[]; flows: MapFlow[] }) => {
    const last = way.steps.at(-1)!;
    if (last.kind === "end") ways.push(way);
    for (const flow of flows.filter((each) => each.from === last.id)) {
      walk({ steps: [...way.steps, byId.get(flow.to)!], flows: [...way.flows, flow] });
    }
  };
  for (const step of steps) if (step.kind === "start") walk({ steps: [step], flows: [] });
  return ways;
}

const minutesOf = (elements: readonly { minutes: number | null }[]) =>
  elements.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** Maps without cycles and small enough to try all ways. */
const smallMap = someMap.map((content) => {
  const steps = content.steps.slice(0, 9);
  const known = new Set(steps.map((step) => step.id));
  const flows = content.flows.filter((flow) => flow.from < flow.to && known.has(flow.from) && known.has(flow.to));
  return { ...content, steps, flows };
});

describe("valueStream", () => {
  it("adds up work and waiting on the longest way", () => {
    // By d: 5 + 20 + 30 + 10 = 65 min, of which 10 + 30 are waiting; by c: 5 + 10 + 15 + 10 = 40 min.
    const content = mapOf(
      [
        ["a", "start"],
        ["b", "task", 5],
        ["c", "task", 15],
        ["d", "wait", 30],
        ["e", "task", 20],
        ["z", "end"],
      ],
      [
        ["a", "b"],
        ["b", "c", 10],
        ["b", "d"],
        ["d", "e"],
        ["c", "z", 10],
        ["e", "z", 10],
      ],
    );
    expect(valueStream(content)).toEqual({
      ...{ leadMinutes: 65, touchMinutes: 25, waitMinutes: 40, why: null, atLeastMinutes: 65 },
      ...{
        steps: ["a", "b", "d", "e", "z"],
        flows: ["a-b", "b-d", "d-e", "e-z"],
        decisions: [],
        missing: [],
        repeats: [],
        onlyBack: [],
        offWays: [],
      },
    });
  });

  it("counts the longest branch of a decision, and repeated work once", () => {
    const content = mapOf(
      [
        ["a", "start"],
        ["b", "task", 5],
        ["q", "decision", 1],
        ["c", "task", 40],
        ["d", "task", 8],
        ["z", "end"],
      ],
      [
        ["a", "b"],
        ["b", "q"],
        ["q", "b"],
        ["q", "c"],
        ["q", "d"],
        ["c", "z"],
        ["d", "z"],
      ],
    );
    const stream = valueStream(content);
    expect(stream).toMatchObject({ leadMinutes: 46, decisions: ["q"], repeats: ["q-b"] });
  });

  it("names what comes only when the work goes back, and what is on no way to an end", () => {
    // The wait, its flow back and the waiting on it come only when the bed is not free; nothing leads on from the file.
    const content = mapOf(
      [
        ["a", "start"],
        ["b", "task", 5],
        ["q", "decision", 1],
        ["w", "wait", 240],
        ["u", "task", 0],
        ["f", "task", 15],
        ["z", "end"],
      ],
      [
        ["a", "b"],
        ["b", "q"],
        ["q", "w"],
        ["w", "u"],
        ["u", "b", 10],
        ["q", "z"],
        ["b", "f", 3],
      ],
    );
    expect(valueStream(content)).toMatchObject({ leadMinutes: 6, onlyBack: ["w", "u-b"], offWays: ["f", "b-f"] });
  });

  it("counts everything that has a time, or tells that it does not", () => {
    fc.assert(
      fc.property(smallMap, (content) => {
        const ways = allWays(content);
        const on = new Set(ways.flatMap((way) => [...way.steps, ...way.flows]));
        const off = [...content.steps, ...content.flows].filter((each) => (each.minutes ?? 0) > 0 && !on.has(each));
        // These maps have no cycles, so nothing comes only when the work goes back.
        const told = ways.length === 0 ? [] : off.map(({ id }) => id);
        const { onlyBack, offWays } = valueStream(content);
        expect([onlyBack, offWays]).toEqual([[], told]);
      }),
    );
  });

  it("finds the longest of all ways, its work and its waiting", () => {
    fc.assert(
      fc.property(smallMap, (content) => {
        const ways = allWays(content);
        const stream = valueStream(content);
        if (ways.length === 0) {
          expect([stream.leadMinutes, stream.atLeastMinutes, stream.steps]).toEqual([null, null, []]);
          return;
        }
        const longest = Math.max(...ways.map((way) => minutesOf(way.steps) + minutesOf(way.flows)));
        expect(stream.atLeastMinutes).toBe(longest);
        const own = ways.find((way) => way.flows.map((flow) => flow.id).join() === stream.flows.join())!;
        expect(own.steps.map((step) => step.id)).toContain(stream.steps[0]);
        expect(minutesOf(own.steps) + minutesOf(own.flows)).toBe(longest);
        const onWays = new Set(ways.flatMap((way) => way.steps));
        const unsaid = [...onWays].filter(
          ({ kind, minutes }) => (kind === "task" || kind === "wait") && minutes === null,
        );
        expect(stream.missing.toSorted()).toEqual(unsaid.map((step) => step.id).toSorted());
        expect(stream.leadMinutes).toBe(unsaid.length > 0 ? null : longest);
        if (unsaid.length === 0) {
          const touch = minutesOf(own.steps.filter((step) => step.kind !== "wait"));
          expect([stream.touchMinutes, stream.waitMinutes]).toEqual([touch, longest - touch]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("never takes less time when something takes longer", () => {
    fc.assert(
      fc.property(someMap, fc.nat(), fc.integer({ min: 0, max: 500 }), (content, pick, more) => {
        const { steps } = content;
        const slower = steps.map((step, place) =>
          place === pick % 30 ? { ...step, minutes: (step.minutes ?? 0) + more } : step,
        );
        const after = valueStream({ ...content, steps: slower }).atLeastMinutes;
        expect(after ?? 0).toBeGreaterThanOrEqual(valueStream(content).atLeastMinutes ?? 0);
      }),
    );
  });

  it("says why there is no lead time, and which times are missing", () => {
    expect(valueStream(mapOf([["b", "task", 5]], [])).why).toBe("noStart");
    expect(valueStream(mapOf([["a", "start"]], [])).why).toBe("noEnd");
    expect(
      valueStream(
        mapOf(
          [
            ["a", "start"],
            ["z", "end"],
          ],
          [],
        ),
      ).why,
    ).toBe("noWay");
    const unsaid = mapOf(
      [
        ["a", "start"],
        ["b", "task"],
        ["c", "wait", 7],
        ["d", "task"],
        ["z", "end"],
      ],
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "z"],
        ["c", "d"],
      ],
    );
    expect(valueStream(unsaid)).toMatchObject({
      ...{
        why: "missing",
        missing: ["b"],
        leadMinutes: null,
        touchMinutes: null,
        waitMinutes: null,
        atLeastMinutes: 7,
      },
    });
  });

  it("reads maps of any shape", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        const { leadMinutes, touchMinutes, waitMinutes, why } = valueStream(content);
        if (why === null) expect(leadMinutes).toBe(touchMinutes! + waitMinutes!);
        else expect([leadMinutes, touchMinutes, waitMinutes]).toEqual([null, null, null]);
      }),
    );
  });
});
