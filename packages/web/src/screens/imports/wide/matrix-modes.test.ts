import { expect, test } from "vitest";
import { modeOf, ratedNames, renamed, withMode } from "./matrix-modes.ts";

const MATRIX = {
  question: "About them",
  columns: ["Nurses", "Porters", "Clerks"].map((row, index) => ({ column: 4 + index, row })),
};
const OTHER = { column: 1, group: "Nurses", item: 6 };

test("a whole matrix is said in one step, and nothing else changes", () => {
  const byGroup = withMode(MATRIX, [OTHER], { mode: "groups", item: 2 });
  expect(byGroup).toEqual([
    OTHER,
    { column: 4, group: "Nurses", item: 2 },
    { column: 5, group: "Porters", item: 2 },
    { column: 6, group: "Clerks", item: 2 },
  ]);
  expect(modeOf(MATRIX, byGroup)).toEqual({ mode: "groups", item: 2 });
  const byItem = withMode(MATRIX, byGroup, { mode: "items", group: "Families" });
  expect(byItem.slice(1).map(({ group, item }) => [group, item])).toEqual([
    ["Families", 0],
    ["Families", 1],
    ["Families", 2],
  ]);
  expect(modeOf(MATRIX, byItem)).toEqual({ mode: "items", group: "Families" });
  expect(withMode(MATRIX, byItem, { mode: "none" })).toEqual([OTHER]);
});

test("items that were known stay when the workgroup is named", () => {
  const known = [
    { column: 4, group: "a", item: 6 },
    { column: 5, group: "a", item: 0 },
  ];
  expect(withMode(MATRIX, known, { mode: "items", group: "b" })).toEqual([
    { column: 4, group: "b", item: 6 },
    { column: 5, group: "b", item: 0 },
  ]);
});

test("columns that differ in both are said one by one", () => {
  const assigned = [
    { column: 4, group: "a", item: 6 },
    { column: 5, group: "b", item: 0 },
  ];
  expect(modeOf(MATRIX, assigned)).toEqual({ mode: "mixed" });
  expect(modeOf(MATRIX, [OTHER])).toEqual({ mode: "none" });
});

test("a workgroup's new name stands everywhere", () => {
  const mapping = {
    respondent: null,
    ownGroup: 0,
    site: null,
    wave: null,
    assigned: [OTHER, { column: 2, group: "Porters", item: 6 }],
    ownGroups: [{ value: "1", group: "Nurses" }],
    values: [],
    kinds: [{ group: "Nurses", kind: "leader" as const }],
  };
  const after = renamed(mapping, "Nurses", "Ward nurses");
  expect(ratedNames(after.assigned)).toEqual(["Ward nurses", "Porters"]);
  expect(JSON.stringify(after)).not.toContain('"Nurses"');
});
