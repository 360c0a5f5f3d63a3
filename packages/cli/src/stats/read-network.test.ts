import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { UnusableData } from "@interrelate/analysis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BadInput } from "../bad-input.ts";
import { mrqapMeasure } from "./measures/mrqap.ts";
import { networkMeasure } from "./measures/network.ts";
import { qapMeasure } from "./measures/qap.ts";
import { srmMeasure } from "./measures/srm.ts";
import { matrixOver, nodesOf, readNetwork, undirected } from "./read-network.ts";
import { readNodeLabels } from "./read-node-labels.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-read-network-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string, name: string = crypto.randomUUID()): Promise<string> {
  const file = path.join(folder, `${name}.csv`);
  await writeFile(file, text);
  return file;
}

const SQUARE = ",a,b\na,0,1\nb,2,0\n";
const chance = { draws: 10, seed: 1 };

describe("a network in a file", () => {
  test("square, columns in another order than rows, empty cells and NA missing", async () => {
    const network = await readNetwork(await fileOf("who, c ,a,b\na,3,0,NA\nb,,1,0\n c,0,2.5,-1e1\n"));
    expect(network).toMatchObject({ nodes: ["a", "b", "c"], isSquare: true });
    expect(matrixOver(network, network.nodes, 0)).toEqual([
      [0, null, 3],
      [1, 0, null],
      [2.5, -10, 0],
    ]);
  });

  test("an edge list, further columns ignored; pairs it does not name are as they are taken", async () => {
    const network = await readNetwork(await fileOf("to,value,from,note\nb,2,a,x\na,,c,y\n"));
    expect(network).toMatchObject({ nodes: ["a", "b", "c"], isSquare: false });
    expect(matrixOver(network, ["c", "b", "a"], 0)).toEqual([
      [0, 0, null],
      [0, 0, 0],
      [0, 2, 0],
    ]);
    expect(matrixOver(network, ["a", "b", "c"], null)[0]).toEqual([null, 2, null]);
  });

  test("undirected: the larger of two values, or the one that is given", async () => {
    const edges = undirected(await readNetwork(await fileOf("from,to,value\na,b,2\nb,a,5\nb,c,1\nc,a,NA\n")));
    const ties = [
      edges.tie("a", "b"),
      edges.tie("b", "a"),
      edges.tie("c", "b"),
      edges.tie("a", "c"),
      edges.tie("a", "a"),
    ];
    expect(ties).toEqual([5, 5, 1, null, undefined]);
  });

  test("several networks are over the nodes of the first square one, or all that edge lists name", async () => {
    const square = await readNetwork(await fileOf(SQUARE));
    const edges = await readNetwork(await fileOf("from,to,value\nb,a,1\n"));
    const others = await readNetwork(await fileOf("from,to,value\nb,c,1\n"));
    expect(nodesOf([edges, square])).toEqual(["a", "b"]);
    expect(nodesOf([edges, others])).toEqual(["b", "a", "c"]);
  });

  test("labels of nodes come from a file of their own", async () => {
    const [square, edges] = [
      await readNetwork(await fileOf(SQUARE)),
      await readNetwork(await fileOf("from,to,value\nb,a,1\n")),
    ];
    const nodes = await fileOf("name,site\nc,z\nb,y\na,x\n");
    expect(await readNodeLabels(nodes, square, "site")).toEqual({ nodes: ["a", "b"], labels: ["x", "y"] });
    expect(await readNodeLabels(nodes, edges, "site")).toEqual({ nodes: ["c", "b", "a"], labels: ["z", "y", "x"] });
    expect(await readNodeLabels(nodes, edges)).toEqual({ nodes: ["c", "b", "a"], labels: null });
  });
});

test("explaining networks are called as their files, by the whole path where two share a name", async () => {
  const size = [0, 1, 2, 3];
  const drawn = (factor: number) =>
    [["", ...size], ...size.map((from) => [from, ...size.map((to) => (from * factor + to * to) % 7)])].join("\n");
  await mkdir(path.join(folder, "later"));
  const [response, ...others] = [
    await fileOf(drawn(2)),
    await fileOf(drawn(5), "ties"),
    await fileOf(drawn(4), "later/ties"),
    await fileOf(drawn(3), "other"),
  ];
  const { figures } = await mrqapMeasure.compute([response ?? "", ...others], chance);
  expect(Object.keys(figures.coefficients)).toEqual(["(Intercept)", others[0], others[1], "other"]);
});

describe("what cannot be read is told in one sentence", () => {
  const read = (text: string) => async () => networkMeasure.compute([await fileOf(text)], chance);
  test.each([
    ["rows and columns of other labels", ",a,b\na,0,1\nc,2,0\n", /“b” is in one of them alone/],
    ["a row without label", ",a\na,0\n,1\n", /is no network/],
    ["two rows of one label", ",a,b\na,0,1\na,2,0\n", /two rows “a”/],
    ["a tie named twice", "from,to,value\na,b,1\na,b,2\n", /tie from “a” to “b” twice/],
    ["a tie without an end", "from,to,value\na,,1\n", /Row 1 .* names no two nodes/],
  ])("%s", async (_, text, sentence) => {
    const reading = read(text)();
    await expect(reading).rejects.toThrow(BadInput);
    await expect(reading).rejects.toThrow(sentence);
  });

  test("a cell that is no number", async () => {
    await expect(read(",a,b\na,0,x\nb,2,0\n")()).rejects.toThrow(UnusableData);
  });

  test("an attribute of no file", async () => {
    const file = await fileOf(SQUARE);
    await expect(networkMeasure.compute([file], { ...chance, attribute: "team" })).rejects.toThrow(BadInput);
  });

  test.each([
    ["a node the file of nodes does not name", "name,site\na,x\n", /says nothing about the node “b”/],
    ["a node without a kind", "name,site\na,x\nb,\n", /has no site for the node “b”/],
    ["a node twice", "name,site\na,x\nb,y\na,y\n", /names the node “a” twice/],
    ["no such column", "name,team\na,x\nb,y\n", /no column “site”/],
  ])("%s", async (_, nodes, sentence) => {
    const flags = { ...chance, nodes: await fileOf(nodes), attribute: "site" };
    await expect(networkMeasure.compute([await fileOf(SQUARE)], flags)).rejects.toThrow(sentence);
  });

  const THREE = ",a,b,c\na,0,1,2\nb,3,0,1\nc,1,2,0\n";
  test.each([
    ["three networks for qap", qapMeasure, [SQUARE, SQUARE, SQUARE], /two networks; 3 files were given/],
    [
      "networks of other nodes",
      qapMeasure,
      [SQUARE, ",a,c\na,0,1\nc,2,0\n"],
      /a node “c”, which the other file has not/,
    ],
    ["a square network with fewer nodes", qapMeasure, [SQUARE, ",a\na,0\n"], /no row for the node “b”/],
    ["too few ties", mrqapMeasure, [SQUARE, ",a,b\na,0,5\nb,3,0\n"], /2 ties are too few/],
    ["ties missing for mrqap", mrqapMeasure, [THREE.replace("3", ""), THREE], /In the response a tie/],
    ["three nodes for srm", srmMeasure, [THREE], /needs four nodes or more, not 3/],
  ])("%s", async (_, measure, texts, sentence) => {
    const files = await Promise.all(texts.map((text) => fileOf(text)));
    await expect(measure.compute(files, chance)).rejects.toThrow(sentence);
  });

  test("one explaining network given twice", async () => {
    const file = await fileOf(SQUARE);
    await expect(mrqapMeasure.compute([file, file, file], chance)).rejects.toThrow(/is given twice/);
  });
});
