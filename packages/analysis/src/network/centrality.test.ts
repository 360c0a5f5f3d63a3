import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenness } from "./betweenness.ts";
import { eigenvectorCentrality } from "./eigenvector.ts";
import { harmonicCloseness } from "./harmonic-closeness.ts";
import { mutualTies } from "./mutual-ties.ts";
import { pageRank } from "./pagerank.ts";
import { tieGraph } from "./tie-graph.ts";
import { ANY_TIE, type TieValues } from "./tie-values.ts";
import { transitivity } from "./transitivity.ts";

const SIZE = 6;
/** Networks of six nodes with about half of the ties absent. */
const networks = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 })), { minLength: SIZE, maxLength: SIZE }),
  { minLength: SIZE, maxLength: SIZE },
);
const orders = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: SIZE, maxLength: SIZE });

const graphOf = (matrix: TieValues) => tieGraph(matrix, ANY_TIE);
const relabelled = (matrix: TieValues, order: readonly number[]) =>
  order.map((from) => order.map((to) => matrix[from]![to]!));
const transposed = (matrix: TieValues) => matrix.map((_, from) => matrix.map((line) => line[from]!));
const close = (values: readonly (number | null)[]) => values.map((value) => expect.closeTo(value!, 10));

describe("figures of nodes follow the nodes", () => {
  test("when these are listed in another order", () => {
    fc.assert(
      fc.property(networks, orders, (matrix, order) => {
        const other = relabelled(matrix, order);
        const reordered = <T>(values: readonly T[]) => order.map((node) => values[node]!);
        expect(betweenness(graphOf(other)).raw).toEqual(close(reordered(betweenness(graphOf(matrix)).raw)));
        expect(pageRank(other)).toEqual(close(reordered(pageRank(matrix)!)));
        const [closeness, otherCloseness] = [harmonicCloseness(graphOf(matrix)), harmonicCloseness(graphOf(other))];
        expect(otherCloseness.in).toEqual(close(reordered(closeness.in)));
        expect(otherCloseness.out).toEqual(close(reordered(closeness.out)));
        const vector = eigenvectorCentrality(matrix).vector;
        const otherVector = eigenvectorCentrality(other).vector;
        expect(otherVector).toEqual(vector === null ? null : close(reordered(vector)));
        expect(mutualTies(graphOf(other))).toEqual(mutualTies(graphOf(matrix)));
        expect(transitivity(graphOf(other))).toBe(transitivity(graphOf(matrix)));
      }),
    );
  });

  test("and change sides when all ties are turned round", () => {
    fc.assert(
      fc.property(networks, (matrix) => {
        const [graph, turned] = [graphOf(matrix), graphOf(transposed(matrix))];
        expect(harmonicCloseness(turned).in).toEqual(harmonicCloseness(graph).out);
        expect(betweenness(turned).raw).toEqual(close(betweenness(graph).raw));
        expect(mutualTies(turned)).toEqual(mutualTies(graph));
        expect(transitivity(turned)).toBe(transitivity(graph));
      }),
    );
  });

  test("and stay within their bounds", () => {
    fc.assert(
      fc.property(networks, (matrix) => {
        const graph = graphOf(matrix);
        const { in: incoming, out } = harmonicCloseness(graph);
        const shares = [...betweenness(graph).normalized, ...incoming, ...out, mutualTies(graph).reciprocity ?? 0];
        for (const share of [...shares, transitivity(graph) ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(pageRank(matrix)!.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("eigenvector centrality", () => {
  test("solves its equation, with the largest 1, whatever the unit of the values", () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 2, max: 9 }), (matrix, unit) => {
        const { value, vector, cautions } = eigenvectorCentrality(matrix);
        if (vector === null) {
          expect({ value, cautions }).toEqual({ value: null, cautions: ["not-strongly-connected"] });
          return;
        }
        expect(Math.max(...vector)).toBe(1);
        for (const [to, score] of vector.entries()) {
          const given = vector.reduce((sum, other, from) => sum + (from === to ? 0 : other * matrix[from]![to]!), 0);
          expect(given).toBeCloseTo(value! * score, 10);
        }
        const scaled = eigenvectorCentrality(matrix.map((line) => line.map((tie) => tie * unit)));
        expect(scaled.value).toBeCloseTo(value! * unit, 9);
        expect(scaled.vector).toEqual(close(vector));
      }),
    );
  });

  // In a ring with ties of 8, 1 and 1, each node's score is the score before it times the tie over the eigenvalue 2.
  test("in rings, where multiplying alone would go round for ever", () => {
    expect(
      eigenvectorCentrality([
        [null, 8, 0],
        [0, null, 1],
        [1, 0, null],
      ]),
    ).toEqual({
      value: expect.closeTo(2, 12),
      vector: [expect.closeTo(0.25, 12), 1, expect.closeTo(0.5, 12)],
      cautions: [],
    });
    const long = [...Array(60).keys()].map((from) => [...Array(60).keys()].map((to) => Number(to === (from + 1) % 60)));
    long[0]![1] = 2 ** 60;
    const { value, vector } = eigenvectorCentrality(long);
    expect(value).toBeCloseTo(2, 10);
    expect(vector![1]).toBe(1);
    expect(Math.log2(vector![0]!)).toBeCloseTo(-59, 8);
  });

  test("is undefined, and says why", () => {
    const undefinedFor = (reason: string[]) => ({ value: null, vector: null, cautions: reason });
    expect(eigenvectorCentrality([])).toEqual(undefinedFor([]));
    expect(eigenvectorCentrality([[5]])).toEqual(undefinedFor([]));
    expect(
      eigenvectorCentrality([
        [0, 1],
        [0, 0],
      ]),
    ).toEqual(undefinedFor(["not-strongly-connected"]));
    expect(
      eigenvectorCentrality([
        [0, 1],
        [-1, 0],
      ]),
    ).toEqual(undefinedFor(["negative-values"]));
  });
});

describe("small networks", () => {
  test("PageRank of none, of one node, and with a value below 0", () => {
    expect(pageRank([])).toEqual([]);
    expect(pageRank([[3]])).toEqual([expect.closeTo(1, 12)]);
    expect(
      pageRank([
        [0, -1],
        [1, 0],
      ]),
    ).toBeNull();
  });

  test("one node has no closeness, two have no betweenness", () => {
    expect(harmonicCloseness(tieGraph([[5]]))).toEqual({ in: [null], out: [null] });
    expect(betweenness(tieGraph([[5]])).normalized).toEqual([null]);
    expect(
      betweenness(
        tieGraph([
          [0, 5],
          [5, 0],
        ]),
      ),
    ).toEqual({ raw: [0, 0], normalized: [null, null] });
  });
});
