import { describe, expect, it } from "vitest";
import { tieOfSites } from "./disclosure/auditor/tie-of-sites.ts";
import { allRows, rowsWhere } from "./rows.ts";

const table = tieOfSites([[1, 2, 3, 4, 5, 4, 3, 2]]);

describe("rows", () => {
  it("are all of a table, or those wanted, in their order", () => {
    expect([...allRows(table)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...rowsWhere(table, (row) => row % 3 === 1)]).toEqual([1, 4, 7]);
    expect([...rowsWhere(table, (row) => row > 2, [7, 1, 3, 0])]).toEqual([7, 3]);
    expect([...rowsWhere(table, () => false)]).toEqual([]);
    expect([...rowsWhere(table, () => true, [])]).toEqual([]);
  });

  it("take no more room than the few that are kept, and no second room for most of all", () => {
    const roomOf = (count: number) => rowsWhere(table, (row) => row < count).buffer.byteLength / 4;
    expect([1, 4, 5, 8].map(roomOf)).toEqual([1, 4, 8, 8]);
  });
});
