import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { ITEMS, MAPPING } from "../../reference/rating-files.ts";
import { alpha } from "./alpha.ts";
import {
  codeFrequency,
  FREQUENCY_CATEGORIES,
  frequencyCategory,
  frequencyScore,
  readFrequencyLabel,
} from "./frequency-coding.ts";
import { readRatings } from "./read-ratings.ts";

const small = referenceCase("rc_small");
const RAW_ITEMS = Object.keys(small.at("raw_column_to_item"));

function readRaw(coding: "labels" | "ordered" | undefined, cell: (label: string) => string = (label) => label) {
  const { header, rows } = small.csv("ratings_raw.csv");
  const column = header.indexOf("frequency");
  const recoded = rows.map((row) => row.with(column, row[column] === "" ? "" : cell(row[column]!)));
  return readRatings(header, recoded, {
    ...MAPPING,
    items: RAW_ITEMS,
    frequencyItem: "frequency",
    frequencyCoding: coding,
  });
}

describe("the coding", () => {
  test("scores each category as the reference does", () => {
    for (const category of FREQUENCY_CATEGORIES) small.check(`frequency_coding.${category}`, frequencyScore(category));
  });

  test("is not monotone in amount: both ends are worse than the middle", () => {
    expect(FREQUENCY_CATEGORIES.map(frequencyScore)).toEqual([1, 3, 5, 4, 2]);
  });

  test("goes from category to score and back, and knows no other scores", () => {
    for (const category of FREQUENCY_CATEGORIES) expect(frequencyCategory(frequencyScore(category))).toBe(category);
    for (const score of [0, 6, 2.5, Number.NaN]) expect(frequencyCategory(score)).toBeNull();
  });

  test("reads labels whatever their case and spacing", () => {
    expect(readFrequencyLabel(" Much too often ")).toBe("much_too_often");
    expect(readFrequencyLabel("just-right")).toBe("just_right");
    expect(readFrequencyLabel("often")).toBeNull();
  });

  test("reads the same category from every way of writing it", () => {
    for (const [position, category] of FREQUENCY_CATEGORIES.entries()) {
      expect(codeFrequency(category, "labels")).toBe(frequencyScore(category));
      expect(codeFrequency(String(position + 1), "ordered")).toBe(frequencyScore(category));
      expect(codeFrequency(String(frequencyScore(category)), "scored")).toBe(frequencyScore(category));
    }
  });

  test.each([
    ["3", "labels"],
    ["just_right", "ordered"],
    ["2.5", "ordered"],
    ["0", "ordered"],
    ["6", "scored"],
    ["", "scored"],
    ["x", "scored"],
  ] as const)("refuses %j as %s", (text, coding) => {
    expect(codeFrequency(text, coding)).toBeNull();
  });
});

describe("a file as a survey tool exports it", () => {
  const scored = small.csv("ratings.csv");
  const expected = readRatings(scored.header, scored.rows, MAPPING).table;

  test.each(["labels", undefined] as const)(
    "with labels (coding %s) gives the same table as the scored file",
    (coding) => {
      const { table, frequencyItem } = readRaw(coding);
      expect(frequencyItem).toBe(0);
      expect({ ...table, items: ITEMS }).toEqual(expected);
    },
  );

  test("with numbers in the order of amount gives the same table when it says so", () => {
    const { table } = readRaw("ordered", (label) => String(FREQUENCY_CATEGORIES.indexOf(label as "just_right") + 1));
    expect({ ...table, items: ITEMS }).toEqual(expected);
  });

  test("holds the counts of each category that the reference counted", () => {
    const { table } = readRaw("labels");
    const counts = Object.fromEntries(FREQUENCY_CATEGORIES.map((category) => [category, 0]));
    for (const answer of table.answers[0]!) {
      if (!Number.isNaN(answer)) counts[frequencyCategory(answer)!]! += 1;
    }
    small.check("raw_frequency_counts", counts);
  });
});

test("alpha cannot catch a linear recode, it rises; only the coding itself can be tested", () => {
  // Sixteen answers of a group that finds contact well judged or somewhat too frequent. Read as amount
  // (1 to 5), "too often" counts 4 and "much too often" 5, which goes along with the other items here.
  const labels = ["just_right", "too_often", "much_too_often", "not_enough"] as const;
  const frequency = Array.from({ length: 16 }, (_, i) => labels[i % 4]!);
  const others = [0, 1, 2].map((shift) => frequency.map((_, i) => [3, 4, 5, 2][i % 4]! - (i % 3 === shift ? 1 : 0)));
  const right = alpha([frequency.map(frequencyScore), ...others]);
  const linear = alpha([frequency.map((label) => FREQUENCY_CATEGORIES.indexOf(label) + 1), ...others]);
  expect(linear.alpha!).toBeGreaterThan(right.alpha!);
  expect(codeFrequency("much_too_often", "labels")).not.toBe(5);
});
