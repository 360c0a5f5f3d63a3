import { expect, test } from "vitest";
import { rowsByCode } from "./rows-by-code.ts";

test("rows keep their order within their code, and a code may have none", () => {
  const codes = [2, 0, 2, 3, 0];
  expect(rowsByCode([4, 0, 3, 2], 5, (row) => codes[row]!)).toEqual(
    [[4], [], [0, 2], [3], []].map((rows) => Int32Array.from(rows)),
  );
  expect(rowsByCode([], 1, () => 0)).toEqual([new Int32Array()]);
});
