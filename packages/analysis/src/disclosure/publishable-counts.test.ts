import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishableCounts, type ResponseCount, type ShownCounts } from "./publishable-counts.ts";

/** Rows are groups, columns sites. */
function counts(table: number[][]): ResponseCount[] {
  return table.flatMap((row, group) =>
    row.map((answered, site) => ({ group: `G${group}`, site: `S${site}`, invited: answered + 3, answered })),
  );
}

const tables = fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});

describe("publishableCounts", () => {
  it("tells all counts that reach the threshold when none is smaller", () => {
    const shown = publishableCounts(
      counts([
        [5, 6],
        [7, 8],
      ]),
      { threshold: 5 },
    );
    expect(shown.total).toEqual({ invited: 38, answered: 26 });
    expect(shown.groups.G1).toEqual({ invited: 21, answered: 15 });
    expect(shown.sites.S0).toEqual({ invited: 18, answered: 12 });
  });

  it("leaves a group below the threshold out of every total, and tells all others", () => {
    const shown = publishableCounts(
      counts([
        [2, 2],
        [10, 12],
        [20, 20],
      ]),
      { threshold: 5 },
    );
    expect(shown.groups).toMatchObject({ G0: { answered: null }, G1: { answered: 22 }, G2: { answered: 40 } });
    expect(shown.total).toEqual({ invited: 62 + 12, answered: 62 });
    expect(shown.sites).toEqual({ S0: { invited: 36, answered: 30 }, S1: { invited: 38, answered: 32 } });
  });

  it("counts a group at no site when one of its two sites is small", () => {
    const shown = publishableCounts(
      counts([
        [7, 10],
        [10, 3],
        [7, 5],
      ]),
      { threshold: 5 },
    );
    expect(shown.groups.G1?.answered).toBe(13);
    expect(shown.sites).toMatchObject({ S0: { answered: 14 }, S1: { answered: 15 } });
  });

  it("counts only beside published ties", () => {
    const shown = publishableCounts(counts([[9, 8, 7]]), { threshold: 5, isPublished: (_, site) => site !== "S0" });
    expect(shown.groups.G0?.answered).toBe(24);
    expect(shown.sites).toMatchObject({ S0: { answered: null }, S1: { answered: 8 }, S2: { answered: null } });
    const none = publishableCounts(counts([[9, 8, 7]]), { threshold: 5, isPublished: () => false });
    expect(none.total.answered).toBeNull();
  });

  it("hides the smallest site beside a small one, and keeps those that tell nothing", () => {
    const sitesOf = (row: number[], isPublished?: (group: string, site: string | null) => boolean) =>
      Object.values(publishableCounts(counts([row]), { threshold: 5, ...(isPublished && { isPublished }) }).sites).map(
        ({ answered }) => answered,
      );
    expect(sitesOf([3, 9, 5, 20])).toEqual([null, 9, null, 20]);
    // Two and three are five people at two sites; two and two are four.
    expect(sitesOf([2, 3, 9])).toEqual([null, null, 9]);
    expect(sitesOf([2, 2, 9, 10])).toEqual([null, null, null, 10]);
    // A site without people is none.
    expect(sitesOf([0, 9])).toEqual([null, 9]);
    expect(sitesOf([6, 0, 9, 10], (_, site) => site !== "S0")).toEqual([null, null, null, 10]);
  });

  it("counts people without a site as one more", () => {
    const own = (site: string | null, answered: number, invited: number | null = answered) => ({
      group: "G0",
      site,
      invited,
      answered,
    });
    const told = (rows: ResponseCount[]) => publishableCounts(rows, { threshold: 5 });
    expect(told([own("S0", 9), own(null, 7)])).toMatchObject({
      total: { answered: 16 },
      sites: { S0: { answered: null } },
    });
    expect(told([own("S0", 9), own("S1", 8), own(null, 7)]).sites).toMatchObject({
      S0: { answered: 9 },
      S1: { answered: null },
    });
    // One open link is enough for nobody to know how many were invited.
    expect(told([own("S0", 9, null), own("S1", 8, 10)]).groups.G0).toEqual({ invited: null, answered: 17 });
  });

  it("tells groups that have no sites", () => {
    const shown = publishableCounts([{ group: "G0", site: null, invited: null, answered: 7 }], { threshold: 5 });
    expect(shown).toEqual({
      total: { invited: null, answered: 7 },
      groups: { G0: { invited: null, answered: 7 } },
      sites: {},
    });
  });

  it("changes in steps of the threshold while people answer, so that no single answer shows", () => {
    const told = Array.from({ length: 16 }, (_, answered) =>
      publishableCounts(
        counts([
          [answered, 0],
          [8, 0],
        ]),
        { threshold: 5, inSteps: true },
      ),
    );
    expect(told.map(({ groups }) => groups.G0?.answered ?? 0)).toEqual([
      0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15,
    ]);
    expect(told.map(({ total }) => total.answered)).toEqual([
      5, 5, 5, 5, 5, 10, 10, 10, 10, 10, 15, 15, 15, 15, 15, 20,
    ]);
  });

  it("tells everything with a threshold of 1, and refuses 2", () => {
    expect(publishableCounts(counts([[1, 2]]), { threshold: 1 })).toMatchObject({
      total: { answered: 3 },
      sites: { S0: { answered: 1 }, S1: { answered: 2 } },
    });
    expect(() => publishableCounts(counts([[1, 0]]), { threshold: 2 })).toThrow(RangeError);
  });

  it("never tells a count below the threshold", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { total, groups, sites } = publishableCounts(counts(table), { threshold: 5 });
        for (const { answered } of [total, ...Object.values(groups), ...Object.values(sites)]) {
          expect(answered === null || answered >= 5).toBe(true);
        }
      }),
    );
  });

  it("does not depend on people in groups that are not told", () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 4 }), fc.nat({ max: 2 }), (table, more, site) => {
        const small = [0, 0, 0].with(site, more);
        const none = publishableCounts(counts([...table, [0, 0, 0]]), { threshold: 5 });
        const some = publishableCounts(counts([...table, small]), { threshold: 5 });
        expect(answersOf(some)).toEqual(answersOf(none));
      }),
    );
  });

  it("keeps the site of a few people open: one of a group's people elsewhere can look the same", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = publishableCounts(counts(table), { threshold: 5 });
        for (const [group, row] of table.entries()) {
          const small = row.findIndex((answered) => answered > 0 && answered < 4);
          const whole = row.reduce((sum, answered) => sum + answered, 0);
          if (small < 0 || whole < 5) continue;
          const alike = row
            .map((_, other) => row.map((n, site) => (site === small ? n + 1 : site === other ? n - 1 : n)))
            .filter((moved, other) => other !== small && (moved[other] ?? -1) >= 0);
          const same = alike.some((moved) => {
            const again = publishableCounts(counts(table.with(group, moved)), { threshold: 5 });
            return JSON.stringify(answersOf(again)) === JSON.stringify(answersOf(shown));
          });
          expect(same).toBe(true);
        }
      }),
    );
  });
});

function answersOf({ total, groups, sites }: ShownCounts) {
  const only = (of: Record<string, { answered: number | null }>) =>
    Object.entries(of).flatMap(([name, { answered }]) => (answered === null ? [] : [[name, answered]]));
  return { total: total.answered, groups: only(groups), sites: only(sites) };
}
