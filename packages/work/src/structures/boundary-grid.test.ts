import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Band, bandOf, type TieReading } from "../tie-reading.ts";
import type { BoundaryClass } from "./boundary-class.ts";
import { type Boundary, boundaryGrid } from "./boundary-grid.ts";
import { type Inclusions, spans } from "./spans.ts";

const CUTS: [number, number] = [3.5, 4];
const HIDDEN: TieReading = { state: "hidden" };
const UNRATED: TieReading = { state: "unrated" };
const GROUPS = ["a", "b", "c", "d"];
const OPEN: readonly BoundaryClass[] = ["uncertain", "hidden", "unrated", "notJudged"];

describe("boundaryGrid", () => {
  it.each<[TieReading, TieReading, Inclusions[], BoundaryClass]>([
    [shown(3.1), shown(4.2), [], "weakUnspanned"],
    [shown(4.2), shown(3.1), [structure("full", "full")], "weakSpanned"],
    [shown(3.1), shown(3.2), [structure("partial", "full")], "weakSpanned"],
    [shown(3.1), shown(3.2), [structure("full", "none")], "undermining"],
    [shown(3.1), shown(3.2), [structure("none", "full")], "undermining"],
    [shown(3.1), shown(3.2), [structure("partial", "none")], "weakUnspanned"],
    [shown(3.1), shown(3.2), [structure("none", "none")], "weakUnspanned"],
    // One structure that spans it tells more than another that does not.
    [shown(3.1), shown(3.2), [structure("full", "none"), structure("partial", "partial")], "weakSpanned"],
    [shown(4.3), shown(4.4), [structure("full", "none")], "strongWithout"],
    [shown(4.3), shown(3.7), [structure("none", "partial")], "moderateWithout"],
    [shown(4.3), shown(3.7), [structure("full", "partial")], "spanned"],
    [shown(4.3), shown(4.3), [structure("full", "partial")], "spanned"],
    // Weak in one direction for certain, whatever the other is like.
    [shown(3.1), HIDDEN, [], "weakUnspanned"],
    [UNRATED, shown(3.1), [], "weakUnspanned"],
    [shown(3.1), unsettled(3.6, 3.3, 3.9), [], "weakUnspanned"],
    [shown(4.3), HIDDEN, [], "hidden"],
    [HIDDEN, UNRATED, [], "hidden"],
    [shown(4.3), UNRATED, [structure("full", "full")], "unrated"],
    [shown(4.3), unsettled(3.6, 3.3, 3.9), [structure("full", "full")], "uncertain"],
    // Moderate or strong: certainly not weak, and that is all it takes where a structure spans it.
    [shown(4.3), unsettled(4, 3.8, 4.2), [structure("full", "full")], "spanned"],
    [shown(4.3), unsettled(4, 3.8, 4.2), [], "uncertain"],
    // Without an interval, or with one that leaves its band behind rounded ends, nothing is settled.
    [shown(4.3), unsettled(4.3, null, null), [structure("full", "full")], "uncertain"],
    [shown(4.3), unsettled(3.7, 3.5, 4), [structure("full", "full")], "uncertain"],
    [shown(3.1), shown(3.2), [structure("full", null)], "notJudged"],
    [shown(3.1), shown(3.2), [structure(null, null)], "notJudged"],
    [shown(3.1), shown(3.2), [structure(null, "none"), structure("full", "none")], "undermining"],
    [shown(4.1), shown(4.2), [structure(null, "none")], "strongWithout"],
    [shown(4.1), shown(4.2), [structure(null, "partial"), structure("full", "full")], "spanned"],
    [shown(4.3), HIDDEN, [structure("full", null)], "hidden"],
  ])("calls %j and %j with %j %s", (there, back, structures, expected) => {
    const named = structures.map((each, index) => ({ ...each, id: `s${index}` }));
    const [only, ...more] = boundaryGrid(tiesFrom({ "a b": there, "b a": back }), named, groups("a", "b"), CUTS);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ a: "a", b: "b", there, back, class: expected });
  });

  it("shows both directions, says which is weaker, and whom a structure leaves out", () => {
    const ties = tiesFrom({ "a b": shown(4.2), "b a": shown(3.2) });
    const [only] = boundaryGrid(ties, [structure("none", "full")], groups("b", "a"), CUTS);
    expect(only).toMatchObject({ a: "a", b: "b", strength: { bands: ["weak"], weaker: "back", open: null } });
    expect(only?.cells).toEqual([{ structureId: "s", spanning: "none", onlySide: "b" }]);
  });

  it("lists pairs by class, and the weakest first within one", () => {
    const ties = tiesFrom({
      ...{ "a b": shown(3.3), "b a": shown(3.3), "a c": shown(3.1), "c a": shown(3.2), "b c": shown(4.2) },
      ...{ "c b": shown(4.2), "a d": HIDDEN, "d a": HIDDEN, "b d": shown(4.6), "d b": shown(3.4) },
    });
    const span = { id: "s", inclusions: ["a", "b"].map((workgroupId) => ({ workgroupId, level: "full" as const })) };
    const none = ["c", "d"].map((workgroupId) => ({ workgroupId, level: "none" as const }));
    const grid = boundaryGrid(ties, [{ ...span, inclusions: [...span.inclusions, ...none] }], groups(...GROUPS), CUTS);
    expect(grid.map((each) => [each.a + each.b, each.class])).toEqual([
      ["ac", "undermining"],
      ["bd", "undermining"],
      ["ab", "weakSpanned"],
      ["bc", "strongWithout"],
      ["ad", "hidden"],
      ["cd", "unrated"],
    ]);
  });

  it("is the same whatever the order of workgroups and structures", () => {
    fc.assert(
      fc.property(anyWork, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), ({ ties, structures }, shuffle) => {
        const mixed = <Each>(list: readonly Each[]) =>
          list.map((each, index) => ({ each, key: shuffle[index] ?? 0 })).sort((x, y) => x.key - y.key);
        const groupsMixed = mixed(groups(...GROUPS)).map(({ each }) => each);
        const structuresMixed = mixed(structures).map(({ each }) => ({
          ...each,
          inclusions: each.inclusions.toReversed(),
        }));
        expect(boundaryGrid(ties, structuresMixed, groupsMixed, CUTS)).toEqual(
          boundaryGrid(ties, structures, groups(...GROUPS), CUTS),
        );
      }),
    );
  });

  it("never turns spanned into unspanned when a structure takes in more", () => {
    fc.assert(
      fc.property(anyWork, fc.nat(), fc.nat(), ({ ties, structures }, which, whom) => {
        const more = structures.map((each, index) =>
          index === which % structures.length ? takingInMore(each, GROUPS[whom % 4] ?? "a") : each,
        );
        const [before, after] = [structures, more].map((list) => boundaryGrid(ties, list, groups(...GROUPS), CUTS));
        for (const boundary of before ?? []) {
          const now = find(after, boundary);
          for (const [index, cell] of boundary.cells.entries()) {
            const rank = (spanning = "none") => ["none", "partial", "full"].indexOf(spanning);
            if (cell.spanning === "partial" || cell.spanning === "full")
              expect(rank(now.cells[index]?.spanning)).toBeGreaterThanOrEqual(rank(cell.spanning));
          }
          if (boundary.class === "weakSpanned" || boundary.class === "spanned") expect(now.class).toBe(boundary.class);
        }
      }),
    );
  });

  it("gives a class only where every value of a hidden tie would give the same, and withholds none for less", () => {
    fc.assert(
      fc.property(anyWork, ({ ties, structures }) => {
        const grid = (read: typeof ties) => boundaryGrid(read, structures, groups(...GROUPS), CUTS);
        for (const boundary of grid(ties)) {
          const completed = valuesOf(boundary.there).flatMap((there) =>
            valuesOf(boundary.back).map((back) => {
              const { a, b } = boundary;
              const read: typeof ties = (rater, rated) =>
                rater === a && rated === b ? there : rater === b && rated === a ? back : ties(rater, rated);
              return find(grid(read), boundary).class;
            }),
          );
          const possible = new Set(completed);
          if (!OPEN.includes(boundary.class)) expect([...possible]).toEqual([boundary.class]);
          else if (!possible.has("notJudged")) expect(possible.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("gives a class only where every judgement still missing would give the same", () => {
    const level = fc.constantFrom("none" as const, "partial" as const, "full" as const);
    fc.assert(
      fc.property(anyWork, fc.array(level, { minLength: 12, maxLength: 12 }), ({ ties, structures }, levels) => {
        const complete = structures.map((each, row) => ({
          id: each.id,
          inclusions: GROUPS.map(
            (workgroupId, column) =>
              each.inclusions.find((inclusion) => inclusion.workgroupId === workgroupId) ?? {
                workgroupId,
                level: levels[row * 4 + column] ?? "none",
              },
          ),
        }));
        const after = boundaryGrid(ties, complete, groups(...GROUPS), CUTS);
        for (const boundary of boundaryGrid(ties, structures, groups(...GROUPS), CUTS))
          if (!OPEN.includes(boundary.class)) expect(find(after, boundary).class).toBe(boundary.class);
        expect(after.every((each) => each.class !== "notJudged")).toBe(true);
      }),
    );
  });
});

describe("spans", () => {
  it("is the same in both directions, and no more than either side is included", () => {
    fc.assert(
      fc.property(anyStructure("s"), (each) => {
        expect(spans(each, "a", "b")).toBe(spans(each, "b", "a"));
      }),
    );
    expect(spans(structure("full", "partial"), "a", "b")).toBe("partial");
    expect(spans(structure("none", null), "a", "b")).toBe("none");
    expect(spans(structure("full", null), "a", "b")).toBe("unknown");
  });
});

function shown(mean: number): TieReading {
  const settled = { low: mean, high: mean, n: 12, uncertain: false };
  return { state: "shown", mean, ...settled, band: bandOf(mean, CUTS) };
}

function unsettled(mean: number, low: number | null, high: number | null): TieReading {
  return { state: "shown", mean, low, high, n: 6, band: bandOf(mean, CUTS), uncertain: true };
}

type Level = "none" | "partial" | "full";

function structure(a: Level | null, b: Level | null): Inclusions {
  const judged = [
    { workgroupId: "a", level: a },
    { workgroupId: "b", level: b },
  ];
  return {
    id: "s",
    inclusions: judged.flatMap(({ workgroupId, level }) => (level === null ? [] : [{ workgroupId, level }])),
  };
}

function groups(...ids: string[]) {
  return ids.map((id) => ({ id }));
}

function tiesFrom(readings: Record<string, TieReading>) {
  return (rater: string, rated: string) => readings[`${rater} ${rated}`] ?? UNRATED;
}

function find(grid: readonly Boundary[] | undefined, { a, b }: Boundary): Boundary {
  return grid!.find((each) => each.a === a && each.b === b)!;
}

/** What a tie may be like: itself where it is settled, one settled tie of each band that its interval reaches otherwise. */
function valuesOf(tie: TieReading): TieReading[] {
  const means: Record<Band, number> = { weak: 3, moderate: 3.7, strong: 4.5 };
  const all = Object.values(means).map(shown);
  if (tie.state !== "shown") return all;
  if (!tie.uncertain) return [tie];
  const { low, high } = tie;
  const reached = all.filter(
    (_, rank) => low !== null && high !== null && low < [3.5, 4.01, 5.1][rank]! && high >= [1, 3.5, 4.01][rank]!,
  );
  return reached.length > 1 ? reached : all;
}

function takingInMore({ id, inclusions }: Inclusions, workgroupId: string): Inclusions {
  const raised = inclusions.map((each) =>
    each.workgroupId === workgroupId
      ? { ...each, level: each.level === "none" ? ("partial" as const) : ("full" as const) }
      : each,
  );
  return { id, inclusions: raised };
}

function anyStructure(id: string): fc.Arbitrary<Inclusions> {
  const level = fc.constantFrom<(Level | null)[]>("none", "partial", "full", null);
  return fc.tuple(level, level, level, level).map((levels) => ({
    id,
    inclusions: levels.flatMap((each, index) =>
      each === null ? [] : [{ workgroupId: GROUPS[index] ?? "", level: each }],
    ),
  }));
}

const anyTie: fc.Arbitrary<TieReading> = fc.oneof(
  fc.constantFrom(HIDDEN, UNRATED),
  fc.integer({ min: 20, max: 49 }).map((tenths) => shown(tenths / 10)),
  fc.integer({ min: 20, max: 49 }).map((tenths) => unsettled(tenths / 10, tenths / 10 - 0.4, tenths / 10 + 0.4)),
);

const anyWork = fc.record({
  ties: fc
    .array(anyTie, { minLength: 16, maxLength: 16 })
    .map(
      (list) => (rater: string, rated: string) => list[GROUPS.indexOf(rater) * 4 + GROUPS.indexOf(rated)] ?? UNRATED,
    ),
  structures: fc.tuple(anyStructure("s0"), anyStructure("s1"), anyStructure("s2")).map((three) => [...three]),
});
