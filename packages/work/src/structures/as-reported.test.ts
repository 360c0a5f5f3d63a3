import { expect, it } from "vitest";
import { structuresAsReported } from "./as-reported.ts";
import { levelOf } from "./spans.ts";

const GROUPS = [{ id: "g", name: "Therapists", workgroupIds: ["a", "b"] }];

it.each([
  [["full", "full"], "full"],
  [["none", "none"], "none"],
  [["none", "full"], "partial"],
  [["partial", "full"], "partial"],
  [["full", null], "unknown"],
  [[null, null], "unknown"],
] as const)("judges a whole whose parts are %j as %s", (levels, expected) => {
  const parts = levels.flatMap((level, index) => (level === null ? [] : [{ workgroupId: "ab"[index]!, level }]));
  const other = { workgroupId: "c", level: "full" } as const;
  const [structure] = structuresAsReported([{ id: "s", inclusions: [...parts, other] }], GROUPS);
  expect(levelOf(structure!, "g")).toBe(expected);
  expect(levelOf(structure!, "c")).toBe("full");
  expect(structure!.inclusions.some(({ workgroupId }) => workgroupId === "a" || workgroupId === "b")).toBe(false);
});
