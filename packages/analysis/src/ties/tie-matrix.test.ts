import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { tieOfSites } from "../disclosure/auditor/tie-of-sites.ts";
import { correlationOf } from "../numeric/correlation.ts";
import { covariance } from "../numeric/covariance.ts";
import { summarize } from "../numeric/summary.ts";
import { allRows, rowsWhere } from "../rows.ts";
import { readRatings } from "../scale/read-ratings.ts";
import { scoreRatings } from "../scale/scores.ts";
import { tieMatrix, tieMeans } from "./tie-matrix.ts";
import { withinBetween, withinBetweenOfTies } from "./within-between.ts";

describe.each(["rc_small", "rc_complete"] as const)("%s", (name) => {
  const reference = referenceCase(name);
  const table = referenceRatings(name);
  const scores = scoreRatings(table, SEVEN_ITEMS);
  const ties = tieMatrix(table, scores, SEVEN_ITEMS, allRows(table));

  test("rows and respondents", () => {
    reference.check("rows", { total: allRows(table).length, respondents: table.respondents.length });
  });

  test("ties with their intervals", () => {
    expect(ties).toHaveLength(reference.at("ties").length);
    for (const [i, tie] of ties.entries()) {
      reference.check(`ties[${i}]`, {
        respondent_group: table.groups[tie.from],
        rated_group: table.groups[tie.to],
        rows: tie.rows,
        n: tie.n,
        mean: tie.mean,
        sd: tie.sd,
        se: tie.sd! / Math.sqrt(tie.n),
        ci95: [tie.low, tie.high],
      });
    }
  });

  test("index, communication, relationship and items over all rows", () => {
    const { n, mean, sd } = summarize(scores.index);
    reference.check("index", { n, mean, sd });
    const communication = summarize(scores.communication);
    reference.check("communication", { n: communication.n, mean: communication.mean, sd: communication.sd });
    const relationship = summarize(scores.relationship);
    reference.check("relationships", { n: relationship.n, mean: relationship.mean, sd: relationship.sd });
    if (name === "rc_small") {
      const [[, r]] = correlationOf(covariance([scores.communication, scores.relationship]).matrix) as [number[]];
      reference.check("r_communication_relationships", r);
    }
    for (const [item, answers] of table.answers.entries()) {
      const figure = summarize(answers);
      reference.check(`items.item${item + 1}`, { n: figure.n, mean: figure.mean, sd: figure.sd });
    }
  });

  test("within and between, pooled and as the mean of ties", () => {
    const pooled = withinBetween(table, scores.index, allRows(table));
    const figures = ({ n, mean, sd }: typeof pooled.within) => ({ n, mean, sd });
    reference.check("within_between.pooled_rows", {
      within: figures(pooled.within),
      between: figures(pooled.between),
      difference: pooled.difference,
    });
    reference.check("within_between.mean_of_cells", withinBetweenOfTies(ties));
  });
});

test("items, communication and relationship of each tie of rc_small", () => {
  const reference = referenceCase("rc_small");
  const table = referenceRatings("rc_small");
  const ties = tieMatrix(table, scoreRatings(table, SEVEN_ITEMS), SEVEN_ITEMS, allRows(table));
  for (const [i, { communication, relationship, items }] of ties.entries()) {
    reference.check(`ties[${i}]`, {
      communication: { n: communication.n, mean: communication.mean, sd: communication.sd },
      relationships: { n: relationship.n, mean: relationship.mean, sd: relationship.sd },
      items: Object.fromEntries(items.map(({ n, mean }, item) => [`item${item + 1}`, { n, mean }])),
    });
  }
});

test("the frequency split counts each category of the tie's answers", () => {
  const { header, rows } = referenceCase("rc_small").csv("ratings_raw.csv");
  const table = referenceRatings("rc_small");
  const ties = tieMatrix(table, scoreRatings(table, SEVEN_ITEMS), SEVEN_ITEMS, allRows(table));
  const at = (name: string) => header.indexOf(name);
  for (const tie of ties) {
    const labels = rows
      .filter(
        (row) =>
          row[at("respondent_group")] === table.groups[tie.from] && row[at("rated_group")] === table.groups[tie.to],
      )
      .map((row) => row[at("frequency")])
      .filter((label) => label !== "");
    const share = (...names: string[]) => labels.filter((label) => names.includes(label!)).length / labels.length;
    expect(tie.frequency!.n).toBe(labels.length);
    expect(tie.frequency!.tooLittle).toBeCloseTo(share("not_nearly_enough", "not_enough"), 12);
    expect(tie.frequency!.right).toBeCloseTo(share("just_right"), 12);
    expect(tie.frequency!.tooMuch).toBeCloseTo(share("too_often", "much_too_often"), 12);
  }
});

test("answers that are no categories have no frequency split, and neither has a survey without a frequency item", () => {
  const continuous = referenceRatings("rc_complete");
  const whole = referenceRatings("rc_small");
  const split = (table: typeof whole, frequency: number | null) => {
    const scoring = { ...SEVEN_ITEMS, frequency };
    return tieMatrix(table, scoreRatings(table, scoring), scoring, allRows(table)).map((tie) => tie.frequency);
  };
  expect(split(continuous, 0).every((value) => value === null)).toBe(true);
  expect(split(whole, null).every((value) => value === null)).toBe(true);
});

