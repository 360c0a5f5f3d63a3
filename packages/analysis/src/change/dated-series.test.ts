import { describe, expect, test } from "vitest";
import { UnusableData } from "../unusable-data.ts";
import { datedSeries, firstPointFrom } from "./dated-series.ts";

function tableOf(columns: Record<string, string[]>) {
  const entries = Object.entries(columns);
  return { length: entries[0]![1].length, columns: new Map(entries) };
}

const names = { value: "v", date: "d" };

test("rows come in the order of their dates, without those that miss something", () => {
  const table = tableOf({
    v: ["3", "1", "NA", "2", "9"],
    d: ["2026-03", "2026-01", "2026-02", " 2026-02-15 ", ""],
    n: ["30", "10", "1", "20", "1"],
  });
  expect(datedSeries(table, { ...names, size: "n" })).toEqual({
    dates: ["2026-01", "2026-02-15", "2026-03"],
    values: [1, 2, 3],
    sizes: [10, 20, 30],
    dropped: 2,
  });
  expect(datedSeries(table, names).sizes).toEqual([]);
});

test("a size that is missing drops its row, when sizes are asked for", () => {
  const table = tableOf({ v: ["1", "2"], d: ["2026-01", "2026-02"], n: ["", "5"] });
  expect(datedSeries(table, { ...names, size: "n" })).toMatchObject({ values: [2], dropped: 1 });
  expect(datedSeries(table, names)).toMatchObject({ values: [1, 2], dropped: 0 });
});

describe("dates that are none", () => {
  test.each(["31.01.2026", "2026-13", "2026-02-30", "2026-00-10", "2026-1-1", "x2026-01", "2026-01-01 10:00", "2026"])(
    "%s",
    (date) => {
      const table = tableOf({ v: ["1", "2"], d: ["2026-01", date] });
      expect(() => datedSeries(table, names)).toThrow(UnusableData);
      expect(() => datedSeries(table, names)).toThrow(`“${date}”`);
      expect(() => firstPointFrom(["2026-01", "2026-02"], date)).toThrow(`“${date}”`);
    },
  );

  test("a leap day is one", () => {
    expect(datedSeries(tableOf({ v: ["1"], d: ["2024-02-29"] }), names).dates).toEqual(["2024-02-29"]);
  });
});

test("two points of one date are refused", () => {
  const table = tableOf({ v: ["1", "2", "3"], d: ["2026-02", "2026-01", "2026-02"] });
  expect(() => datedSeries(table, names)).toThrow("2026-02");
});

test("the first point after a change is the one on its day or the next there is", () => {
  const dates = ["2026-01-01", "2026-02-01", "2026-03-01"];
  expect(firstPointFrom(dates, "2026-02-01")).toBe(1);
  expect(firstPointFrom(dates, "2026-01-02")).toBe(1);
  expect(firstPointFrom(dates, "2026-03")).toBe(2);
  expect(() => firstPointFrom(dates, "2026-01-01")).toThrow("no points before");
  expect(() => firstPointFrom(dates, "2026-03-02")).toThrow("no points after");
  expect(() => firstPointFrom(dates, "2026-03-02")).toThrow("from 2026-01-01 to 2026-03-01");
});
