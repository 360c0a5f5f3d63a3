import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { statistics } from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceCase } from "../../packages/analysis/reference/case.ts";
import { interrelate } from "../command-line.ts";

const twenty = referenceCase("network20");
const networks = referenceCase("networks");
const complete = referenceCase("rc_complete");
const fileOfCase = (name: string) =>
  fileURLToPath(new URL(`../../packages/analysis/reference/network20/${name}.csv`, import.meta.url));
const FEW =
  "The network has fewer than ten nodes: take its figures as a description of this network, not as estimates.\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-network-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string, name: string = crypto.randomUUID()): Promise<string> {
  const file = path.join(folder, `${name}.csv`);
  await writeFile(file, text);
  return file;
}

/** A square file as one would export it: labels in the first row and the first column. */
function square(matrix: readonly (readonly (number | null)[])[], labels = matrix.map((_, at) => `g${at + 1}`)): string {
  return [["", ...labels], ...matrix.map((line, at) => [labels[at], ...line.map((value) => value ?? "NA")])]
    .map((cells) => cells.join(","))
    .join("\n");
}

/** Runs a measure and reads its figures by the contract's schema, which takes exactly the documented keys. */
async function figuresOf<Name extends keyof typeof statistics>(name: Name, ...args: string[]) {
  const { code, out, err } = await interrelate(["stats", name, ...args, "--json"]);
  expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
  return { figures: statistics[name].parse(JSON.parse(out)) as ReturnType<(typeof statistics)[Name]["parse"]>, err };
}

describe("network", () => {
  test.each(["complete", "missing"])("an edge list of twenty people, %s, with their teams", async (kind) => {
    const nodes = ["--nodes", fileOfCase("nodes"), "--attribute", "team"];
    const { figures, err } = await figuresOf("network", fileOfCase(`ties_${kind}`), "--threshold", "4", ...nodes);
    expect(err).toBe("");
    expect(figures.nodes).toEqual(twenty.at("nodes"));
    twenty.check(kind, {
      density_of_possible: figures.density,
      in_strength: figures.inStrength,
      out_strength: figures.outStrength,
      betweenness: figures.betweenness,
      harmonic_in: figures.closenessIn,
      harmonic_out: figures.closenessOut,
      eigenvector: { vector: figures.eigenvector },
      pagerank: figures.pagerank,
      reciprocity: { binary: figures.reciprocity },
      ei_valued: { ei: figures.ei!.index, expected: figures.ei!.expected, permutations: figures.ei!.draws },
    });
    expect(figures.ei).toMatchObject({ exact: false });
    expect(figures.ei!.p).toBeLessThan(0.01);
    expect(figures.communities.modularity).toBeGreaterThan(twenty.at(`${kind}.modularity_best_any_method`) - 1e-12);
    expect(figures.communities.membership).toHaveLength(20);
  });

  test("a square file with cells empty: they are no ties, and left out of density", async () => {
    const { matrix, ...expected } = networks.at("networks.missing9");
    const { figures, err } = await figuresOf("network", await fileOf(square(matrix)));
    networks.check("networks.missing9", {
      density: figures.density,
      in_strength: figures.inStrength,
      out_strength: figures.outStrength,
      betweenness: figures.betweenness,
      closeness_in: figures.closenessIn,
      closeness_out: figures.closenessOut,
      eigenvector: figures.eigenvector,
      pagerank: figures.pagerank,
      reciprocity: figures.reciprocity,
      transitivity: figures.transitivity,
      best_modularity: figures.communities.modularity,
    });
    expect(expected.density).toBe(1);
    expect(figures).not.toHaveProperty("ei");
    expect(err).toBe(
      `${FEW}Some ties were not observed. Paths, strengths and communities take them as no tie, which makes the network look thinner than it is.\n`,
    );
  });

  test("a network in parts, undefined figures null, and said in words", async () => {
    const { figures, err } = await figuresOf("network", await fileOf(square(networks.at("networks.two_parts.matrix"))));
    expect(figures.eigenvector).toBeNull();
    networks.check("networks.two_parts", { pagerank: figures.pagerank, betweenness: figures.betweenness });
    expect(err).toMatch(/not connected.*\n.*not every node can be reached/is);
  });

  test("undirected: each tie given once, or the larger of two", async () => {
    const once = await fileOf("from,to,value\na,b,2\nb,c,1\nc,b,4\n");
    const { figures } = await figuresOf("network", once, "--undirected");
    expect(figures).toMatchObject({
      nodes: ["a", "b", "c"],
      inStrength: [2, 6, 4],
      outStrength: [2, 6, 4],
      density: expect.closeTo(2 / 3, 12),
      betweenness: [0, 1, 0],
      reciprocity: 1,
      transitivity: 0,
    });
    const half = await fileOf(
      square(
        [
          [0, 2, 0],
          [null, 0, 4],
          [0, 0, 0],
        ],
        ["a", "b", "c"],
      ),
    );
    expect((await figuresOf("network", half, "--undirected")).figures).toEqual(figures);
  });

  test("an edge list gains the nodes of --nodes, in their order; E-I is exact for few", async () => {
    const edges = await fileOf("value,to,from\n3,b,c\n1,c,a\n");
    const nodes = await fileOf("name,site\na,x\nb,y\nc,y\nd,x\n");
    const { figures } = await figuresOf("network", edges, "--nodes", nodes, "--attribute", "site", "--seed", "7");
    expect(figures.nodes).toEqual(["a", "b", "c", "d"]);
    expect(figures.outStrength).toEqual([1, 0, 3, 0]);
    expect(figures.communities.membership).toHaveLength(4);
    // 3 inside, 1 outside; the two labels fall on the pair b, c in 8 of 24 labellings, and on a, c in 8.
    expect(figures.ei).toEqual({
      index: -0.5,
      expected: expect.closeTo(1 / 3, 12),
      p: expect.closeTo(2 / 3, 12),
      draws: 24,
      exact: true,
    });
  });
});

