import { describe, expect, test } from "vitest";
import { createRandom } from "../../numeric/random.ts";
import { UnusableData } from "../../unusable-data.ts";
import { columnLayout } from "./column-layout.ts";
import { levelProducts } from "./level-products.ts";
import { levelProfiles } from "./level-profiles.ts";
import type { MixedData } from "./mixed-data.ts";
import { mixedSystem } from "./mixed-system.ts";
import { reducedPattern } from "./reduced-pattern.ts";
import { rowProducts } from "./row-products.ts";
import { rowsByLevel } from "./rows-by-level.ts";
import { solveSystem } from "./solve-system.ts";
import { covarianceInDataUnits, inDataUnits, workingColumns } from "./working-columns.ts";

/** Rows drawn into levels of three groupings, the first the largest, in no order. */
function drawn({ seed, rows, levels }: { seed: number; rows: number; levels: readonly [number, number, number] }) {
  const random = createRandom(seed);
  const index = (count: number) => Int32Array.from({ length: rows }, () => random.below(count));
  const column = () => Float64Array.from({ length: rows }, () => random.uniform() * 4 + 1);
  const data: MixedData = {
    response: column(),
    columns: [new Float64Array(rows).fill(1), column()],
    names: ["(Intercept)", "x"],
    groupings: [
      { name: "large", index: index(levels[0]), levels: levels[0] },
      { name: "small", index: index(levels[2]), levels: levels[2] },
      { name: "middle", index: index(levels[1]), levels: levels[1] },
    ],
  };
  const layout = columnLayout(data);
  const working = workingColumns(data);
  const profiles = levelProfiles(data, layout, working);
  return { data, layout, working, profiles, pattern: reducedPattern(profiles, layout) };
}

/** Each row as a line of 0, 1 and the working columns. */
function linesOf({ data, layout, working }: ReturnType<typeof drawn>): number[][] {
  return Array.from(data.response, (_, row) => {
    const line = new Array<number>(layout.size).fill(0);
    for (const { grouping, offset } of layout.others) line[offset + data.groupings[grouping]!.index[row]!] = 1;
    for (const [j, values] of working.columns.entries()) {
      line[layout.random + j] = (values[row]! - working.center[j]!) / working.scale[j]!;
    }
    return line;
  });
}

/** Sums of products of the lines' columns, lower triangle, all else 0. */
function productsOf(lines: readonly (readonly number[])[], size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (j > i ? 0 : lines.reduce((sum, line) => sum + line[i]! * line[j]!, 0))),
  );
}

function dense({ pattern }: ReturnType<typeof drawn>, places: Iterable<number>, values: ArrayLike<number>): number[][] {
  const full = Array.from({ length: pattern.size }, () => new Array<number>(pattern.size).fill(0));
  const columnOf = (place: number) =>
    pattern.starts.findIndex((start, column) => start <= place && place < pattern.starts[column + 1]!);
  for (const [at, place] of [...places].entries()) full[pattern.rows[place]!]![columnOf(place)]! += values[at]!;
  return full;
}

function expectClose(found: number[][], expected: number[][]): void {
  for (const [i, line] of expected.entries()) {
    for (const [j, value] of line.entries()) expect(found[i]![j], `${i}, ${j}`).toBeCloseTo(value, 8);
  }
}

describe.each([
  ["few levels", { seed: 1, rows: 60, levels: [8, 5, 2] }],
  ["profiles with many columns", { seed: 2, rows: 400, levels: [70, 60, 3] }],
  ["levels without rows", { seed: 3, rows: 30, levels: [40, 9, 4] }],
] as const)("the sums of %s", (_, shape) => {
  test("over rows are those of all columns but the largest grouping's", () => {
    const summed = drawn(shape);
    const { data, layout, working, pattern } = summed;
    const lines = linesOf(summed);
    expect(layout.others.map(({ grouping }) => data.groupings[grouping]!.name)).toEqual(["middle", "small"]);
    const products = rowProducts(data, layout, working, pattern);
    expectClose(dense(summed, products.keys(), products), productsOf(lines, layout.size));
  });

  test("over levels are those of the levels with equally many rows", () => {
    const summed = drawn(shape);
    const { data, layout, profiles, pattern } = summed;
    const lines = linesOf(summed);
    const { index, levels } = data.groupings[0]!;
    const byRows = new Map<number, number[][]>();
    for (let level = 0; level < levels; level++) {
      const own = lines.filter((__, row) => index[row] === level);
      if (own.length === 0) continue;
      const sums = own.reduce((sum, line) => sum.map((value, j) => value + line[j]!));
      byRows.set(own.length, [...(byRows.get(own.length) ?? []), sums]);
    }
    const found = levelProducts(profiles, layout, pattern);
    expect(found.map(({ rows }) => rows).sort()).toEqual([...byRows.keys()].sort());
    for (const { rows, levels: count, places, values } of found) {
      expect(count).toBe(byRows.get(rows)!.length);
      expectClose(dense(summed, places, values), productsOf(byRows.get(rows)!, layout.size));
    }
    expect(profiles.levels).toBe(new Set(index).size);
  });

  test("stand where two columns meet, in order", () => {
    const summed = drawn(shape);
    const { data, layout, pattern } = summed;
    const lines = linesOf(summed);
    for (let column = 0; column < pattern.size; column++) {
      const rows = [...pattern.rows.subarray(pattern.starts[column], pattern.starts[column + 1])];
      const meets = (row: number) => {
        const { index } = data.groupings[0]!;
        const holding = (at: number) => new Set(index.filter((__, line) => lines[line]![at] === 1));
        return (
          column >= layout.random ||
          row >= layout.random ||
          [...holding(column)].some((level) => holding(row).has(level))
        );
      };
      const below = Array.from({ length: pattern.size - column }, (__, at) => column + at);
      expect(rows).toEqual(below.filter((row) => row === column || meets(row)));
    }
  });
});

