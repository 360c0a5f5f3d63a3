import { DIMENSIONS as CONTRACT_DIMENSIONS } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "../fixture.ts";
import { bandOfFigure, bandWords } from "./band.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { itemKeys } from "./item-keys.ts";
import { pooledFigure } from "./pooled-figure.ts";
import { tieBandWords } from "./tie-band-words.ts";
import { tieNetwork } from "./tie-network.ts";

describe("DIMENSIONS", () => {
  it("are the contract's, in its order", () => {
    expect(DIMENSIONS).toEqual(CONTRACT_DIMENSIONS);
  });
});

describe("itemKeys", () => {
  it("falls back to the place in the questionnaire when items carry a file's column names", () => {
    const nothing = { n: null, mean: null, sd: null, missing: null };
    const items = Object.fromEntries(
      ["item1", "item2", "item3", "item4", "item5", "item6", "item7"].map((key) => [key, nothing]),
    );
    expect(itemKeys({ items })).toMatchObject({ frequent: "item1", timely: "item2", mutualRespect: "item7" });
  });
});

describe("bandWords", () => {
  const cuts = [3.5, 4] as const;
  it.each([
    [{ n: 61, mean: 3.31, low: 3.12, high: 3.49 }, "weak"],
    [{ n: 22, mean: 4.02, low: 3.81, high: 4.23 }, "moderate to strong"],
    [{ n: 9, mean: 3.8, low: 3.2, high: 4.4 }, "weak to strong"],
    [{ n: 9, mean: 3.8, low: 3.5, high: 4 }, "moderate"],
    [{ n: 9, mean: 3.8, low: null, high: null }, "not settled"],
  ])("%j is %s", (figure, words) => {
    expect(bandWords(figure, cuts)).toBe(words);
  });

  it("names one band alone exactly when the figure is certain", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (mean, half) => {
          const figure = { n: 10, mean, low: mean - half, high: mean + half };
          expect(["weak", "moderate", "strong"].includes(bandWords(figure, cuts))).toBe(
            !bandOfFigure(figure, cuts).uncertain,
          );
        },
      ),
    );
  });
});

describe("pooledFigure", () => {
  it("weights means by raters, adds different people's errors in quadrature and the same people's in full", () => {
    // Two groups of 10 and 30: mean (10·3 + 30·4)/40 = 3.75; half-width √((10·0.4)² + (30·0.2)²)/40 = √52/40.
    const apart = [
      { from: "a", n: 10, weight: 10, mean: 3, low: 2.6, high: 3.4 },
      { from: "b", n: 30, weight: 30, mean: 4, low: 3.8, high: 4.2 },
    ];
    expect(pooledFigure(apart)).toMatchObject({ n: 40, mean: 3.75 });
    expect(pooledFigure(apart).high).toBeCloseTo(3.75 + Math.sqrt(52) / 40, 10);
    // The same figures from one group: half-width (10·0.4 + 30·0.2)/40 = 0.25.
    const same = apart.map((tie) => ({ ...tie, from: "a" }));
    expect(pooledFigure(same).low).toBeCloseTo(3.5, 10);
  });

  it("rests on published ties only and is nothing without any", () => {
    const hidden = { from: "c", n: null, weight: null, mean: null, low: null, high: null };
    const shown = { from: "a", n: 10, weight: 10, mean: 3, low: 2.6, high: 3.4 };
    expect(pooledFigure([shown, hidden])).toEqual(pooledFigure([shown]));
    expect(pooledFigure([hidden])).toEqual({ n: null, mean: null, low: null, high: null });
  });
});

describe("pooledFigure of figures whose number of raters is not told", () => {
  it("weights them as their tie, and claims no number", () => {
    const told = { from: "a", n: 10, weight: 10, mean: 3, low: 2.6, high: 3.4 };
    const untold = { from: "b", n: null, weight: 30, mean: 4, low: 3.8, high: 4.2 };
    expect(pooledFigure([told, untold])).toMatchObject({ n: null, mean: 3.75 });
  });
});

describe("tieBandWords", () => {
  it("settles nothing that the analysis leaves open behind rounded ends", () => {
    const { analysis, context } = fixture({ roles: 2 });
    const tie = { ...analysis.ties[1]!, mean: 3.7, low: 3.5, high: 4, band: "moderate" as const };
    const words = (uncertain: boolean) => {
      const network = tieNetwork({ ...analysis, ties: [{ ...tie, uncertain }] }, "index", context);
      return tieBandWords(network, network.ties[0]!);
    };
    expect(words(false)).toBe("moderate");
    expect(words(true)).toBe("moderate, not settled");
  });
});

describe("roles", () => {
  it("count those who rated where the number of those who answered is not told, and tell nothing of a hidden role", () => {
    const { analysis, context } = fixture();
    const rows = context.participation!.workgroups.map((row) => ({ ...row, answered: null }));
    const ties = analysis.ties.map((tie) => (tie.from === "g3" ? { ...tie, n: null, mean: null } : tie));
    const network = tieNetwork({ ...analysis, ties }, "index", {
      ...context,
      participation: { ...context.participation!, workgroups: rows },
    });
    expect(network.roles.map((role) => role.raters)).toEqual([22, 61, 14, null, 12, 6, 40]);
  });
});

describe("tieNetwork", () => {
  it("takes the groups of the analysis as workers when nothing else is known", () => {
    const { analysis, context } = fixture({ roles: 3 });
    const network = tieNetwork(analysis, "timely", { cutoffs: context.cutoffs, threshold: 5 });
    expect(network.roles.map(({ id, kind, raters }) => [id, kind, raters])).toEqual([
      ["g0", "worker", 22],
      ["g1", "worker", 61],
      ["g2", "worker", 14],
    ]);
    expect(network.ties[0]!.mean).toBe(analysis.ties[0]!.items.timely!.mean);
  });
});