describe("qap", () => {
  test("of twenty people is drawn, with the seed's numbers", async () => {
    const files = [fileOfCase("ties_complete"), fileOfCase("interdependence")];
    const { figures, err } = await figuresOf("qap", ...files, "--draws", "500", "--seed", "3");
    twenty.check("qap.value_with_interdependence.r", figures.correlation);
    expect(figures).toMatchObject({ p: expect.closeTo(1 / 501, 12), draws: 500, exact: false });
    expect(err).toBe("");
    expect((await figuresOf("qap", ...files, "--draws", "500", "--seed", "3")).figures).toEqual(figures);
  });

  test("of six groups is exact, in whatever order the groups are listed", async () => {
    const labels = complete.at("groups") as string[];
    const turned = [3, 0, 5, 1, 4, 2];
    const relationship: number[][] = complete.at("matrix.rel");
    const files = [
      await fileOf(square(complete.at("matrix.com"), labels)),
      await fileOf(
        square(
          turned.map((from) => turned.map((to) => relationship[from]![to]!)),
          turned.map((at) => labels[at]!),
        ),
      ),
    ];
    const { figures, err } = await figuresOf("qap", ...files);
    complete.check("qap_exact.communication_with_relationships", {
      r: figures.correlation,
      permutations: figures.draws,
      p_two_sided: figures.p,
    });
    expect([figures.exact, err]).toEqual([true, FEW]);
  });
});

describe("mrqap", () => {
  test("of six nodes, coefficients named as R does, and by their files", async () => {
    const { A, B, C } = networks.at("six");
    const files = [
      await fileOf(square(A), "ties"),
      await fileOf(square(B), "before"),
      await fileOf(square(C), "same_team"),
    ];
    const { figures } = await figuresOf("mrqap", ...files);
    expect(Object.keys(figures.coefficients)).toEqual(["(Intercept)", "before", "same_team"]);
    networks.check(
      "six.mrqap.coefficients",
      Object.values(figures.coefficients).map(({ estimate, t, p }) => ({ b: estimate, t, p_two_sided: p })),
    );
  });
});

describe("srm", () => {
  test.each(["rc", "com", "rel"])("of six workgroups: %s", async (key) => {
    const { figures, err } = await figuresOf("srm", await fileOf(square(complete.at(`matrix.${key}`))));
    complete.check(`srm.${key}`, {
      mean: figures.mean,
      actor_variance: figures.actorVariance,
      partner_variance: figures.partnerVariance,
      relationship_variance: figures.relationshipVariance,
      generalized_reciprocity_r: figures.actorPartnerCorrelation,
      dyadic_reciprocity_r: figures.dyadicCorrelation,
    });
    expect(err).toBe(FEW);
  });

  test("a negative variance is kept, and said", async () => {
    const cyclic = [0, 1, 2, 3].map((from) => [0, 1, 2, 3].map((to) => [0, 5, 1, 3][(to - from + 4) % 4]!));
    const { figures, err } = await figuresOf("srm", await fileOf(square(cyclic)));
    expect(figures.actorVariance).toBeLessThan(0);
    expect(figures.actorPartnerCorrelation).toBeNull();
    expect(err).toMatch(/A variance is estimated as negative/);
  });
});

describe("what cannot be computed is told in one sentence, with exit code 2", () => {
  const small = ",a,b\na,0,1\nb,2,0\n";
  test.each([
    ["neither square nor an edge list", ["network", "x,y\n1,2\n"], /is no network: .* \(“y” is in one of them alone\)/],
    ["a threshold of 0", ["network", small, "--threshold", "0"], /number above 0/],
    ["one network for qap", ["qap", small], /two networks; 1 file was given/],
    ["nothing to explain by", ["mrqap", small], /at least one that may explain it/],
    ["a tie missing for srm", ["srm", "from,to,value\na,b,1\nc,d,2\n"], /tie from “a” to “c” is missing/],
  ])("%s", async (_, [measure = "", ...given], sentence) => {
    const args: string[] = [];
    for (const arg of given) args.push(arg.includes(",") ? await fileOf(arg) : arg);
    const { code, out, err } = await interrelate(["stats", measure, ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
