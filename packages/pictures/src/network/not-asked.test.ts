import type { Dimension } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { toMarkup } from "../drawing/to-markup.ts";
import { intervalPlot } from "../figures/interval-plot.ts";
import { fixture } from "../fixture.ts";
import { profileQuestion, profileTitle } from "../sentences/dimension-sentences.ts";
import { dimensionTable } from "../tables/dimension-table.ts";
import { tieTable } from "../tables/tie-table.ts";
import { pooledDimensions, tieDimensions } from "./dimension-figures.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { measureLabel } from "./measure.ts";
import { tieNetwork } from "./tie-network.ts";

const { analysis, context } = fixture();
const asked: readonly Dimension[] = ["timely", "problemSolving", "sharedGoals", "mutualRespect"];
const unasked = DIMENSIONS.filter((dimension) => !asked.includes(dimension));

describe("a short form", () => {
  const figures = pooledDimensions(analysis, undefined, asked);
  const series = { label: "Wave 1", figures, mark: "circle", ink: "strong" } as const;

  it("says of what it did not ask that it was not asked, never that it is hidden", () => {
    const rows = dimensionTable([series]).rows;
    for (const dimension of unasked) {
      expect(figures[dimension]).toMatchObject({ mean: null, notAsked: true });
      expect(rows.find(([, label]) => label === measureLabel(dimension))?.[2]).toBe("not asked");
    }
    for (const width of [360, 820]) {
      const drawing = toMarkup(intervalPlot([series], { width, title: "x", cuts: [3.5, 4] }).node);
      expect(drawing).toContain("not asked");
      expect(drawing).not.toContain("hidden</");
      expect(drawing).toContain("frequent not asked");
    }
  });

  it("keeps a hidden tie hidden in what it asked", () => {
    const tie = analysis.ties.find(({ mean }) => mean === null);
    const hidden = tieDimensions(analysis, tie?.from ?? "", tie?.to ?? "", asked);
    expect(hidden.timely).toEqual({ n: null, mean: null, low: null, high: null });
    expect(hidden.frequent.notAsked).toBe(true);
  });

  it("counts its own dimensions", () => {
    expect(`${profileTitle(figures)} ${profileQuestion(figures)}`).not.toContain("seven");
    const network = tieNetwork(analysis, "index", { ...context, asked });
    expect(tieTable(network).columns[2]?.label).toBe("All four dimensions");
    expect(tieTable(tieNetwork(analysis, "index", context)).columns[2]?.label).toBe("All seven dimensions");
  });
});
