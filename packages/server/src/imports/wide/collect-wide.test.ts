import { expect, test } from "vitest";
import { readWide } from "./preview-wide.ts";
import { lookAt, NOTHING_KNOWN } from "./testing/look-at.ts";

test("what contradicts, repeats or is no answer is left out with its place, and few people are pointed out", async () => {
  const file = {
    bytes: Buffer.from(
      [
        "id,role,nurses_frequency,nurses_timely,porters_frequency,porters_timely",
        "1,nurses,just right,4,not enough,soon",
        "1,nurses,just right,4,not enough,4",
        "2,porters,does not apply,4,not enough,4",
        "3,,just right,4,not enough,4",
        "4,porters,,,,",
      ].join("\n"),
    ),
    dictionary: null,
  };
  const { preview } = await readWide(file, null, NOTHING_KNOWN);
  const values = preview.mapping.values.with(1, [...preview.mapping.values[1]!, { value: "soon", means: "noAnswer" }]);
  const { preview: settled } = await readWide(file, { ...preview.mapping, values }, NOTHING_KNOWN);
  expect(settled.questions).toEqual([]);
  expect(settled.outcome).toMatchObject({ rows: 5, emptyRows: 1, ratings: 2, respondents: 2, tooFew: 2 });
  expect(settled.outcome?.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [2, "invalidValue"],
    [3, "duplicate"],
    [4, "invalidValue"],
    [5, "missingGroup"],
  ]);
  expect(settled.outcome?.rejected[0]?.detail).toContain("“soon” in column F (“porters_timely”)");
  expect(settled.outcome?.warnings).toHaveLength(2);
});

test("a file from one workgroup alone asks for its name, and an empty group can mean not working with it", async () => {
  const file = {
    bytes: Buffer.from(
      [
        "id,nurses_frequency,nurses_timely,porters_frequency,porters_timely",
        "1,just right,4,,",
        "2,too often,,not enough,3",
      ].join("\n"),
    ),
    dictionary: null,
  };
  const { preview } = await readWide(file, null, NOTHING_KNOWN);
  expect(preview.questions.map(({ field }) => field)).toEqual(["ownGroup"]);
  const mapping = {
    ...preview.mapping,
    ownGroups: [{ value: "", group: "Clerks" }],
    values: preview.mapping.values.map((values) => [
      ...values.filter(({ value }) => value !== ""),
      { value: "", means: "notWorkingWith" as const },
    ]),
  };
  const { preview: settled, ratings } = await readWide(file, mapping, NOTHING_KNOWN);
  expect(settled.questions).toEqual([]);
  expect(settled.outcome?.workgroups.map(({ name, respondents }) => [name, respondents])).toEqual([
    ["Clerks", 2],
    ["nurses", 0],
    ["porters", 0],
  ]);
  // The second person left one answer about nurses empty: that one was skipped.
  expect(ratings?.worksWith).toEqual([true, false, true, true]);
  expect(ratings?.answers.slice(14, 16)).toEqual([4, 0]);
});

test("what Qualtrics calls a preview never counts", async () => {
  const preview = await lookAt([
    ["StartDate", "Status", "ResponseId", "Q1", "Q2_1", "Q2_2"],
    [
      "Start Date",
      "Response Type",
      "Response ID",
      "Your role",
      "Do they respect your work? - Nurses",
      "Do they respect your work? - Porters",
    ],
    ["startDate", "status", "_recordId", "QID1", "QID2_1", "QID2_2"].map((id) => `{"ImportId":"${id}"}`),
    ["2026-05-04", "Survey Preview", "R_1", "Nurses", "A lot", "A little"],
    ["2026-05-04", "IP Address", "R_2", "Nurses", "A lot", "A little"],
  ]);
  expect(preview.outcome).toMatchObject({ rows: 2, respondents: 1, ratings: 2 });
  expect(preview.outcome?.rejected.map(({ line }) => line)).toEqual([4]);
});
