import { describe, expect, test } from "vitest";
import { lookAt } from "./testing/look-at.ts";

describe("what values mean", () => {
  const header = ["id", "role", "nurses_frequency", "nurses_timely", "porters_frequency", "porters_timely"];

  test("numbers of the frequency item are never guessed, nor are codes from 0, negative ones and unknown words", async () => {
    const preview = await lookAt([
      header,
      ["1", "Nurses", "3", "0", "5", "4"],
      ["2", "Porters", "1", "1", "2", "-9"],
      ["3", "Porters", "much", "2", "4", "3"],
    ]);
    expect(preview.mapping.values[0]).toEqual([]);
    expect(preview.mapping.values[1]).toEqual([]);
    expect(preview.questions.map(({ field }) => field)).toEqual(["values.0", "values.1"]);
    expect(preview.outcome).toBeNull();
  });

  test("1 to 5 of the other items are proposed, words with a code before them are known", async () => {
    const preview = await lookAt([
      header,
      ["1", "Nurses", "3 - just right", "1", "1 = Not nearly enough", "4"],
      ["2", "Porters", "I do not work with this group", "-9", "N/A", ""],
    ]);
    const [frequency, timely] = preview.mapping.values;
    expect(frequency?.map(({ value, means }) => [value, means])).toEqual([
      ["3 - just right", "3"],
      ["1 = Not nearly enough", "1"],
      ["I do not work with this group", "notWorkingWith"],
      ["N/A", "notWorkingWith"],
    ]);
    expect(timely?.map(({ value, means }) => [value, means])).toEqual([
      ["1", "1"],
      ["4", "4"],
      ["", "skipped"],
    ]);
    expect(preview.questions).toMatchObject([{ field: "values.1", sentence: expect.stringContaining("“-9”") }]);
  });
});

test("a scale of other words than those known is asked about where two of them would mean the same", async () => {
  const answers = ["Never", "Occasionally", "Sometimes", "Often", "Always"];
  const preview = await lookAt([
    ["id", "role", "nurses_timely", "nurses_accurate", "porters_timely", "porters_accurate"],
    ...answers.map((answer, index) => [String(index), "Nurses", answer, "Sometimes", answer, "Aldrig"]),
  ]);
  expect(preview.mapping.values[1]?.map(({ value, means }) => [value, means])).toEqual([
    ["Never", "1"],
    ["Often", "4"],
    ["Always", "5"],
  ]);
  expect(preview.mapping.values[2]?.map(({ value, means }) => [value, means])).toEqual([
    ["Sometimes", "3"],
    ["Aldrig", "1"],
  ]);
  expect(preview.questions).toMatchObject([{ field: "values.1", sentence: expect.stringContaining("“Occasionally”") }]);
});
