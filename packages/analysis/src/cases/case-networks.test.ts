import { describe, expect, it } from "vitest";
import { type CaseRating, caseTable, FOUR_ITEMS } from "../../reference/case-ratings.ts";
import { caseNetworks } from "./case-networks.ts";

/** Five people around one client, each about the roles they answered for. */
const AROUND: CaseRating[] = [
  ["p1", "N", [5, 5, 4, 5]] as const,
  ["p1", "D", [2, 3, 3, 2]] as const,
  ["p1", "C", [3, Number.NaN, 4, 4]] as const,
  ["p2", "N", [4, 4, 4, 4]] as const,
  ["p2", "C", [3, 3, 4, 2]] as const,
  ["p3", "D", [5, 4, 4, 5]] as const,
  ["p4", "N", [2, 3, 2, 1]] as const,
  ["p4", "D", [3, 3, 3, 3]] as const,
  ["p5", "C", [4, 5, 3, 4]] as const,
].map(([person, to, answers]) => ({ person, from: person === "p3" ? "D" : "N", to, case: "A", answers }));

const HIDDEN = { mean: null, low: null, high: null };

describe("networks of cases", () => {
  it("are the mean over people of each one's ratings of all roles", () => {
    // R: d holds the rows above; m <- aggregate(cbind(a, b, c, d) ~ person, d, mean, na.rm = TRUE, na.action = na.pass);
    // t.test(rowMeans(m[-1])); t.test(m$b): mean of x and conf.int.
    const [network, ...others] = caseNetworks(caseTable(AROUND), { minRaters: 1, scoring: FOUR_ITEMS });
    expect(others).toEqual([]);
    expect(network).toMatchObject({ case: "A", raters: 5 });
    expectClose(network!, [3.63333333333, 2.71481897061, 4.55184769606]);
    expectClose(network!.items.b!, [3.9, 2.9791573335, 4.8208426665]);
  });

  it("are blunted between five and nine people", () => {
    // The figures above: 3.63 -+ .9185 to one decimal; the item's standard deviation of .74 counts as 1, so that its
    // interval is 3.9 -+ 2.7764 / sqrt(5) = 1.242.
    const [network] = caseNetworks(caseTable(AROUND), { minRaters: 5, scoring: FOUR_ITEMS });
    expect(network).toMatchObject({ raters: 5, mean: 3.63, low: 2.7, high: 4.5 });
    expect(network!.items.b).toEqual({ mean: 3.9, low: 2.7, high: 5.1 });
  });

  it("tell nothing with fewer people than the threshold, and nothing of the next case", () => {
    const next = AROUND.filter(({ person }) => person !== "p5").map((rating) => ({ ...rating, case: "B" }));
    const options = { minRaters: 5, scoring: FOUR_ITEMS };
    const both = caseNetworks(caseTable([...next, ...AROUND]), options);
    const nothing = { raters: null, ...HIDDEN, items: { a: HIDDEN, b: HIDDEN, c: HIDDEN, d: HIDDEN } };
    expect(both).toEqual([{ case: "B", ...nothing }, ...caseNetworks(caseTable(AROUND), options)]);
  });

  it("stand in the order of the cases, also those without an answer", () => {
    const table = caseTable(AROUND, { cases: ["Z", "A"] });
    const told = caseNetworks(table, { minRaters: 5, scoring: FOUR_ITEMS });
    expect(told.map(({ case: label, raters }) => [label, raters])).toEqual([
      ["Z", null],
      ["A", 5],
    ]);
    expect(caseNetworks(caseTable([]), { minRaters: 5, scoring: FOUR_ITEMS })).toEqual([]);
  });
});

function expectClose(
  { mean, low, high }: { mean: number | null; low: number | null; high: number | null },
  expected: number[],
) {
  for (const [place, figure] of [mean, low, high].entries()) expect(figure).toBeCloseTo(expected[place]!, 10);
}
