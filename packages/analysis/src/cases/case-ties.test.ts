import { describe, expect, it } from "vitest";
import { type CaseRating, caseTable, FOUR_ITEMS } from "../../reference/case-ratings.ts";
import { type CaseTieOptions, caseTies } from "./case-ties.ts";

const OPTIONS: CaseTieOptions = {
  minRaters: 5,
  minCases: 3,
  minRated: 3,
  ratedPeople: () => 3,
  scoring: FOUR_ITEMS,
};

/** Six nurses about physicians: the first in three cases, the third in two. */
const NURSES: CaseRating[] = [
  ["p1", "A", [4, 4, 5, 3]] as const,
  ["p1", "B", [2, 3, 3, 2]] as const,
  ["p1", "C", [3, 5, 4, 4]] as const,
  ["p2", "A", [3, 3, 4, 2]] as const,
  ["p3", "B", [5, 4, 4, 5]] as const,
  ["p3", "C", [4, 4, 5, 5]] as const,
  ["p4", "C", [2, 3, 2, 1]] as const,
  ["p5", "A", [4, 5, 3, 4]] as const,
  ["p6", "B", [3, 4, 4, 3]] as const,
].map(([person, place, answers]) => ({ person, from: "N", to: "P", case: place, answers }));

const HIDDEN = { mean: null, low: null, high: null };
const NOTHING = {
  from: "N",
  to: "P",
  raters: null,
  ...HIDDEN,
  items: { a: HIDDEN, b: HIDDEN, c: HIDDEN, d: HIDDEN },
};

describe("ties between roles over cases", () => {
  it("count each person once, as the mean over their cases", () => {
    // R: d holds the rows above; m <- aggregate(cbind(a, b, c, d) ~ person, d, mean); t.test(rowMeans(m[-1]));
    // t.test(m$a); t.test(m$d): mean of x and conf.int.
    const [tie, ...others] = caseTies(caseTable(NURSES), { ...OPTIONS, minRaters: 1 });
    expect(others).toEqual([]);
    expect(tie).toMatchObject({ from: "N", to: "P", raters: 6 });
    expectClose(tie!, [3.41666666667, 2.5128919462, 4.32044138714]);
    expectClose(tie!.items.a!, [3.25, 2.32613894401, 4.17386105599]);
    expectClose(tie!.items.d!, [3, 1.51587388522, 4.48412611478]);
  });

  it("are blunted between five and nine people", () => {
    // The figures above: the index keeps two decimals and its interval one; items keep one, and their intervals rest on
    // a standard deviation of at least 1. That of a is .88, so 3.3 -+ 2.5706 / sqrt(6) = 1.049; that of d is 1.41.
    expect(caseTies(caseTable(NURSES), OPTIONS)[0]).toMatchObject({
      raters: 6,
      mean: 3.42,
      low: 2.5,
      high: 4.3,
      items: { a: { mean: 3.3, low: 2.3, high: 4.3 }, d: { mean: 3, low: 1.5, high: 4.5 } },
    });
  });

  it("tell nothing below any of the three minimums", () => {
    const without = (...people: string[]) => caseTable(NURSES.filter(({ person }) => !people.includes(person)));
    expect(caseTies(without("p6"), OPTIONS)[0]).toMatchObject({ raters: 5 });
    expect(caseTies(without("p6", "p5"), OPTIONS)).toEqual([NOTHING]);
    const twoCases = caseTable(NURSES.map((rating) => ({ ...rating, case: rating.case === "C" ? "B" : rating.case })));
    expect(caseTies(twoCases, OPTIONS)).toEqual([NOTHING]);
    const rated = (people: number) => caseTies(caseTable(NURSES), { ...OPTIONS, ratedPeople: () => people });
    expect(rated(2)).toEqual([NOTHING]);
    expect(rated(3)[0]!.mean).toBe(3.42);
  });

  it("ask how many people are rated by the labels of the tie", () => {
    const asked: string[][] = [];
    const ratedPeople = (...labels: [string, string]) => asked.push(labels);
    caseTies(caseTable(NURSES), { ...OPTIONS, ratedPeople });
    expect(asked).toEqual([["N", "P"]]);
  });

  it("leave out ratings with too few answers, also where they are counted", () => {
    const short = NURSES.map((rating) =>
      rating.case === "C" ? { ...rating, answers: [rating.answers[0]!, 5, Number.NaN, Number.NaN] } : rating,
    );
    // Without case C two cases are left, and four of the five others have an index there: p1, p2, p3, p5, p6.
    expect(caseTies(caseTable(short), OPTIONS)).toEqual([NOTHING]);
    const left = NURSES.filter((rating) => rating.case !== "C");
    const open = { ...OPTIONS, minCases: 2 };
    expect(caseTies(caseTable(short), open)).toEqual(caseTies(caseTable(left), open));
    expect(caseTies(caseTable(short), open)[0]).toMatchObject({ raters: 5 });
  });

  it("list no pair that nobody rated", () => {
    const back = NURSES.map((rating) => ({ ...rating, person: `q${rating.person}`, from: "P", to: "P" }));
    const pairs = caseTies(caseTable([...back, ...NURSES]), OPTIONS).map(({ from, to }) => from + to);
    expect(pairs).toEqual(["PP", "NP"]);
    const ofOne = caseTable(NURSES, { groups: ["X", "N", "P"], cases: ["A", "B", "C"] });
    expect(caseTies(ofOne, OPTIONS)).toHaveLength(1);
  });

  it("tell a dimension only from enough people with an answer to it", () => {
    const skipping = (...people: string[]) =>
      caseTies(
        caseTable(
          NURSES.map((rating) =>
            people.includes(rating.person)
              ? { ...rating, answers: [...rating.answers.slice(0, 3), Number.NaN] }
              : rating,
          ),
        ),
        OPTIONS,
      )[0]!;
    expect(skipping("p2", "p4").items.d).toEqual(HIDDEN);
    expect(skipping("p2", "p4").mean).not.toBeNull();
    // One who skipped it would be told by the index and the other items; the item is hidden with another.
    expect(skipping("p2").items.d).toEqual(HIDDEN);
  });

  it("refuse a threshold that neither protects nor is off", () => {
    expect(() => caseTies(caseTable(NURSES), { ...OPTIONS, minRaters: 2 })).toThrow(RangeError);
  });
});

function expectClose(
  { mean, low, high }: { mean: number | null; low: number | null; high: number | null },
  expected: number[],
) {
  for (const [place, figure] of [mean, low, high].entries()) expect(figure).toBeCloseTo(expected[place]!, 10);
}
