import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { toMarkup } from "../drawing/to-markup.ts";
import { fixture } from "../fixture.ts";
import { tieKey, tieNetwork } from "../network/tie-network.ts";
import { relationalMap } from "./relational-map.ts";

const someRoles = fc.record({ roles: fc.integer({ min: 2, max: 20 }), seed: fc.integer({ min: 1, max: 1e6 }) });

function mapOf(options: Parameters<typeof fixture>[0], drawing: Parameters<typeof relationalMap>[1] = {}) {
  const { analysis, context } = fixture(options);
  const network = tieNetwork(analysis, "index", context);
  return { network, drawing: relationalMap(network, drawing) };
}

describe("relationalMap", () => {
  it("draws every tie of the input exactly once, whatever is in focus", () => {
    fc.assert(
      fc.property(someRoles, fc.boolean(), (options, focused) => {
        const { network, drawing } = mapOf(options, { focus: focused ? { role: "g1" } : null });
        const drawn = nodesOf(drawing.node, (node) => "data-tie" in node.attributes).map(
          (node) => node.attributes["data-tie"],
        );
        expect([...drawn].sort()).toEqual(network.ties.map((tie) => tieKey(tie.from, tie.to)).sort());
      }),
      { numRuns: 30 },
    );
  });

  it("gives the same markup for the same input", () => {
    fc.assert(
      fc.property(someRoles, (options) => {
        expect(toMarkup(mapOf(options).drawing.node, "light")).toBe(toMarkup(mapOf(options).drawing.node, "light"));
      }),
      { numRuns: 15 },
    );
  });

  it("keeps every figure of a hidden tie out of the markup, its n included", () => {
    const { analysis, context } = fixture({ roles: 2 });
    const planted = { ...analysis.ties[1]!, mean: null, n: 987, low: 1.2345, high: 2.3456, band: "weak" as const };
    const network = tieNetwork({ ...analysis, ties: [analysis.ties[0]!, planted] }, "index", context);
    for (const focus of [null, { role: "g0" }, { tie: [planted.from, planted.to] as const }]) {
      const hidden = nodesOf(
        relationalMap(network, { focus }).node,
        (node) => node.attributes["data-tie"] === tieKey(planted.from, planted.to),
      )[0]!;
      const markup = toMarkup(hidden);
      expect(markup).not.toMatch(/987|1\.23|2\.34|weak/);
      expect(nodesOf(hidden, (node) => node.tag === "text")).toEqual([]);
      expect(nodesOf(hidden, (node) => node.attributes.class === "lock")).toHaveLength(1);
    }
  });

  it("shows a hidden tie that only the list of suppressed figures names", () => {
    const { analysis, context } = fixture({ roles: 2 });
    const network = tieNetwork(
      { ...analysis, ties: [], suppressed: [{ path: "ties", from: "g0", to: "g1", why: "complementary" }] },
      "index",
      context,
    );
    expect(
      nodesOf(relationalMap(network).node, (node) => String(node.attributes.class).startsWith("tie hidden")),
    ).toHaveLength(1);
  });

  it("says weak, moderate and strong by width and by dashes, not by colour alone", () => {
    const looks = new Map<string, string>();
    const { drawing } = mapOf({ roles: 7, seed: 4 });
    for (const tie of nodesOf(drawing.node, (node) => "data-tie" in node.attributes)) {
      const line = nodesOf(tie, (node) => node.attributes.class === "line")[0]!;
      looks.set(
        String(tie.attributes.class).split(" ")[1]!,
        `${line.attributes["stroke-width"]} ${line.attributes["stroke-dasharray"] ?? "solid"}`,
      );
    }
    expect(looks.size).toBeGreaterThanOrEqual(4);
    expect(new Set(looks.values()).size).toBe(looks.size);
  });

  it("gives an uncertain tie a soft edge and a settled one none", () => {
    const { network, drawing } = mapOf({ roles: 7 });
    for (const tie of network.ties) {
      const group = nodesOf(drawing.node, (node) => node.attributes["data-tie"] === tieKey(tie.from, tie.to))[0]!;
      const edges = nodesOf(group, (node) => node.attributes.class === "soft-edge");
      expect(edges).toHaveLength(tie.uncertain && !tie.hidden ? 1 : 0);
    }
  });

  it("tells the outgoing ties of a role in focus from the incoming by the head of the arrow", () => {
    const { drawing } = mapOf({ roles: 4 }, { focus: { role: "g0" } });
    const head = (key: string) =>
      nodesOf(
        nodesOf(drawing.node, (node) => node.attributes["data-tie"] === key)[0]!,
        (node) => node.attributes.class === "head",
      )[0]!.attributes.fill;
    expect(head(tieKey("g1", "g0"))).toBe("var(--tone-paper)");
    expect(head(tieKey("g0", "g1"))).not.toBe("var(--tone-paper)");
  });
});
