import { expect, test } from "vitest";
import { minutesOf } from "./minutes-of.ts";

test("each question takes eight seconds, whole minutes are told, and never fewer than two", () => {
  // 4 × 7 × 8 s = 224 s, 7 × 7 × 8 s = 392 s, 2 × 7 × 8 s = 112 s.
  expect([minutesOf(4, 7), minutesOf(7, 7), minutesOf(2, 7), minutesOf(0, 7)]).toEqual([4, 7, 2, 2]);
});
