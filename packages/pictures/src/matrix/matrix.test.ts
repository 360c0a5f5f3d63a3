import { describe, expect, it } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import type { SvgNode } from "../drawing/svg-node.ts";
import { fixture } from "../fixture.ts";
import { tieKey, tieNetwork } from "../network/tie-network.ts";
import { reciprocityMatrix } from "./reciprocity-matrix.ts";
import { tieMatrix } from "./tie-matrix.ts";

const { analysis, context } = fixture({ roles: 7 });
const network = tieNetwork(analysis, "index", context);

const textsOf = (node: SvgNode) => nodesOf(node, (each) => each.tag === "text").map((each) => each.text);

describe("tieMatrix", () => {
  it("shows every tie once, hidden ones with a lock and without a number", () => {
    const cells = nodesOf(tieMatrix(network).node, (node) => "data-cell" in node.attributes);
    expect(cells).toHaveLength(network.ties.length);
    for (const tie of network.ties) {
      const cell = cells.find((node) => node.attributes["data-cell"] === tieKey(tie.from, tie.to))!;
      expect(textsOf(cell)).toEqual(tie.mean === null ? [] : [tie.mean.toFixed(2), `n ${tie.n}`]);
      expect(nodesOf(cell, (node) => node.attributes.class === "lock")).toHaveLength(tie.mean === null ? 1 : 0);
    }
  });

  it("splits an uncertain cell into the bands its interval reaches", () => {
    const drawing = tieMatrix(network).node;
    for (const tie of network.ties.filter((each) => !each.hidden)) {
      const cell = nodesOf(drawing, (node) => node.attributes["data-cell"] === tieKey(tie.from, tie.to))[0]!;
      const washes = new Set(
        nodesOf(cell, (node) => String(node.attributes.fill).includes("wash")).map((node) => node.attributes.fill),
      );
      expect(washes.size).toBe(tie.uncertain ? 2 : 1);
    }
  });

  it("outlines the diagonal in either order", () => {
    for (const order of ["listed", "mean"] as const) {
      expect(nodesOf(tieMatrix(network, { order }).node, (node) => node.attributes.class === "diagonal")).toHaveLength(
        7,
      );
    }
  });

  it("fits a phone with seven roles", () => {
    expect(tieMatrix(network, { width: 358 }).width).toBeLessThanOrEqual(358);
  });
});

describe("reciprocityMatrix", () => {
  it("is its own negative mirror image, and hidden in both places where one direction is", () => {
    const drawing = reciprocityMatrix(network).node;
    const figure = (from: string, to: string) =>
      textsOf(nodesOf(drawing, (node) => node.attributes["data-cell"] === tieKey(from, to))[0]!)[0];
    expect(figure("g0", "g1")).toBe(figure("g1", "g0")!.replace(/[+−]/, (sign) => (sign === "+" ? "−" : "+")));
    expect(figure("g3", "g5")).toBeUndefined();
    expect(figure("g5", "g3")).toBeUndefined();
  });
});
