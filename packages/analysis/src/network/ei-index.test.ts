import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { blockMeans } from "./block-means.ts";
import { eiIndex, eiTest } from "./ei-index.ts";

const options = () => ({ draws: 40, random: createRandom(1) });
const matrix = [
  [9, 1, 2, null],
  [3, 9, 4, 5],
  [0, 1, 9, 2],
  [1, 0, 3, 9],
];
const kinds = ["b", "a", "b", "a"];

describe("E-I index", () => {
  // Inside: 2 and 0 between the first and third, 5 and 0 between the second and fourth; all ties add up to 22.
  test("is outside minus inside over both; with pairs of a kind two of three ties must go outside", () => {
    expect(eiIndex(matrix, kinds)).toEqual({
      external: 15,
      internal: 7,
      index: expect.closeTo(8 / 22, 12),
      expected: expect.closeTo(1 / 3, 12),
    });
  });

  test("all outside is 1, all inside -1, without ties undefined", () => {
    const values = [
      [0, 2],
      [1, 0],
    ];
    expect(eiIndex(values, ["a", "b"])).toEqual({ external: 3, internal: 0, index: 1, expected: 1 });
    expect(eiIndex(values, ["a", "a"])).toEqual({ external: 0, internal: 3, index: -1, expected: -1 });
    expect(eiIndex([[5]], ["a"])).toEqual({ external: 0, internal: 0, index: null, expected: null });
    expect(eiIndex([], [])).toMatchObject({ index: null, expected: null });
  });

  test("does not depend on the names of the kinds, the unit or the order of the nodes", () => {
    const line = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 });
    const labels = fc.array(fc.constantFrom("x", "y", "z"), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 5, maxLength: 5 }), labels, (values, given) => {
        const plain = eiIndex(values, given);
        fc.pre(plain.index !== null);
        const order = [4, 2, 0, 1, 3];
        const others = [
          eiIndex(
            values,
            given.map((kind) => `kind ${kind}`),
          ),
          eiIndex(
            values.map((each) => each.map((value) => 7 * value)),
            given,
          ),
          eiIndex(
            order.map((from) => order.map((to) => values[from]![to]!)),
            order.map((node) => given[node]!),
          ),
        ];
        for (const other of others) expect(other.index).toBeCloseTo(plain.index!, 12);
        expect(Math.abs(plain.index!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("needs one label for each node", () => {
    const refusal = new UnusableData("There are 4 nodes and 1 labels of their kind.");
    expect(() => eiIndex(matrix, ["a"])).toThrow(refusal);
    expect(() => eiTest(matrix, ["a"], options())).toThrow(refusal);
    expect(() => blockMeans(matrix, ["a"])).toThrow(refusal);
  });
});

describe("its permutation test", () => {
  // The kinds part the nodes into two pairs in three ways, 8 labellings each: 02|13 with 7 inside, 01|23 with 9, 03|12 with 6.
  test("tries all labellings of four nodes", () => {
    const insides = [2 + 0 + 5 + 0, 1 + 3 + 2 + 3, 0 + 1 + 4 + 1];
    const values = insides.map((inside) => 1 - (2 * inside) / 22);
    const mean = (values[0]! + values[1]! + values[2]!) / 3;
    expect(eiTest(matrix, kinds, options())).toMatchObject({
      index: expect.closeTo(8 / 22, 12),
      pUpper: expect.closeTo(2 / 3, 12),
      pLower: expect.closeTo(2 / 3, 12),
      p: 1,
      permutationMean: expect.closeTo(mean, 12),
      permutationSd: expect.closeTo(
        Math.sqrt((8 * values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / 23),
        12,
      ),
      draws: 24,
      exact: true,
      cautions: ["fewer-than-ten-nodes", "ties-missing"],
    });
  });

  test("draws labellings for more than seven nodes; ten are no longer few", () => {
    const ten = Array.from({ length: 10 }, (_, from) =>
      Array.from({ length: 10 }, (_, to) => Number(from < 5 === to < 5)),
    );
    const halves = ten.map((_, node) => (node < 5 ? "left" : "right"));
    const { p, pLower, ...figures } = eiTest(ten, halves, options());
    expect(figures).toMatchObject({ index: -1, pUpper: 1, draws: 40, exact: false, cautions: [] });
    expect(p).toBe(2 * pLower!);
    expect(pLower).toBeLessThan(0.1);
  });

  test("is undefined without ties", () => {
    expect(eiTest([[5]], ["a"], options())).toEqual({
      external: 0,
      internal: 0,
      index: null,
      expected: null,
      p: null,
      pUpper: null,
      pLower: null,
      permutationMean: null,
      permutationSd: null,
      draws: 0,
      exact: false,
      cautions: ["fewer-than-ten-nodes"],
    });
  });
});

describe("block means", () => {
  test("of the observed ties off the diagonal, kinds in order", () => {
    expect(blockMeans(matrix, kinds)).toEqual({
      kinds: ["a", "b"],
      mean: [
        [2.5, 2.75],
        [4 / 3, 1],
      ],
      ties: [
        [2, 4],
        [3, 2],
      ],
    });
  });

  test("a kind of one node has no ties inside", () => {
    expect(blockMeans(matrix, ["c", "a", "b", "a"])).toEqual({
      kinds: ["a", "b", "c"],
      mean: [
        [2.5, 3.5, 2],
        [1.5, null, 0],
        [1, 2, null],
      ],
      ties: [
        [2, 2, 2],
        [2, 0, 1],
        [1, 1, 0],
      ],
    });
  });
});
