import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "../fixture.ts";
import { changeNetwork } from "../network/change-network.ts";
import { tieNetwork } from "../network/tie-network.ts";
import { changeTable } from "./change-table.ts";
import { matrixTable } from "./matrix-table.ts";
import { numberColumn, textColumn } from "./table.ts";
import { tieTable } from "./tie-table.ts";
import { toCsv } from "./to-csv.ts";

describe("toCsv", () => {
  it("guards texts that a spreadsheet would run, and leaves numbers alone", () => {
    const table = {
      columns: [textColumn("=cmd"), numberColumn("x")],
      rows: [
        ["+1", -0.5],
        ["@a", null],
        ['say "so", they', 2],
      ],
    };
    expect(toCsv(table)).toBe(`'=cmd,x\r\n'+1,-0.5\r\n'@a,\r\n"say ""so"", they",2\r\n`);
  });

  it("writes no more decimals than the column is read with", () => {
    const columns = [numberColumn("Mean"), numberColumn("Raters", 0), numberColumn("p", 3)];
    const rows = [[3.456789, 12, 0.0125]];
    // 0.0125 lies between two numbers of three decimals; as a double it is the larger half.
    expect(toCsv({ columns, rows }).split("\r\n")[1]).toMatch(/^3\.46,12,0\.01[23]$/);
    expect(toCsv({ columns, rows: [[-0.001, 7, 1]] }).split("\r\n")[1]).toBe("0,7,1");
  });

  it("never begins a text cell with a formula sign", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const cell = toCsv({ columns: [], rows: [[name]] })
          .slice(2)
          .replace(/^"/, "");
        expect(cell).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});

describe("tieTable", () => {
  it("has every tie once and no figure where it is hidden", () => {
    const { analysis, context } = fixture();
    const { columns, rows } = tieTable(tieNetwork(analysis, "index", context));
    expect(rows).toHaveLength(49);
    const hidden = rows.filter((row) => row.at(-1) === "hidden");
    expect(hidden).toHaveLength(2);
    for (const row of hidden) expect(row.slice(2, 6)).toEqual([null, null, null, null]);
    expect(columns).toHaveLength(rows[0]!.length);
  });
});

describe("matrixTable", () => {
  it("has a row per role, one for how others experience them, and a column for the way back", () => {
    const { analysis, context } = fixture({ roles: 3 });
    const { columns, rows } = matrixTable(tieNetwork(analysis, "index", context));
    expect(columns.map((column) => column.label)).toEqual([
      "Who rates",
      "Physicians",
      "Nurses",
      "Respiratory therapy",
      "To others",
    ]);
    expect(rows.map((row) => row[0])).toEqual(["Physicians", "Nurses", "Respiratory therapy", "From others"]);
    // 22 raters each: the margin of the first row is the plain mean of its two ties to others.
    const [, nurses, therapy] = analysis.ties;
    expect(rows[0]!.at(-1)).toBeCloseTo((nurses!.mean! + therapy!.mean!) / 2, 10);
  });
});

describe("changeTable", () => {
  it("never writes a probability as nothing", () => {
    const { analysis, context } = fixture({ roles: 2 });
    const figures = { paired: false, nBefore: 20, nAfter: 20, difference: 1, low: 0.5, high: 1.5, df: 38, effect: 1 };
    const [tie] = analysis.ties;
    const shown = (holm: number, t: number | null) => {
      const ties = [{ from: tie?.from ?? "", to: tie?.to ?? "", ...figures, t, p: holm, holm }];
      const change = { before: "1", after: "2", ties, suppressed: [] };
      const raters = new Map<string, number | null>();
      return changeTable(changeNetwork(change, { ...context, before: "1", after: "2", raters })).rows[0]?.[8];
    };
    expect(shown(0, 6)).toBe("< 0.001");
    expect(shown(0, null)).toBe("< 0.01");
    expect(shown(0.001, 6)).toBe(0.001);
    expect(shown(0.01, null)).toBe(0.01);
  });
});
