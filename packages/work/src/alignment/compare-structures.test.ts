import { expect, test } from "vitest";
import { compareStructures, type TrackStructures } from "./compare-structures.ts";
import { swapped } from "./some-figures.ts";

const judged = { evidence: "", judgedBy: "Somebody", judgedOn: "2026-03-01" };
const leadership: TrackStructures = {
  workgroups: [{ id: "chiefs" }, { id: "managers" }, { id: "directors" }],
  structures: [
    {
      id: "council",
      kind: "meetings",
      name: "Council",
      inclusions: [
        { workgroupId: "chiefs", level: "full", ...judged },
        { workgroupId: "managers", level: "none", ...judged },
      ],
    },
    { id: "bonus", kind: "sharedRewards", name: "Shared bonus", inclusions: [] },
  ],
};
const frontLine: TrackStructures = {
  workgroups: [{ id: "nurses" }],
  structures: [
    {
      id: "huddle",
      kind: "meetings",
      name: "Huddle",
      inclusions: [{ workgroupId: "nurses", level: "partial", ...judged }],
    },
    { id: "path", kind: "protocols", name: "Pathway", inclusions: [] },
  ],
};
const KINDS = ["sharedRewards", "meetings", "protocols", "training"] as const;

test("kinds stand in their order, with whom each structure takes in and which track alone has one", () => {
  expect(compareStructures({ leadership, frontLine }, KINDS)).toEqual([
    {
      kind: "sharedRewards",
      onlyIn: "leadership",
      structures: {
        leadership: [{ id: "bonus", name: "Shared bonus", workgroups: { full: 0, partial: 0, none: 0, unknown: 3 } }],
        frontLine: [],
      },
    },
    {
      kind: "meetings",
      onlyIn: null,
      structures: {
        leadership: [{ id: "council", name: "Council", workgroups: { full: 1, partial: 0, none: 1, unknown: 1 } }],
        frontLine: [{ id: "huddle", name: "Huddle", workgroups: { full: 0, partial: 1, none: 0, unknown: 0 } }],
      },
    },
    {
      kind: "protocols",
      onlyIn: "frontLine",
      structures: {
        leadership: [],
        frontLine: [{ id: "path", name: "Pathway", workgroups: { full: 0, partial: 0, none: 0, unknown: 1 } }],
      },
    },
  ]);
});

test("the tracks in each other's place have the same kinds, on the other side", () => {
  const found = compareStructures({ leadership, frontLine }, KINDS);
  const back = compareStructures(swapped({ leadership, frontLine }), KINDS);
  expect(back.map(({ kind }) => kind)).toEqual(found.map(({ kind }) => kind));
  expect(back.map(({ structures }) => swapped(structures))).toEqual(found.map(({ structures }) => structures));
  expect(back.map(({ onlyIn }) => onlyIn)).toEqual(["frontLine", null, "leadership"]);
});

test("without structures there is nothing to compare", () => {
  const none = { workgroups: leadership.workgroups, structures: [] };
  expect(compareStructures({ leadership: none, frontLine: none }, KINDS)).toEqual([]);
});
