import { DEFAULT_MIN_ITEMS as ofAnalysis } from "@interrelate/analysis";
import { DEFAULT_MIN_ITEMS as ofContract } from "@interrelate/contract";
import { expect, test } from "vitest";

test("a file's ratings count from as many answers as those of a new effort", () => {
  expect(ofAnalysis).toBe(ofContract);
});
