import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { MAPPING, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows } from "../rows.ts";
import { RatingFileError, type RatingMapping } from "./rating-mapping.ts";
import { readRatings } from "./read-ratings.ts";
import { countTooFewItems, scoreRatings } from "./scores.ts";

const HEADER = ["wave", "site", "who", "own", "rated", "q1", "q2"];
const SHORT: RatingMapping = {
  respondent: "who",
  respondentGroup: "own",
  ratedGroup: "rated",
  site: "site",
  wave: "wave",
  items: ["q1", "q2"],
};

function read(rows: string[][], mapping: RatingMapping = SHORT, header = HEADER) {
  return readRatings(header, rows, mapping);
}

function problemOf(action: () => unknown): string | null {
  try {
    action();
  } catch (error) {
    if (error instanceof RatingFileError) return error.problem;
    throw error;
  }
  return null;
}

describe("the reference file", () => {
  const small = referenceCase("rc_small");
  const { header, rows } = small.csv("ratings.csv");
  const result = readRatings(header, rows, MAPPING);

  test("is read whole", () => {
    small.check("rows", { total: result.table.from.length, respondents: result.table.respondents.length });
    expect(result.rows).toBe(small.at("rows.total"));
    expect(result.rejected).toEqual([]);
  });

  test("has the respondents of each group and site, and the answers of each row", () => {
    const { table } = result;
    const respondentsBy = (codes: ArrayLike<number>, labels: readonly string[]) =>
      Object.fromEntries(
        labels.map((label, code) => [
          label,
          new Set(
            Array.from(
              allRows(table).filter((row) => codes[row] === code),
              (row) => table.respondent[row],
            ),
          ).size,
        ]),
      );
    small.check("respondents_by_group", respondentsBy(table.from, table.groups));
    small.check("respondents_by_site", respondentsBy(table.site, table.sites));
    const answered = Array.from(
      allRows(table),
      (row) => table.answers.filter((column) => !Number.isNaN(column[row]!)).length,
    );
    const rowsWith = (items: number) => answered.filter((count) => count === items).length;
    const possible = [0, ...table.items.map((_, item) => item + 1)];
    small.check("rows.by_items_answered", Object.fromEntries(possible.map((items) => [items, rowsWith(items)])));
    small.check("rows.complete", rowsWith(table.items.length));
  });

  test("counts the rows scored and the rows with too few items", () => {
    const scores = scoreRatings(result.table, SEVEN_ITEMS);
    const scored = (values: Float64Array) => values.filter((value) => !Number.isNaN(value)).length;
    small.check("rows", {
      scored_index: scored(scores.index),
      scored_communication: scored(scores.communication),
      scored_relationships: scored(scores.relationship),
    });
    expect(countTooFewItems(scores, allRows(result.table))).toBe(
      small.at("rows.total") - small.at("rows.scored_index"),
    );
  });
});

describe("rows left out", () => {
  test("counts what is wrong and says where", () => {
    const result = read([
      ["1", "A", "p1", "Nurses", "Pharmacy", "4", "5"],
      ["1", "A", "p1", "Nurses", "Pharmacy", "2", "2"],
      ["1", "A", "p1", "Nurses", "", "4", "5"],
      ["1", "A", "p1", "NA", "Pharmacy", "4", "5"],
      ["1", "A", "p1", "Nurses", "Nurses", "7", "5"],
      ["1", "A", "p1", "Physicians", "Nurses", "4", "5"],
      ["1", "B", "p1", "Nurses", "Nurses", "4", "5"],
      ["1", "A", "", "Nurses", "Nurses", "4", "5"],
      ["", "A", "p1", "Nurses", "Nurses", "4", "5"],
      ["1", "A", "p2", "Nurses", "Pharmacy", "4"],
      ["1", "A", "p2", "Nurses", "Pharmacy", "four", "5"],
    ]);
    expect(result.excluded).toEqual({ notWorkingWith: 0, missingGroup: 2, invalidValue: 7, duplicate: 1 });
    expect(result.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "duplicate"],
      [4, "missingGroup"],
      [5, "missingGroup"],
      [6, "invalidValue"],
      [7, "invalidValue"],
      [8, "invalidValue"],
      [9, "invalidValue"],
      [10, "invalidValue"],
      [11, "invalidValue"],
      [12, "invalidValue"],
    ]);
    expect(result.rejected[3]!.detail).toContain('q1 is "7"');
    expect(result.rejected[4]!.detail).toContain('workgroup "Physicians"');
    expect(result.rejected[5]!.detail).toContain('site "B"');
    expect(result.rows).toBe(11);
    expect(result.table.respondents).toEqual(["p1"]);
  });

  test("takes the corrected row after an invalid one", () => {
    const { table, excluded } = read([
      ["1", "A", "p1", "Nurses", "Pharmacy", "44", "5"],
      ["1", "A", "p1", "Nurses", "Pharmacy", "4", "5"],
    ]);
    expect(excluded).toMatchObject({ invalidValue: 1, duplicate: 0 });
    expect([...table.answers[0]!]).toEqual([4]);
  });

  test("lets the same rating come back in another wave, and a respondent move between waves", () => {
    const { table, excluded } = read([
      ["1", "A", "p1", "Nurses", "Pharmacy", "4", "5"],
      ["2", "B", "p1", "Physicians", "Pharmacy", "3", "5"],
    ]);
    expect(Object.values(excluded)).toEqual([0, 0, 0, 0]);
    expect([...table.wave]).toEqual([0, 1]);
    expect([...table.respondent]).toEqual([0, 0]);
  });

  test("keeps ratings of groups respondents do not work with out of the table, apart from skipped ones", () => {
    const mapping = { ...SHORT, status: { column: "site", notWorkingWith: ["Not with them"] }, site: undefined };
    const { table, excluded, rejected } = read(
      [
        ["1", "not with them", "p1", "Nurses", "Pharmacy", "", ""],
        ["1", "", "p1", "Nurses", "Nurses", "", ""],
        ["1", "", "p1", "Nurses", "Pharmacy", "4", "4"],
      ],
      mapping,
    );
    expect(excluded).toEqual({ notWorkingWith: 1, missingGroup: 0, invalidValue: 0, duplicate: 1 });
    expect(rejected).toHaveLength(1);
    expect(table.from).toHaveLength(1);
    expect(table.answers[0]![0]).toBeNaN();
  });

  test("lists the first thousand and counts the rest", () => {
    const { excluded, rejected } = read(Array.from({ length: 1500 }, (_, i) => ["1", "A", `p${i}`, "N", "", "1", "1"]));
    expect(excluded.missingGroup).toBe(1500);
    expect(rejected).toHaveLength(1000);
    expect(rejected.at(-1)!.line).toBe(1001);
  });
});

