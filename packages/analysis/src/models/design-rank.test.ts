import { expect, test } from "vitest";
import { fullRankBasis } from "./design-rank.ts";

test("a combination of many is told by the first of them", () => {
  const sentence = (count: number) => {
    const units = Array.from({ length: count }, (_, i) =>
      Float64Array.from({ length: 12 }, (_, row) => Number(row === i)),
    );
    const sum = Float64Array.from({ length: 12 }, (_, row) => Number(row < count));
    const names = [...Array.from({ length: count }, (_, i) => `u${i + 1}`), "sum"];
    return () => fullRankBasis(names, [...units, sum]);
  };
  expect(sentence(7)).toThrow("“sum” is a combination of u1, u2, u3, u4, u5, u6, u7: leave one of them out.");
  expect(sentence(8)).toThrow("“sum” is a combination of u1, u2, u3, u4, u5, u6 and 2 more: leave one of them out.");
});
