import { expect, test } from "vitest";
import { asScores, codePositions, couldBeScores, turned } from "./codes.ts";

const written = (positions: ReturnType<typeof codePositions>) => (positions === null ? null : [...positions].join(" "));

test.each([
  [["1", "2", "3", "4", "5"], "1,1 2,2 3,3 4,4 5,5"],
  [["2", "5", ""], "2,2 5,5"],
  [["-9", "11", "12", "13", "14", "15"], "11,1 12,2 13,3 14,4 15,5"],
  [["0", "1", "2", "3", "4", "99"], "0,1 1,2 2,3 3,4 4,5"],
  [["A1", "A2", "A3", "A4", "A5", "A9"], "A1,1 A2,2 A3,3 A4,4 A5,5"],
  [["4.0", "5,0"], "4.0,4 5,0,5"],
  [["0", "1", "2"], null],
  [["1", "2", "3", "4", "5", "6"], null],
  [["Never", "Often"], null],
  [["3"], null],
])("the codes %j stand at %s", (values, positions) => {
  expect(written(codePositions(values))).toBe(positions);
});

test("codes may fall, and frequency may be scored 1/3/5/4/2 already", () => {
  const positions = codePositions(["1", "2", "3", "4", "5"])!;
  expect(written(turned(positions))).toBe("1,5 2,4 3,3 4,2 5,1");
  // The scores of not nearly enough, not enough, just right, too often and much too often are 1, 3, 5, 4 and 2.
  expect(written(asScores(positions))).toBe("1,1 2,5 3,2 4,4 5,3");
  expect(couldBeScores(positions)).toBe(true);
  expect(couldBeScores(codePositions(["11", "12", "13", "14", "15"])!)).toBe(false);
});
