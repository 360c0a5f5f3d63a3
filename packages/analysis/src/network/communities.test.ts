import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { bestPartition } from "./best-partition.ts";
import { communities } from "./communities.ts";
import { louvain, numbered } from "./louvain.ts";
import { modularity, modularityOf, symmetricWeights } from "./modularity.ts";
import type { TieValues } from "./tie-values.ts";

/** Groups of nodes, each tied to all others of its group by 1, and not at all outside. */
function cliques(sizes: readonly number[]): { matrix: number[][]; membership: number[] } {
  const membership = sizes.flatMap((size, group) => new Array<number>(size).fill(group + 1));
  return {
    membership,
    matrix: membership.map((one, from) => membership.map((other, to) => Number(one === other && from !== to))),
  };
}

/** Every way to part `nodes` nodes, as community numbers. */
function everyPartition(nodes: number): number[][] {
  if (nodes === 0) return [[]];
  return everyPartition(nodes - 1).flatMap((start) =>
    Array.from({ length: Math.max(0, ...start) + 1 }, (_, community) => [...start, community + 1]),
  );
}

const networks = (size: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  });
const orderOfSix = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
const hasTie = (matrix: TieValues) => matrix.some((line, from) => line.some((value, to) => from !== to && value! > 0));

describe("modularity", () => {
  // k equal groups without ties between them: all value is inside, and chance would bring 1/k of it there.
  test("of equal groups apart is 1 - 1/k, of one single community 0", () => {
    const { matrix, membership } = cliques([3, 3, 3]);
    expect(modularity(matrix, membership)).toBeCloseTo(2 / 3, 12);
    expect(
      modularity(
        matrix,
        matrix.map(() => "all"),
      ),
    ).toBeCloseTo(0, 12);
    // Every node alone: nothing inside, and (1/9)^2 expected for each of nine.
    expect(modularity(matrix, [...matrix.keys()])).toBeCloseTo(-1 / 9, 12);
  });

  test("looks at both directions together, and neither at the diagonal nor at what was not observed", () => {
    const there = [
      [9, 4, null],
      [0, 9, 1],
      [0, 0, 9],
    ];
    const both = [
      [0, 2, 0],
      [2, 0, 0.5],
      [0, 0.5, 0],
    ];
    expect(modularity(there, [1, 1, 2])).toBeCloseTo(modularity(both, [1, 1, 2])!, 12);
    // Sums of W + W' are 4, 5 and 1: inside 8 of 10, expected (9/10)^2 + (1/10)^2.
    expect(modularity(there, [1, 1, 2])).toBeCloseTo(0.8 - 0.82, 12);
  });

  test("is undefined without ties and with a value below 0, and needs a label for each node", () => {
    expect(modularity([[5]], [1])).toBeNull();
    expect(
      modularity(
        [
          [0, -1],
          [3, 0],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(() => modularity([[5]], [])).toThrow(new UnusableData("There are 1 nodes and 0 labels of their community."));
  });

  test("does not depend on names, unit or order, and lies between -1/2 and 1", () => {
    fc.assert(
      fc.property(
        networks(6),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
        orderOfSix,
        (matrix, membership, order) => {
          fc.pre(hasTie(matrix));
          const plain = modularity(matrix, membership)!;
          expect(plain).toBeGreaterThanOrEqual(-0.5 - 1e-12);
          expect(plain).toBeLessThan(1);
          expect(
            modularity(
              matrix,
              membership.map((community) => `c${community}`),
            ),
          ).toBe(plain);
          expect(
            modularity(
              matrix.map((line) => line.map((value) => value * 3)),
              membership,
            ),
          ).toBeCloseTo(plain, 12);
          const relabelled = order.map((from) => order.map((to) => matrix[from]![to]!));
          expect(
            modularity(
              relabelled,
              order.map((node) => membership[node]!),
            ),
          ).toBeCloseTo(plain, 12);
        },
      ),
    );
  });
});

describe("the best partition", () => {
  test("is the best of every partition", () => {
    const partitions = everyPartition(6);
    expect(partitions).toHaveLength(203);
    fc.assert(
      fc.property(networks(6), (matrix) => {
        fc.pre(hasTie(matrix));
        const network = symmetricWeights(matrix);
        const best = Math.max(...partitions.map((partition) => modularityOf(network, partition)));
        expect(modularityOf(network, bestPartition(network))).toBeCloseTo(best, 10);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves nodes without ties alone", () => {
    const { matrix } = cliques([1, 3, 1, 2]);
    expect(communities(matrix, createRandom(1))).toMatchObject({ membership: [1, 2, 2, 2, 3, 4, 4], exact: true });
  });
});

describe("a run of the Louvain method", () => {
  test("gives a partition that no move of a single node betters, from any start", () => {
    fc.assert(
      fc.property(
        networks(9),
        fc.integer(),
        fc.array(fc.nat(8), { minLength: 9, maxLength: 9 }),
        (matrix, seed, start) => {
          fc.pre(hasTie(matrix));
          const network = symmetricWeights(matrix);
          const run = louvain(network, createRandom(seed));
          for (const found of [run(), run(start)]) {
            const reached = modularityOf(network, found);
            expect(numbered(found)).toEqual(found);
            for (let node = 0; node < 9; node++) {
              for (let community = 0; community < 9; community++) {
                expect(modularityOf(network, found.with(node, community))).toBeLessThanOrEqual(reached + 1e-9);
              }
            }
          }
          expect(modularityOf(network, run(start))).toBeGreaterThanOrEqual(modularityOf(network, start) - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("finds groups apart at once, and is the same for the same seed", () => {
    const { matrix, membership } = cliques([4, 5, 6, 1]);
    const network = symmetricWeights(matrix);
    expect(louvain(network, createRandom(1))()).toEqual(membership.map((community) => community - 1));
    const random = createRandom(8);
    const drawn = symmetricWeights(Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => random.below(3))));
    expect(louvain(drawn, createRandom(3))()).toEqual(louvain(drawn, createRandom(3))());
  });

  // Four fours, each of two pairs: W + W' is 100 within a pair and 10 to each node of the other pair. A node that leaves its
  // pair loses 100 for 20, so nodes stop at pairs; but two pairs are tied by 40, and chance brings 240 * 240 / 1920 = 30.
  test("lets communities move as nodes do", () => {
    const matrix = Array.from({ length: 16 }, (_, from) =>
      Array.from({ length: 16 }, (_, to) => {
        if (from === to || from >> 2 !== to >> 2) return 0;
        return from >> 1 === to >> 1 ? 50 : 5;
      }),
    );
    const fours = matrix.map((_, node) => node >> 2);
    for (const seed of [1, 2, 3, 4]) expect(louvain(symmetricWeights(matrix), createRandom(seed))()).toEqual(fours);
  });

  test("ends in different partitions when it meets the nodes in different orders", () => {
    const random = createRandom(8);
    const drawn = symmetricWeights(Array.from({ length: 20 }, () => Array.from({ length: 20 }, () => random.below(3))));
    const run = louvain(drawn, createRandom(3));
    expect(new Set(Array.from({ length: 20 }, () => run().join())).size).toBeGreaterThan(1);
  });

  test("numbers communities in order of appearance", () => {
    expect(numbered([7, 3, 7, 0])).toEqual([0, 1, 0, 2]);
  });
});

describe("communities", () => {
  test.each([
    [[4, 5], true, ["fewer-than-ten-nodes"]],
    [[5, 5], true, []],
    [[6, 6], true, []],
    [[6, 7], false, []],
  ])("of groups apart, %j nodes", (sizes, exact, cautions) => {
    const { matrix, membership } = cliques(sizes);
    const found = communities(matrix, createRandom(1));
    expect(found).toEqual({ modularity: modularity(matrix, membership), membership, exact, cautions });
  });

  // In these sparse networks of thirteen nodes fifty runs from single nodes all miss the best partition.
  test.each([1, 15, 47, 62, 73, 143, 148, 160])("of thirteen nodes are the best of every partition (%i)", (seed) => {
    const random = createRandom(seed);
    const matrix = Array.from({ length: 13 }, () =>
      Array.from({ length: 13 }, () => (random.uniform() < 0.15 ? 1 + random.below(3) : 0)),
    );
    const network = symmetricWeights(matrix);
    const best = modularityOf(network, bestPartition(network));
    const run = louvain(network, createRandom(1));
    for (let done = 0; done < 50; done++) expect(modularityOf(network, run())).toBeLessThan(best - 1e-6);
    expect(communities(matrix, createRandom(1))).toMatchObject({ modularity: expect.closeTo(best, 12), exact: false });
  });

  test("without ties every node is alone, and modularity undefined", () => {
    const none = Array.from({ length: 14 }, () => new Array<number>(14).fill(0));
    expect(communities(none, createRandom(1))).toEqual({
      modularity: null,
      membership: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
      exact: true,
      cautions: [],
    });
    expect(communities([], createRandom(1))).toEqual({
      modularity: null,
      membership: [],
      exact: true,
      cautions: ["fewer-than-ten-nodes"],
    });
  });

  test("with a value below 0 there are none", () => {
    expect(
      communities(
        [
          [0, -1, null],
          [1, 0, 1],
          [1, 1, 0],
        ],
        createRandom(1),
      ),
    ).toEqual({
      modularity: null,
      membership: [],
      exact: true,
      cautions: ["fewer-than-ten-nodes", "ties-missing", "negative-values"],
    });
  });
});