test("a single answer that is no category leaves the tie without a split, a missing one does not", () => {
  const scoring = { communication: [0], relationship: [], frequency: 0, minItems: 1 };
  const split = (...answers: number[]) => {
    const table = tieOfSites([answers]);
    return tieMatrix(table, scoreRatings(table, scoring), scoring, allRows(table))[0]!.frequency;
  };
  expect(split(1, 2, 3, 4, 5, 5, 4, 4)).toEqual({ n: 8, tooLittle: 2 / 8, right: 2 / 8, tooMuch: 4 / 8 });
  expect(split(1, 5, Number.NaN)).toEqual({ n: 2, tooLittle: 0.5, right: 0.5, tooMuch: 0 });
  for (const other of [0, 6, 2.5, -1]) expect(split(1, 5, other)).toBeNull();
  expect(split(Number.NaN, Number.NaN)).toBeNull();
});

test("a subset of rows gives the ties of a file that holds only those rows", () => {
  const table = referenceRatings("rc_small");
  const scores = scoreRatings(table, SEVEN_ITEMS);
  const site = rowsWhere(table, (row) => table.site[row] === 2);
  const { header, rows } = referenceCase("rc_small").csv("ratings.csv");
  const part = rows.filter((row) => row[0] === table.sites[2]);
  const mapping = {
    respondent: "respondent",
    respondentGroup: "respondent_group",
    ratedGroup: "rated_group",
    items: table.items,
  };
  const own = readRatings(header, part, mapping).table;
  expect(own.groups).toEqual(table.groups);
  expect(tieMatrix(table, scores, SEVEN_ITEMS, site)).toEqual(
    tieMatrix(own, scoreRatings(own, SEVEN_ITEMS), SEVEN_ITEMS, allRows(own)),
  );
});

test("means stay within the answers, whatever the order of rows and the names of groups", () => {
  const rating = fc.record({
    who: fc.integer({ min: 0, max: 8 }),
    rated: fc.integer({ min: 0, max: 2 }),
    answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 7, maxLength: 7 }),
  });
  const ratings = fc.uniqueArray(rating, { selector: ({ who, rated }) => `${who} ${rated}`, minLength: 1 });
  const matrixOf = (written: { who: number; rated: number; answers: (number | null)[] }[], names: string[]) => {
    const header = ["who", "own", "rated", "a", "b", "c", "d", "e", "f", "g"];
    const rows = written.map(({ who, rated, answers }) => [
      `p${who}`,
      names[who % 3]!,
      names[rated]!,
      ...answers.map((answer) => (answer === null ? "" : String(answer))),
    ]);
    const mapping = { respondent: "who", respondentGroup: "own", ratedGroup: "rated", items: header.slice(3) };
    const { table } = readRatings(header, rows, mapping);
    const ties = tieMatrix(table, scoreRatings(table, SEVEN_ITEMS), SEVEN_ITEMS, allRows(table));
    const name = (group: number) => names.indexOf(table.groups[group]!);
    return new Map(ties.map((tie) => [`${name(tie.from)} ${name(tie.to)}`, tie]));
  };
  fc.assert(
    fc.property(ratings, (written) => {
      const plain = matrixOf(written, ["A", "B", "C"]);
      const changed = matrixOf(written.toReversed(), ["Z", "Y", "X"]);
      expect([...changed.keys()].sort()).toEqual([...plain.keys()].sort());
      for (const [key, tie] of plain) {
        const other = changed.get(key)!;
        expect(other.n).toBe(tie.n);
        expect(other.frequency).toEqual(tie.frequency);
        if (tie.mean === null) continue;
        expect(other.mean).toBeCloseTo(tie.mean, 10);
        expect(tie.mean).toBeGreaterThanOrEqual(1);
        expect(tie.mean).toBeLessThanOrEqual(5);
        if (tie.low !== null) expect(tie.low).toBeLessThanOrEqual(tie.mean);
      }
    }),
  );
});

test("tieMeans puts each mean at its place and leaves the others null", () => {
  expect(tieMeans([{ from: 1, to: 0, mean: 3 }], 2)).toEqual([
    [null, null],
    [3, null],
  ]);
});

test("a pair nobody rated has no figures", () => {
  const header = ["who", "own", "rated", "a"];
  const mapping = { respondent: "who", respondentGroup: "own", ratedGroup: "rated", items: ["a"] };
  const { table } = readRatings(header, [["p", "A", "B", "4"]], mapping);
  const scoring = { communication: [0], relationship: [], frequency: null, minItems: 1 };
  const ties = tieMatrix(table, scoreRatings(table, scoring), scoring, allRows(table));
  expect(ties.map(({ n, mean, low }) => [n, mean, low])).toEqual([
    [0, null, null],
    [1, 4, null],
    [0, null, null],
    [0, null, null],
  ]);
  expect(ties[1]!.relationship.mean).toBeNull();
});
