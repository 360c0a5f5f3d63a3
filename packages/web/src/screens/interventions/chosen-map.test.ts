import type { ProcessMapSummary } from "@interrelate/contract";
import { expect, test } from "vitest";
import { chosenMap } from "./chosen-map.ts";

const map = (id: string, kind: ProcessMapSummary["kind"], day: number): ProcessMapSummary => {
  return { id, kind, name: id, revision: 0, changedAt: `2026-03-0${day}T08:00:00.000Z` };
};
const maps = [map("old", "current", 1), map("new", "current", 3), map("wish", "desired", 5)];

test.each([
  ["the map asked for, of whatever kind", maps, "wish", "wish"],
  ["else the map of the work as it is that was changed last", maps, undefined, "new"],
  ["the same where the one asked for is gone", maps, "gone", "new"],
  ["none where only wishes are drawn", maps.slice(2), undefined, undefined],
  ["none where nothing is drawn", [], "gone", undefined],
])("%s", (_, list, asked, expected) => {
  expect(chosenMap(list, asked)?.id).toBe(expected);
});
