import { describe, expect, it } from "vitest";
import { correlationOf } from "./correlation.ts";
import { covariance } from "./covariance.ts";

const NONE = Number.NaN;

describe("covariances", () => {
  it("are over the rows complete on all columns, or the complete ones among some", () => {
    // 1, 2, 6 and 10, 30, 20 without the rows that miss one: means 3 and 20, products 20 + (-10) + 0.
    const columns = [
      [1, NONE, 2, 6, 9],
      [10, 5, 30, 20, NONE],
    ];
    expect(covariance(columns)).toEqual({
      n: 3,
      k: 2,
      means: [3, 20],
      matrix: [
        [7, 5],
        [5, 100],
      ],
    });
    expect(covariance(columns, [3, 0, 1])).toMatchObject({
      n: 2,
      means: [3.5, 15],
      matrix: [
        [12.5, 25],
        [25, 50],
      ],
    });
  });

  it("are undefined below two rows, means without one", () => {
    expect(covariance([[4, NONE]])).toEqual({ n: 1, k: 1, means: [4], matrix: [[NONE]] });
    expect(covariance([[NONE], [1]])).toEqual({
      n: 0,
      k: 2,
      means: [NONE, NONE],
      matrix: [
        [NONE, NONE],
        [NONE, NONE],
      ],
    });
    expect(covariance([])).toEqual({ n: 0, k: 0, means: [], matrix: [] });
  });

  it("lose nothing to large means", () => {
    const large = [1e9 + 1, 1e9 + 2, 1e9 + 6];
    expect(covariance([large]).matrix).toEqual([[7]]);
  });

  it("make correlations, undefined beside a variance of 0", () => {
    expect(
      correlationOf([
        [4, 3, 0],
        [3, 9, 0],
        [0, 0, 0],
      ]),
    ).toEqual([
      [1, 0.5, NONE],
      [0.5, 1, NONE],
      [NONE, NONE, 1],
    ]);
  });
});
