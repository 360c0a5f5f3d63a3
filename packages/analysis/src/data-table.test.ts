import { describe, expect, test } from "vitest";
import { completeRows, type DataTable, labels, numbers } from "./data-table.ts";
import { UnusableData } from "./unusable-data.ts";

function table(columns: Record<string, string[]>): DataTable {
  return { length: Object.values(columns)[0]!.length, columns: new Map(Object.entries(columns)) };
}

describe("numbers", () => {
  test("are read with signs, points, exponents and blanks around them; NA and nothing are missing", () => {
    const cells = ["1", " -2.5 ", "+.5", "3.", "1e3", "2E-2", "", " ", "NA", " NA "];
    const missing = Number.NaN;
    expect([...numbers(table({ x: cells }), "x")]).toEqual([
      1,
      -2.5,
      0.5,
      3,
      1000,
      0.02,
      missing,
      missing,
      missing,
      missing,
    ]);
  });

  test.each(["a", "1,5", "1 2", "0x10", "Infinity", "NaN", "na", "1e", "."])("%j is no number", (cell) => {
    const read = () => numbers(table({ x: ["1", cell] }), "x");
    expect(read).toThrow(UnusableData);
    expect(read).toThrow(`Column “x” holds “${cell}” in row 2`);
  });
});

test("a number too large to be squared and summed is told, not computed with; one just below is read", () => {
  const read = (cell: string) => [...numbers(table({ x: ["1", cell] }), "x")];
  for (const cell of ["1e51", "-1e51", "1e400"]) {
    expect(() => read(cell)).toThrow(
      new UnusableData(`Column “x” holds “${cell}” in row 2 below the header, which is too large to compute with.`),
    );
  }
  expect(read("-1e50")).toEqual([1, -1e50]);
});

test("labels lose the blanks around them; NA and nothing are missing", () => {
  expect(labels(table({ g: [" a ", "NA", "", "b c"] }), "g")).toEqual(["a", null, null, "b c"]);
});

test("complete rows are those where no named column is missing", () => {
  const given = table({ x: ["1", "NA", "3", "4"], y: ["a", "b", " ", "d"], z: ["", "", "", ""] });
  expect(completeRows(given, ["x", "y"])).toEqual({ rows: Int32Array.of(0, 3), dropped: 2 });
  expect(completeRows(given, ["x"])).toEqual({ rows: Int32Array.of(0, 2, 3), dropped: 1 });
  expect(() => completeRows(given, ["z"])).toThrow("No row has a value in column z.");
  expect(() => completeRows(given, ["x", "z"])).toThrow("No row has a value in all of x, z.");
});

test("a column that is not there is told, with those that are", () => {
  const given = table({ x: ["1"], y: ["2"] });
  for (const read of [numbers, labels]) {
    expect(() => read(given, "X")).toThrow(new UnusableData("There is no column “X”. The columns are: x, y."));
  }
  expect(() => completeRows(given, ["x", "Y"])).toThrow(UnusableData);
});
