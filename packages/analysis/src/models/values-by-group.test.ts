import { expect, test } from "vitest";
import { UnusableData } from "../unusable-data.ts";
import { agreement } from "./agreement.ts";
import { agreementByGroup } from "./agreement-by-group.ts";
import { valuesByGroup } from "./values-by-group.ts";

function tableOf(columns: Record<string, string[]>) {
  const entries = Object.entries(columns);
  return { length: entries[0]![1].length, columns: new Map(entries) };
}

test("values keep their rows' order, groups are sorted, rows with a gap are counted", () => {
  const table = tableOf({ x: ["5", "", "2", "3", "7"], g: ["b", "a", "a", "b", "NA"] });
  expect(valuesByGroup(table, "x", "g")).toEqual({
    values: Float64Array.of(5, 2, 3),
    codes: Int32Array.of(1, 0, 1),
    rows: Int32Array.of(0, 1, 2),
    labels: ["a", "b"],
    dropped: 2,
  });
});

test("one group is refused by name", () => {
  const table = tableOf({ x: ["5", "2"], g: ["b", "b"] });
  expect(() => valuesByGroup(table, "x", "g")).toThrow(UnusableData);
  expect(() => valuesByGroup(table, "x", "g")).toThrow("“b”");
});

test("agreement by group is that of each group's rows", () => {
  const table = tableOf({ a: ["4", "1", "5", "3", ""], b: ["4", "2", "4", "2", "1"], g: ["y", "x", "y", "x", "x"] });
  const { groups, dropped } = agreementByGroup(table, ["a", "b"], "g", 5);
  expect(dropped).toBe(1);
  expect(groups).toEqual([
    {
      group: "x",
      ...agreement([
        [1, 3],
        [2, 2],
      ]),
    },
    {
      group: "y",
      ...agreement([
        [4, 5],
        [4, 4],
      ]),
    },
  ]);
});

test("answers may span the options, not more", () => {
  const table = tableOf({ a: ["0", "6", "3"], g: ["x", "x", "x"] });
  expect(agreementByGroup(table, ["a"], "g", 7).groups[0]!.n).toBe(3);
  expect(() => agreementByGroup(table, ["a"], "g", 6)).toThrow(UnusableData);
  expect(() => agreementByGroup(table, ["a"], "g", 6)).toThrow("“a” go from 0 to 6");
});
