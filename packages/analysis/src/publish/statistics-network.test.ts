import { describe, expect, it } from "vitest";
import type { RatingTable } from "../rating-table.ts";
import { analyzeStatistics } from "./statistics.ts";

const STRONG = 5;
const WEAK = 1;
/** Nobody rates it. */
const NONE = null;

describe("the network of printed means", () => {
  // Strong ties lead to and from the first group, except from the last group to it.
  const starNetwork = () =>
    networkOf([
      [STRONG, STRONG, STRONG, STRONG, STRONG],
      [STRONG, WEAK, WEAK, WEAK, WEAK],
      [STRONG, WEAK, WEAK, WEAK, WEAK],
      [STRONG, WEAK, WEAK, WEAK, WEAK],
      [WEAK, WEAK, WEAK, WEAK, WEAK],
    ])!;

  it("counts strong ties, those that are returned and closed", () => {
    const star = starNetwork();
    expect(star.groups).toEqual(["G0", "G1", "G2", "G3", "G4"]);
    expect(star.leftOut).toEqual([]);
    expect(star.density).toBeCloseTo(7 / 20, 12);
    expect(star.reciprocity).toBeCloseTo(6 / 7, 12);
    // No two others are tied.
    expect(star.transitivity).toBe(0);
    // One of ten pairs differs, by 4.
    expect(star.meanAbsoluteGap).toBeCloseTo(0.4, 12);
    expect(star.cautions).toContain("fewer-than-ten-nodes");
  });

  it("tells where every group stands", () => {
    const star = starNetwork();
    const { G0, G1, G2, G4 } = star.nodes;
    // Of the 4 * 3 pairs of others, paths lead from three to the three others each.
    expect(G0!.betweenness).toBeCloseTo(9 / 12, 12);
    expect(G1!.betweenness).toBe(0);
    // One step counts 1, two steps a half, no path nothing; over four others.
    expect([G0!.closenessIn, G0!.closenessOut]).toEqual([3 / 4, 1]);
    expect([G1!.closenessIn, G1!.closenessOut]).toEqual([2 / 4, 2.5 / 4]);
    expect([G4!.closenessIn, G4!.closenessOut]).toEqual([2.5 / 4, 0]);
    expect(G0!.eigenvector).toBeGreaterThan(G1!.eigenvector!);
    expect(G1!.eigenvector).toBeCloseTo(G2!.eigenvector!, 6);
    expect(G0!.pageRank).toBeGreaterThan(G1!.pageRank!);
    expect(Object.values(star.nodes).reduce((sum, { pageRank }) => sum + pageRank!, 0)).toBeCloseTo(1, 6);
  });

  it("numbers communities from 1 and tells how far they are apart", () => {
    const halves = networkOf([
      [WEAK, STRONG, WEAK, WEAK],
      [STRONG, WEAK, WEAK, WEAK],
      [WEAK, WEAK, WEAK, STRONG],
      [WEAK, WEAK, STRONG, WEAK],
    ])!;
    expect(Object.values(halves.nodes).map(({ community }) => community)).toEqual([1, 1, 2, 2]);
    // Of 28 in all ties each half holds 10, and 14 begin or end in it.
    expect(halves.modularity).toBeCloseTo(2 * (10 / 28 - (14 / 28) ** 2), 12);
    // All groups give and receive 7: what varies is relations alone, and less between groups than chance would make it.
    expect(halves.socialRelations!.actorVariance).toBeLessThan(0);
    expect(halves.cautions.filter((caution) => caution === "negative-variance")).toHaveLength(1);
  });

  it("splits what varies into those who rate, those who are rated and relations", () => {
    // 3 and the rater's own 1, -1, 0, 0 and the rated group's own 0, 0, 0.5, -0.5.
    const given = [1, -1, 0, 0];
    const received = [0, 0, 0.5, -0.5];
    const added = networkOf(given.map((own) => received.map((theirs) => 3 + own + theirs)))!;
    expect(added.socialRelations!.actorVariance).toBeCloseTo(2 / 3, 10);
    expect(added.socialRelations!.partnerVariance).toBeCloseTo(0.5 / 3, 10);
    expect(added.socialRelations!.relationshipVariance).toBeCloseTo(0, 10);
    expect(added.socialRelations!.dyadicCorrelation).toBeNull();
    // No tie of the last group reaches 4.
    expect(added.cautions).toEqual(["fewer-than-ten-nodes", "disconnected"]);
    // Two groups differ by what they give less what they receive, which is 1, -1, -0.5 and 0.5.
    expect(added.meanAbsoluteGap).toBeCloseTo((2 + 1.5 + 0.5 + 0.5 + 1.5 + 1) / 6, 12);
  });
});

