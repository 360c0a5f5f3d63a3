import { expect, test } from "vitest";
import { clusterBootstrap } from "./cluster-bootstrap.ts";
import { createRandom } from "./random.ts";

test("every draw takes as many clusters of a stratum as it has", () => {
  // first sum: 1 for each cluster, second: its number
  const clusters = {
    width: 2,
    strata: [
      { size: 2, columns: Float64Array.of(1, 1, 0, 2) },
      { size: 3, columns: Float64Array.of(1, 1, 1, 1, 3, 4) },
    ],
  };
  const seen: number[][] = [];
  clusterBootstrap(clusters, 200, createRandom(1), (totals) => seen.push([...totals]));
  expect(seen).toHaveLength(200);
  for (const [first, low, second, high] of seen) {
    expect([first, second]).toEqual([2, 3]);
    // clusters 0 and 2 are in the first stratum, 1, 3 and 4 in the second
    expect([0, 2, 4]).toContain(low);
    expect(high).toBeGreaterThanOrEqual(3);
    expect(high).toBeLessThanOrEqual(12);
  }
  expect(new Set(seen.map(([, low]) => low)).size).toBe(3);
});

test("a sum that is 1 for nearly all clusters is drawn like any other", () => {
  // Of 40 clusters, 3 have another value: sums of the first column are those of the second, which differs by 2 everywhere.
  const size = 40;
  const column = Float64Array.from({ length: size }, (_, cluster) =>
    cluster === 5 ? 0 : cluster === 7 ? 4 : cluster === 39 ? 2 : 1,
  );
  const columns = new Float64Array(2 * size);
  columns.set(column);
  columns.set(
    column.map((value) => value + 2),
    size,
  );
  const seen: number[] = [];
  clusterBootstrap({ width: 2, strata: [{ size, columns }] }, 100, createRandom(5), ([few, all]) => {
    expect(few! + 2 * size).toBe(all);
    seen.push(few!);
  });
  expect(new Set(seen).size).toBeGreaterThan(3);
});
