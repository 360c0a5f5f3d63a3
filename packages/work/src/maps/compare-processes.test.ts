import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProcesses } from "./compare-processes.ts";
import { readProcess } from "./read-process.ts";
import { someMap } from "./some-map.ts";

const read = (content: Parameters<typeof readProcess>[0]) => readProcess(content, () => ({ state: "unrated" }));

describe("compareProcesses", () => {
  it("finds nothing changed between a map and itself", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        const { leadMinutes, handOffs, pairs } = compareProcesses(read(content), read(content));
        expect([leadMinutes ?? 0, handOffs]).toEqual([0, 0]);
        expect(pairs.filter((pair) => pair.before !== pair.after)).toEqual([]);
      }),
    );
  });

  it("adds up to the hand-offs of both maps, the same seen from the other side", () => {
    fc.assert(
      fc.property(someMap, someMap, (one, other) => {
        const there = compareProcesses(read(one), read(other));
        const sum = (of: (pair: (typeof there.pairs)[number]) => number) =>
          there.pairs.reduce((all, pair) => all + of(pair), 0);
        expect([sum((pair) => pair.before), sum((pair) => pair.after)]).toEqual([
          read(one).handOffs.length,
          read(other).handOffs.length,
        ]);
        const back = compareProcesses(read(other), read(one));
        expect(back.handOffs + there.handOffs).toBe(0);
        expect(back.leadMinutes === null).toBe(there.leadMinutes === null);
        expect(back.pairs).toEqual(there.pairs.map((pair) => ({ ...pair, before: pair.after, after: pair.before })));
      }),
    );
  });

  it("tells which hand-offs went and what time is won", () => {
    const step = { kind: "task", name: "", x: 0, y: 0, minutes: 30 } as const;
    const flow = { name: "", perWeek: null, criticality: null, minutes: null };
    const steps = [
      { ...step, id: "a", kind: "start" as const, workgroupId: "nurses" },
      { ...step, id: "b", workgroupId: "physicians" },
      { ...step, id: "c", kind: "wait" as const, minutes: 240, workgroupId: "physicians" },
      { ...step, id: "z", kind: "end" as const, workgroupId: "nurses" },
    ];
    const ways = [
      ["a", "b"],
      ["b", "c"],
      ["c", "z"],
      ["a", "z"],
    ].map(([from, to]) => ({ ...flow, id: `${from}${to}`, from: from!, to: to! }));
    const lanes = ["nurses", "physicians"];
    const current = read({ lanes, steps, flows: ways.slice(0, 3) });
    const desired = read({ lanes, steps, flows: ways.slice(3) });
    // Before: 30 + 30 + 240 + 30 = 330 min; after: 30 + 30 = 60 min.
    expect(compareProcesses(current, desired)).toEqual({
      ...{ leadMinutes: -270, touchMinutes: -30, waitMinutes: -240, handOffs: -2 },
      pairs: [
        { giver: "nurses", receiver: "physicians", before: 1, after: 0 },
        { giver: "physicians", receiver: "nurses", before: 1, after: 0 },
      ],
    });
  });
});
