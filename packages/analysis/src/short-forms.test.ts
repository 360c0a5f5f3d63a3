import { describe, expect, it } from "vitest";
import { referenceCase } from "../reference/case.ts";
import { referenceRatings } from "../reference/rating-files.ts";
import { analyze } from "./analyze.ts";
import type { RatingTable, Scoring } from "./rating-table.ts";
import { rowsWhere } from "./rows.ts";
import { alpha } from "./scale/alpha.ts";

const reference = referenceCase("rc_small");
const seven = referenceRatings("rc_small");

/** The same ratings as if only some of the items had been asked. */
function asking(items: readonly number[]): RatingTable {
  return {
    ...seven,
    items: items.map((item) => seven.items[item]!),
    answers: items.map((item) => seven.answers[item]!),
  };
}

/** Timely, problem-solving, shared goals, mutual respect; three of the four needed. */
const SHORT = [1, 3, 4, 6];
const SHORT_SCORING: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: null, minItems: 3 };

describe("a form of the four communication items", () => {
  // What the reference calls communication is then the index, with two of four items needed.
  const scoring: Scoring = { communication: [0, 1, 2, 3], relationship: [], frequency: 0, minItems: 2 };
  const analysis = analyze(asking([0, 1, 2, 3]), { minRaters: 1, scoring });

  it("has the reference's communication as its index, over all and in every tie", () => {
    reference.check("communication", analysis.index);
    for (const [position, { respondent_group, rated_group }] of reference.at("ties").entries()) {
      const { n, mean, sd } = analysis.ties.find(({ from, to }) => from === respondent_group && to === rated_group)!;
      reference.check(`ties[${position}].communication`, { n, mean, sd });
    }
  });

  it("has the reference's reliability of communication", () => {
    const { n, alpha: raw, alphaStandardized: standardized, feldt95, itemRest } = analysis.reliability;
    reference.check("alpha.communication", { n, raw, standardized, feldt_ci95: feldt95, item_rest_r: itemRest });
  });
});

describe("a form of four of the seven items", () => {
  const table = asking(SHORT);
  const analysis = analyze(table, { minRaters: 1, scoring: SHORT_SCORING });

  it("keeps the reference's item figures", () => {
    expect(Object.keys(analysis.items)).toEqual(["item2", "item4", "item5", "item7"]);
    for (const [item, figure] of Object.entries(analysis.items)) reference.check(`items.${item}`, figure);
  });

  it("has as index the mean of the items asked, in ratings that answer three of them", () => {
    const scores: number[] = [];
    for (let row = 0; row < table.from.length; row++) {
      const given = table.answers.map((answers) => answers[row]!).filter((answer) => !Number.isNaN(answer));
      if (given.length >= 3) scores.push(given.reduce((sum, answer) => sum + answer, 0) / given.length);
    }
    expect(analysis.index.n).toBe(scores.length);
    expect(analysis.index.mean).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 10);
  });

  it("has the standardized alpha that follows from the reference's correlations", () => {
    const complete = rowsWhere(seven, (row) => seven.answers.every((answers) => !Number.isNaN(answers[row]!)));
    const correlations: number[][] = reference.at("efa.correlations");
    const pairs = SHORT.flatMap((a) => SHORT.filter((b) => b > a).map((b) => correlations[a]![b]!));
    const mean = pairs.reduce((sum, r) => sum + r, 0) / pairs.length;
    // k r / (1 + (k - 1) r), with k = 4 items
    expect(alpha(table.answers, complete).alphaStandardized).toBeCloseTo((4 * mean) / (1 + 3 * mean), 8);
  });

  it("has an omega and an agreement over the items asked", () => {
    expect(analysis.reliability.omega).toBeGreaterThan(0);
    expect(Object.keys(analysis.reliability.itemRest)).toEqual(table.items);
    // James, Demaree & Wolf 1984: J (1 - v / 2) / (J (1 - v / 2) + v / 2) with J = 4 items.
    const [first] = analysis.agreement;
    const rows = rowsWhere(
      table,
      (row) =>
        table.groups[table.from[row]!] === first!.from &&
        table.groups[table.to[row]!] === first!.to &&
        table.answers.every((answers) => !Number.isNaN(answers[row]!)),
    );
    const variances = table.answers.map((answers) => {
      const values = [...rows].map((row) => answers[row]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    });
    const ratio = variances.reduce((sum, value) => sum + value, 0) / 4 / 2;
    expect(first!.rwgUniform).toBeCloseTo((4 * (1 - ratio)) / (4 * (1 - ratio) + ratio), 10);
  });

  it("has no frequency split, because frequency is not asked", () => {
    expect(analysis.ties.every(({ frequency }) => frequency === null)).toBe(true);
  });
});
