import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishableCounts, type ResponseCount } from "./publishable-counts.ts";

/** Rows are groups, columns sites. */
function counts(table: number[][]): ResponseCount[] {
  return table.flatMap((row, group) =>
    row.map((answered, site) => ({ group: `G${group}`, site: `S${site}`, invited: answered + 3, answered })),
  );
}

describe("publishableCounts", () => {
  it("shows all counts that reach the threshold when none is smaller", () => {
    const shown = publishableCounts(
      counts([
        [5, 6],
        [7, 8],
      ]),
      5,
    );
    expect(shown.total).toEqual({ invited: 38, answered: 26 });
    expect(shown.groups["G1"]).toEqual({ invited: 21, answered: 15 });
    expect(shown.sites["S0"]).toEqual({ invited: 18, answered: 12 });
    expect(shown.cells.map(({ answered }) => answered)).toEqual([5, 6, 7, 8]);
  });

  it("hides a second count in the row and in the column of a small one", () => {
    const { total, groups, sites, cells } = publishableCounts(
      counts([
        [3, 9, 12],
        [8, 9, 20],
        [20, 20, 20],
      ]),
      5,
    );
    const hidden = cells.filter(({ answered }) => answered === null);
    expect(total.answered).toBe(121);
    expect(groups["G0"]!.answered).toBe(24);
    expect(sites["S0"]!.answered).toBe(31);
    expect(hidden.filter(({ group }) => group === "G0").length).toBeGreaterThan(1);
    expect(hidden.filter(({ site }) => site === "S0").length).toBeGreaterThan(1);
  });

  it("shows everything with a threshold of 1, and refuses 2", () => {
    expect(publishableCounts(counts([[1, 0]]), 1).cells.map(({ answered }) => answered)).toEqual([1, 0]);
    expect(() => publishableCounts(counts([[1, 0]]), 2)).toThrow(RangeError);
  });

  it("keeps every hidden count open: another table looks the same", () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(tables, (table) => {
        const shown = publishableCounts(counts(table), 3);
        const alike = tablesLike(table, shown);
        for (const [at, { answered }] of shown.cells.entries()) {
          if (answered !== null || table.flat()[at] === 0) continue;
          expect(new Set(alike.map((other) => other[at])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** All tables with the same empty cells, up to 12 in a cell, that agree with every shown count. */
function tablesLike(table: number[][], shown: ReturnType<typeof publishableCounts>): number[][] {
  const width = table[0]!.length;
  const cells = table.flat();
  let found: number[][] = [[]];
  for (const [at, value] of cells.entries()) {
    const published = shown.cells[at]!.answered;
    const small = value < 3 ? [1, 2] : [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const options = published !== null ? [published] : value === 0 ? [0] : small;
    found = found.flatMap((others) => options.map((option) => [...others, option]));
    if ((at + 1) % width === 0) found = found.filter((other) => agrees(other, shown, width));
  }
  const total = shown.total.answered;
  const sites = Object.values(shown.sites);
  return found.filter((other) => {
    const sum = (own: number[]) => own.reduce((all, value) => all + value, 0);
    const columns = sites.every(({ answered }, site) => {
      return answered === null || sum(other.filter((_, at) => at % width === site)) === answered;
    });
    return columns && (total === null || sum(other) === total);
  });
}

function agrees(cells: number[], shown: ReturnType<typeof publishableCounts>, width: number): boolean {
  const row = cells.length / width - 1;
  const total = Object.values(shown.groups)[row]!.answered;
  return total === null || cells.slice(-width).reduce((sum, value) => sum + value, 0) === total;
}
