import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { permutationTest } from "./permutation-test.ts";

const options = (draws: number) => ({ draws, random: createRandom(1) });

/** Runs a test whose statistic is the place of node 0, and keeps what it was asked. */
function recorded(nodes: number, draws: number) {
  const orders: string[] = [];
  const test = permutationTest(
    nodes,
    (order) => {
      orders.push(order.join());
      return order.indexOf(0);
    },
    options(draws),
  );
  return { test, observed: orders[0], orders: orders.slice(1) };
}

describe("up to seven nodes", () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 24],
    [7, 5040],
  ])("%i nodes: each of the %i labellings once", (nodes, count) => {
    const { test, observed, orders } = recorded(nodes, 3);
    expect(new Set(orders).size).toBe(count);
    expect(orders).toHaveLength(count);
    expect(orders).toContain(observed);
    expect(test).toMatchObject({ draws: count, exact: true });
  });

  // Node 0 comes first in 6 of 24 labellings; its place is 0, 1, 2 or 3, six times each.
  test("p counts the labellings, the observed one among them", () => {
    expect(recorded(4, 1).test).toEqual({
      observed: 0,
      pUpper: 1,
      pLower: 0.25,
      pTwoSided: 1,
      mean: expect.closeTo(1.5, 12),
      sd: expect.closeTo(Math.sqrt((12 * (1.5 ** 2 + 0.5 ** 2)) / 23), 12),
      draws: 24,
      exact: true,
    });
  });

  test("one labelling alone has no spread", () => {
    expect(recorded(1, 1).test).toMatchObject({ pUpper: 1, pLower: 1, sd: 0 });
  });

  test("two-sided p looks at the distance from 0", () => {
    const statistic = (order: readonly number[]) => 1 - order[0]!;
    expect(permutationTest(4, statistic, options(1))).toMatchObject({ observed: 1, pUpper: 0.25, pTwoSided: 0.75 });
    const negative = (order: readonly number[]) => order[0]! - 1;
    expect(permutationTest(4, negative, options(1))).toMatchObject({ observed: -1, pLower: 0.25, pTwoSided: 0.75 });
  });

  test("values that differ by rounding count as equal, larger differences do not", () => {
    const off = (difference: number) => (order: readonly number[]) => 1000 + (order[0] === 0 ? 0 : difference);
    expect(permutationTest(2, off(-9e-10), options(1)).pUpper).toBe(1);
    expect(permutationTest(2, off(-2e-9), options(1)).pUpper).toBe(0.5);
    expect(permutationTest(2, off(9e-10), options(1)).pLower).toBe(1);
    expect(permutationTest(2, off(2e-9), options(1)).pLower).toBe(0.5);
    const small = (order: readonly number[]) => 0.001 - (order[0] === 0 ? 0 : 9e-13);
    expect(permutationTest(2, small, options(1))).toMatchObject({ pUpper: 1, pTwoSided: 1 });
  });
});

describe("more nodes", () => {
  test("as many labellings as asked for, the same for the same seed", () => {
    const { test, orders } = recorded(8, 500);
    expect(orders).toHaveLength(500);
    expect(new Set(orders).size).toBeGreaterThan(490);
    for (const order of orders) expect([...order.split(",")].sort().join()).toBe("0,1,2,3,4,5,6,7");
    expect(test).toMatchObject({ draws: 500, exact: false });
    expect(recorded(8, 500).orders).toEqual(orders);
  });

  // Each place is equally likely: 4,000 expected, with a standard deviation below 60.
  test("every node is equally likely to get every label", () => {
    const places = new Array(8).fill(0);
    permutationTest(8, (order) => places[order.indexOf(0)]++, options(32_000));
    for (const count of places) expect(Math.abs(count - 4000)).toBeLessThan(300);
  });

  test("p = (b + 1) / (m + 1), never 0", () => {
    const { observed, pUpper, pLower, pTwoSided } = permutationTest(
      8,
      (order) => Number(order.join() === "0,1,2,3,4,5,6,7"),
      options(99),
    );
    expect({ observed, pUpper, pLower, pTwoSided }).toEqual({ observed: 1, pUpper: 0.01, pLower: 1, pTwoSided: 0.01 });
  });
});

test.each([0, -1, 1.5, Number.NaN])("%d draws cannot be done", (draws) => {
  expect(() => permutationTest(4, () => 0, options(draws))).toThrow(
    new UnusableData(`The number of draws must be a whole number of 1 or more, not ${draws}.`),
  );
});
