import { describe, expect, it } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { poster } from "../drawing/poster.ts";
import { toMarkup } from "../drawing/to-markup.ts";
import { fixture, fixtureChange } from "../fixture.ts";
import { relationalMap } from "../map/relational-map.ts";
import { changeNetwork } from "../network/change-network.ts";
import { tieDimensions } from "../network/dimension-figures.ts";
import { tieNetwork } from "../network/tie-network.ts";
import { changeSlopes } from "./change-slopes.ts";
import { frequencySplit } from "./frequency-split.ts";
import { intervalPlot } from "./interval-plot.ts";
import { legend } from "./legend.ts";
import { scaleFor } from "./scale.ts";

const before = fixture({ seed: 3 });
const after = fixture({ seed: 8 });

describe("scaleFor", () => {
  it("spans whole halves around the values and keeps them inside", () => {
    const scale = scaleFor([3.12, 4.23, null], 100, 300);
    expect(scale.ticks).toEqual([3, 3.5, 4, 4.5]);
    expect(scale.at(3)).toBe(100);
    expect(scale.at(4.5)).toBe(300);
  });
});

describe("intervalPlot", () => {
  it("draws a mark for each dimension and a lock where it is hidden", () => {
    const plot = (from: string, to: string) =>
      intervalPlot([{ label: "x", figures: tieDimensions(before.analysis, from, to), mark: "circle", ink: "weak" }], {
        title: "t",
        cuts: [3.5, 4],
      }).node;
    expect(nodesOf(plot("g1", "g0"), (node) => node.attributes.class === "mark")).toHaveLength(7);
    expect(nodesOf(plot("g3", "g5"), (node) => node.attributes.class === "lock")).toHaveLength(7);
    expect(nodesOf(plot("g3", "g5"), (node) => /^\d\.\d\d/.test(node.text ?? ""))).toEqual([]);
  });
});

describe("frequencySplit", () => {
  it("keeps too little and too much apart, and shows nothing of a hidden row", () => {
    const markup = toMarkup(
      frequencySplit(
        [
          { label: "A", split: { tooLittle: 0.5, right: 0.3, tooMuch: 0.2 } },
          { label: "B", split: null },
        ],
        { title: "t" },
      ).node,
    );
    expect(markup).toContain("A: 50 % too little, 30 % just right, 20 % too much. B: hidden.");
  });
});

describe("changeSlopes", () => {
  it("draws every comparison published in both waves once", () => {
    const change = fixtureChange(before, after);
    const context = {
      before: "Wave 1",
      after: "Wave 2",
      workgroups: before.context.workgroups,
      raters: new Map<string, number>(),
      threshold: 5,
    };
    const [then, now] = [before, after].map((each) => tieNetwork(each.analysis, "index", each.context));
    const slopes = nodesOf(
      changeSlopes(changeNetwork(change, context), then!, now!).node,
      (node) => "data-tie" in node.attributes,
    );
    expect(slopes).toHaveLength(change.ties.filter((tie) => tie.difference !== null).length);
    expect(new Set(slopes.map((node) => node.attributes["data-tie"])).size).toBe(slopes.length);
  });
});

describe("poster", () => {
  it("stands alone: one root, title, legend and source, every colour resolved", () => {
    const network = tieNetwork(before.analysis, "index", before.context);
    const text = {
      title: "A title",
      subtitle: "On what it rests",
      question: "Why?",
      source: "Prairie Clinic, synthetic data",
    };
    const markup = toMarkup(poster(relationalMap(network), text, legend("map")).node, "print");
    expect(markup).not.toContain("var(--");
    expect(markup.match(/xmlns=/g)).toHaveLength(1);
    for (const words of ["A title", "On what it rests", "Why?", "synthetic data", "between bands"])
      expect(markup).toContain(words);
  });
});
