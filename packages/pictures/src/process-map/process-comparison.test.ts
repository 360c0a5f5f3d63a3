import { describe, expect, it } from "vitest";
import { comparisonTable, comparisonTitle } from "./process-comparison.ts";

const names = { before: "the current map", after: "the desired map" };

describe("comparisonTitle", () => {
  it.each([
    [-3, -660, "The desired map has three hand-offs fewer than the current map and a lead time 11 h shorter"],
    [1, 30, "The desired map has one hand-off more than the current map and a lead time 30 min longer"],
    [0, 0, "The desired map has as many hand-offs as the current map and the same lead time"],
    [2, null, "The desired map has two hand-offs more than the current map"],
  ])("tells %s hand-offs and %s minutes", (handOffs, leadMinutes, title) => {
    expect(comparisonTitle({ handOffs, leadMinutes, pairs: [] }, names)).toBe(title);
  });
});

describe("comparisonTable", () => {
  it("tells how often work passes between whom, before and after", () => {
    const workgroups = [
      { id: "n", name: "Nurses", kind: "worker" as const },
      { id: "p", name: "Physicians", kind: "worker" as const },
    ];
    const pairs = [{ giver: "p", receiver: "n", before: 4, after: 1 }];
    const { columns, rows } = comparisonTable({ handOffs: -3, leadMinutes: null, pairs }, workgroups, names);
    expect(columns.map((column) => column.label).slice(2)).toEqual([
      "Hand-offs, the current map",
      "Hand-offs, the desired map",
      "Difference",
    ]);
    expect(rows).toEqual([["Physicians", "Nurses", 4, 1, -3]]);
  });
});
