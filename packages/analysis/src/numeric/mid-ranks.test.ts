import { expect, test } from "vitest";
import { midRanks } from "./mid-ranks.ts";

test("equal values share their mean rank, and sets of equals are counted as t^3 - t", () => {
  const { ranks, tied } = midRanks([30, 10, 20, 10, 30, 30]);
  expect([...ranks]).toEqual([5, 1.5, 3, 1.5, 5, 5]);
  expect(tied).toBe(6 + 24);
  expect(midRanks([]).tied).toBe(0);
  expect(midRanks([4, 1]).tied).toBe(0);
});