it("warns of a negative variance of either kind", () => {
  // What a group gives or receives beside the others, and relations that go round and add up to the same for all groups.
  const own = [0.8, -0.8, 0.4, -0.4, 0];
  const relation = [0, -0.5, 0.5, -0.25, 0.25];
  const round = (from: number, to: number) => 3 + relation[(to - from + 5) % 5]!;
  const groups = [...own.keys()];
  const rated = networkOf(groups.map((from) => groups.map((to) => round(from, to) + own[to]!)))!;
  expect(rated.socialRelations!.actorVariance).toBeLessThan(0);
  expect(rated.socialRelations!.partnerVariance).toBeGreaterThan(0);
  expect(rated.cautions).toContain("negative-variance");
  const giving = networkOf(groups.map((from) => groups.map((to) => round(from, to) + own[from]!)))!;
  expect(giving.socialRelations!.partnerVariance).toBeLessThan(0);
  expect(giving.cautions).toContain("negative-variance");
});

describe("groups with hidden or missing ties", () => {
  const whole = Array.from({ length: 4 }, () => [3, 3, 3, 3]);

  it("are left out, of two the later one, whichever of them does not rate the other", () => {
    for (const [from, to] of [
      [1, 3],
      [3, 1],
    ]) {
      const network = networkOf(without(whole, [[from!, to!]]))!;
      expect(network.groups).toEqual(["G0", "G1", "G2"]);
      expect(network.leftOut).toEqual(["G3"]);
      expect(Object.keys(network.nodes)).toEqual(network.groups);
      // A round robin of three says nothing about raters and rated.
      expect(network.socialRelations).toBeNull();
    }
  });

  it("are left out beginning with the one that misses most", () => {
    const missing = without(whole, [
      [0, 1],
      [2, 0],
    ]);
    expect(networkOf(missing)!.leftOut).toEqual(["G0"]);
  });

  it("leave no network of fewer than three", () => {
    const missing = without(whole, [
      [0, 1],
      [2, 3],
    ]);
    expect(networkOf(missing)).toBeNull();
    expect(networkOf(without(whole, []))!.leftOut).toEqual([]);
  });

  it("may miss how they rate themselves", () => {
    const diagonal = whole.map((_, group): [number, number] => [group, group]);
    expect(networkOf(without(whole, diagonal))!.groups).toHaveLength(4);
  });
});

type Means = readonly (readonly (number | null)[])[];

function without(means: Means, ties: readonly (readonly [number, number])[]): Means {
  return means.map((line, from) =>
    line.map((mean, to) => (ties.some((tie) => tie[0] === from && tie[1] === to) ? NONE : mean)),
  );
}

function networkOf(means: Means) {
  const scoring = { communication: [0], relationship: [], frequency: null, minItems: 1 };
  const options = { minRaters: 1, scoring, wave: null, chance: { draws: 10, seed: 1 } };
  return analyzeStatistics(tableOf(means), options).network;
}

/** Ratings of one item, by two people of each group, with these means. */
function tableOf(means: Means): RatingTable {
  const rows = means.flatMap((line, from) =>
    line.flatMap((mean, to) =>
      mean === null ? [] : [0, 1].map((person) => ({ person: 2 * from + person, from, to, mean })),
    ),
  );
  return {
    respondents: means.flatMap((_, group) => [`r${2 * group}`, `r${2 * group + 1}`]),
    groups: means.map((_, group) => `G${group}`),
    sites: [],
    waves: [],
    items: ["a"],
    respondent: Int32Array.from(rows, ({ person }) => person),
    from: Int32Array.from(rows, ({ from }) => from),
    to: Int32Array.from(rows, ({ to }) => to),
    site: new Int32Array(rows.length).fill(-1),
    wave: new Int32Array(rows.length).fill(-1),
    answers: [Float64Array.from(rows, ({ mean }) => mean)],
  };
}