test("levels alike share a profile, however many there are", () => {
  // 2,000 respondents at 700 sites of two or three, each with the same four groups, and one who missed a group.
  const rows = Array.from({ length: 7999 }, (_, row) => row);
  const respondent = Int32Array.from(rows, (row) => row >> 2);
  const data: MixedData = {
    response: Float64Array.from(rows, (row) => (row * 7) % 13),
    columns: [new Float64Array(rows.length).fill(1)],
    names: ["(Intercept)"],
    groupings: [
      { name: "respondent", index: respondent, levels: 2000 },
      { name: "group", index: Int32Array.from(rows, (row) => row & 3), levels: 4 },
      { name: "site", index: respondent.map((person) => person % 700), levels: 700 },
    ],
  };
  const layout = columnLayout(data);
  const { rows: counts, levelsOf, columns, starts } = levelProfiles(data, layout, workingColumns(data));
  expect(counts).toHaveLength(701);
  expect([...levelsOf].sort((a, b) => a - b)).toEqual([1, ...new Array(101).fill(2), ...new Array(599).fill(3)]);
  expect(counts.filter((count) => count === 3)).toHaveLength(1);
  for (let profile = 0; profile < 700; profile++) {
    expect([...columns.subarray(starts[profile], starts[profile + 1])]).toEqual([profile, 700, 701, 702, 703]);
  }
});

test("rows come by level, in their order", () => {
  const { starts, order } = rowsByLevel({ name: "g", index: Int32Array.of(2, 0, 2, 3, 0), levels: 5 });
  expect([...starts]).toEqual([0, 2, 2, 4, 5, 5]);
  expect([...order]).toEqual([1, 4, 0, 2, 3]);
});

describe("working columns", () => {
  const response = Float64Array.of(1, 2, 3, 6);
  const x = Float64Array.of(10, 10, 12, 12);

  test("are centred beside an intercept, and of mean square 1", () => {
    const data = { response, columns: [x, new Float64Array(4).fill(2)], names: ["x", "two"], groupings: [] };
    const working = workingColumns(data);
    expect(working.intercept).toEqual({ column: 1, value: 2 });
    expect([...working.center]).toEqual([11, 0, 3]);
    // Squares about the mean: 4 / 4 of x, (4 + 1 + 0 + 9) / 4 of the response.
    expect([...working.scale]).toEqual([1, 1, Math.sqrt(3.5)]);
    // Response 3 + unit (a x' + b 2) with x' = x - 11: slope a unit, constant (3 - 11 a unit) / 2 + b unit.
    const unit = Math.sqrt(3.5);
    const [slope, constant] = inDataUnits(working, [4, 5]);
    expect(slope).toBeCloseTo(4 * unit, 12);
    expect(constant).toBeCloseTo((3 - 44 * unit) / 2 + 5 * unit, 12);
    // The constant is b - 11 a / 2 but for the unit: variance 3 - 11 * 0.5 + 121 * 2 / 4.
    const covariance = covarianceInDataUnits(working, [
      [2, 0.5],
      [0.5, 3],
    ]);
    expect(covariance).toEqual([
      [2, 0.5 - 11],
      [0.5 - 11, 3 - 5.5 + 60.5],
    ]);
  });

  test("keep their zero without one", () => {
    const working = workingColumns({ response, columns: [x], names: ["x"], groupings: [] });
    expect(working.intercept).toBeNull();
    expect([...working.center]).toEqual([0, 0]);
    expect([...working.scale]).toEqual([Math.sqrt(122), Math.sqrt(12.5)]);
    expect(inDataUnits(working, [2])[0]).toBeCloseTo((2 * Math.sqrt(12.5)) / Math.sqrt(122), 12);
    expect(covarianceInDataUnits(working, [[3]])[0]![0]).toBeCloseTo(3 / 122, 12);
  });
});

describe("designs that would take hours are refused", () => {
  const shape = { seed: 4, rows: 200, levels: [20, 12, 3] } as const;

  test("when profiles have too many pairs of columns", () => {
    const { layout, profiles, pattern } = drawn(shape);
    const sizes = [...profiles.starts.subarray(1)].map((end, at) => end - profiles.starts[at]!);
    const pairs = sizes.reduce((sum, size) => sum + size ** 2 / 2, 0);
    expect(reducedPattern(profiles, layout, pairs)).toEqual(pattern);
    expect(() => reducedPattern(profiles, layout, pairs - 0.1)).toThrow(UnusableData);
    // A hundred and fifty thousand levels that all meet in one.
    const wide = { ...profiles, starts: Int32Array.of(0, 150_000) };
    expect(() => reducedPattern(wide, layout)).toThrow(/cross each other at too many levels/);
  });

  test("when the products have too many entries", () => {
    const { layout, profiles, pattern } = drawn(shape);
    const entries = levelProducts(profiles, layout, pattern).reduce((sum, { places }) => sum + places.length, 0);
    expect(levelProducts(profiles, layout, pattern, entries)).toHaveLength(new Set(profiles.rows).size);
    expect(() => levelProducts(profiles, layout, pattern, entries - 1)).toThrow(UnusableData);
  });

  test("and no others", () => {
    const system = mixedSystem(drawn(shape).data);
    expect(system.groupings).toEqual([
      { name: "large", levels: 20 },
      { name: "small", levels: 3 },
      { name: "middle", levels: 12 },
    ]);
    expect(solveSystem(system, [0, 0, 0]).logDeterminant).toBe(0);
  });
});