describe("cells", () => {
  test("blank and NA answers are missing, blank lines are no rows", () => {
    const { table, rows } = read([["1", "A", "p1", "Nurses", "Pharmacy", " ", "NA"], [""]]);
    expect(rows).toBe(1);
    expect(table.answers.map((column) => column[0])).toEqual([Number.NaN, Number.NaN]);
  });

  test("fractions between 1 and 5 are answers, and any number with an open range", () => {
    const rows = [["1", "A", "p1", "Nurses", "Pharmacy", "3.7", "5.183252"]];
    expect(read(rows).excluded.invalidValue).toBe(1);
    const { table } = read(rows, { ...SHORT, answerRange: null });
    expect(table.answers.map((column) => column[0])).toEqual([3.7, 5.183252]);
    expect(read([rows[0]!.with(6, "Infinity")], { ...SHORT, answerRange: null }).excluded.invalidValue).toBe(1);
  });

  test("and labels may have blanks around them, and a header a byte order mark", () => {
    const header = ["\ufeffwave", " site", "who ", "own", "rated", "q1", " q2 "];
    const rows = [
      [" 1 ", " A", "p1 ", " Nurses ", "Pharmacy ", " 4", "5 "],
      ["1", "A", "p1", "Nurses", "Nurses", "3", "3"],
    ];
    const { table, excluded } = read(rows, SHORT, header);
    expect([table.waves, table.sites, table.respondents, table.groups]).toEqual([
      ["1"],
      ["A"],
      ["p1"],
      ["Nurses", "Pharmacy"],
    ]);
    expect(table.answers.map((own) => [...own])).toEqual([
      [4, 3],
      [5, 3],
    ]);
    expect(excluded.invalidValue).toBe(0);
  });

  test("a rating without a site belongs to none, and contradicts none", () => {
    const { table } = read([
      ["1", "", "p1", "Nurses", "Pharmacy", "4", "4"],
      ["1", "A", "p1", "Nurses", "Nurses", "4", "4"],
    ]);
    expect([...table.site]).toEqual([-1, 0]);
  });

  test("labels come out in order, waves by number", () => {
    const { table } = read([
      ["10", "B", "p1", "Z", "A", "4", "4"],
      ["9", "A", "p1", "Z", "M", "4", "4"],
    ]);
    expect(table.waves).toEqual(["9", "10"]);
    expect(table.groups).toEqual(["A", "M", "Z"]);
    expect([...table.wave]).toEqual([1, 0]);
    expect([...table.to]).toEqual([0, 1]);
  });

  test("an item that holds frequency labels is taken for the frequency item", () => {
    const { table, frequencyItem } = read([["1", "A", "p1", "Nurses", "Pharmacy", "4", "Too often"]]);
    expect(frequencyItem).toBe(1);
    expect(table.answers[1]![0]).toBe(4);
  });
});

