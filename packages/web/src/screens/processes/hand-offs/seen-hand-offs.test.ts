import { handOffsOf, type TieReading } from "@interrelate/work";
import { describe, expect, it } from "vitest";
import { seenHandOffs } from "./seen-hand-offs.ts";

const step = (id: string, workgroupId: string) => ({
  ...{ id, workgroupId, kind: "task" as const, name: id, x: 0, y: 0, minutes: null },
});
const flow = (from: string, to: string) => ({
  ...{ id: `${from}-${to}`, from, to, name: "", perWeek: null, criticality: null, minutes: null },
});
const weak: TieReading = { state: "shown", mean: 3, low: 2.8, high: 3.2, n: 20, band: "weak", uncertain: false };
const ties: Record<string, TieReading> = {
  "p n": { ...weak, uncertain: true },
  "f n": { state: "hidden" },
  "n p": weak,
};
/** Nurses hand over to physicians and to families; physicians and families hand over to nurses. */
const handOffs = handOffsOf(
  {
    steps: ["n", "p", "f"].map((group) => step(`of-${group}`, group)),
    flows: [flow("of-n", "of-p"), flow("of-n", "of-f"), flow("of-p", "of-n"), flow("of-f", "of-n")],
  },
  (rater, rated) => ties[`${rater} ${rated}`] ?? { state: "unrated" },
);
const seen = (asked: Parameters<typeof seenHandOffs>[1]) =>
  seenHandOffs(handOffs, asked).map(({ giver, receiver }) => `${giver}${receiver}`);

describe("seenHandOffs", () => {
  it("keeps all, in their order, when nothing is asked for", () => {
    expect(seen({})).toEqual(handOffs.map(({ giver, receiver }) => `${giver}${receiver}`));
    expect(seen({})).toHaveLength(4);
  });

  it("calls weak only what its interval settles", () => {
    expect(seen({ band: "weak" })).toEqual(["pn"]);
    expect(seen({ band: "uncertain" })).toEqual(["np"]);
    expect(seen({ band: "hidden" })).toEqual(["nf"]);
    expect(seen({ band: "unrated" })).toEqual(["fn"]);
    expect(seen({ band: "strong" })).toEqual([]);
  });

  it("takes those from one workgroup, to one, or both", () => {
    expect(seen({ from: "n" }).toSorted()).toEqual(["nf", "np"]);
    expect(seen({ to: "n" }).toSorted()).toEqual(["fn", "pn"]);
    expect(seen({ from: "n", to: "p", band: "uncertain" })).toEqual(["np"]);
  });

  it("does not ask for a band or a workgroup that is not there", () => {
    expect(seen({ band: "odd", from: "gone", to: "gone" })).toHaveLength(4);
  });
});