describe("answers that are none", () => {
  const row = (person: string, q1: string, q2: string) => ["1", "A", person, "Nurses", "Pharmacy", q1, q2];
  const answersOf = (rows: string[][], mapping: RatingMapping = SHORT) => {
    const { table, excluded, frequencyItem } = read(rows, mapping);
    return { answers: table.answers.map((own) => [...own]), invalid: excluded.invalidValue ?? 0, frequencyItem };
  };

  test("are numbers off the scale, and words", () => {
    const rows = [
      row("p1", "1", "5"),
      ...["0", "0.99", "5.01", "6", "-3", "much"].map((bad, i) => row(`b${i}`, bad, "3")),
    ];
    expect(answersOf(rows)).toEqual({ answers: [[1], [5]], invalid: 6, frequencyItem: null });
    expect(answersOf([row("p1", "0", "3"), row("p2", "4", "2")], { ...SHORT, answerRange: [0, 3] })).toEqual({
      answers: [[0], [3]],
      invalid: 1,
      frequencyItem: null,
    });
  });

  test("are frequency labels in an item that held numbers before, or beside the item that held labels first", () => {
    expect(answersOf([row("p1", "4", "2"), row("p2", "too often", "2")])).toEqual({
      answers: [[4], [2]],
      invalid: 1,
      frequencyItem: null,
    });
    expect(
      answersOf([row("p1", "just right", "2"), row("p2", "not enough", "too often"), row("p3", "much too often", "1")]),
    ).toEqual({
      answers: [
        [5, 2],
        [2, 1],
      ],
      invalid: 1,
      frequencyItem: 0,
    });
  });

  test("depend on how the numbers of the frequency item are coded", () => {
    const rows = ["1", "2", "3", "4", "5", "6", "0", "2.5"].map((q1, i) => row(`p${i}`, q1, "3"));
    const of = (frequencyCoding: "scored" | "ordered") => {
      const { answers, invalid } = answersOf(rows, { ...SHORT, frequencyItem: "q1", frequencyCoding });
      return [answers[0], invalid];
    };
    // Ordered from too little to too much, 3 in the middle is just right.
    expect(of("ordered")).toEqual([[1, 3, 5, 4, 2], 3]);
    expect(of("scored")).toEqual([[1, 2, 3, 4, 5, 2.5], 2]);
  });

  test("take several blanks or hyphens in a label as one", () => {
    const rows = ["Just  right", "just-right", " JUST_RIGHT ", "just - right"].map((q1, i) => row(`p${i}`, q1, "3"));
    expect(answersOf(rows)).toEqual({
      answers: [
        [5, 5, 5, 5],
        [3, 3, 3, 3],
      ],
      invalid: 0,
      frequencyItem: 0,
    });
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["missingColumn", { ...SHORT, respondent: "nobody" }],
    ["frequencyItem", { ...SHORT, frequencyItem: "q9" }],
    ["frequencyItem", { ...SHORT, frequencyCoding: "scored" }],
  ] as const)("%s", (problem, mapping) => {
    expect(problemOf(() => read([], mapping))).toBe(problem);
  });

  test("repeatedColumn", () => {
    expect(problemOf(() => read([], SHORT, [...HEADER, "q1"]))).toBe("repeatedColumn");
  });

  test("frequencyCoding: numbers in the frequency item are not guessed at", () => {
    const rows = [["1", "A", "p1", "Nurses", "Pharmacy", "2", "4"]];
    expect(problemOf(() => read(rows, { ...SHORT, frequencyItem: "q1" }))).toBe("frequencyCoding");
    expect(problemOf(() => read(rows, { ...SHORT, frequencyItem: "q1", frequencyCoding: "ordered" }))).toBeNull();
  });
});

test("what is written from a table is read back as the same table", () => {
  const rating = fc.record({
    who: fc.integer({ min: 0, max: 5 }),
    rated: fc.constantFrom("A", "B", "C"),
    wave: fc.constantFrom("1", "2"),
    answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 2, maxLength: 2 }),
  });
  const ratings = fc.uniqueArray(rating, { selector: ({ who, rated, wave }) => `${who} ${rated} ${wave}` });
  fc.assert(
    fc.property(ratings, (written) => {
      const rows = written.map(({ who, rated, wave, answers }) => [
        wave,
        `S${who % 2}`,
        `p${who}`,
        ["A", "B", "C"][who % 3]!,
        rated,
        ...answers.map((answer) => (answer === null ? "" : String(answer))),
      ]);
      const { table, excluded } = read(rows);
      expect(Object.values(excluded)).toEqual([0, 0, 0, 0]);
      const back = rows.map((_, row) => [
        table.waves[table.wave[row]!],
        table.sites[table.site[row]!],
        table.respondents[table.respondent[row]!],
        table.groups[table.from[row]!],
        table.groups[table.to[row]!],
        ...table.answers.map((column) => (Number.isNaN(column[row]!) ? "" : String(column[row]))),
      ]);
      expect(back).toEqual(rows);
    }),
  );
});
