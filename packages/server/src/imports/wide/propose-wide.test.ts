import { describe, expect, test } from "vitest";
import { readWide } from "./preview-wide.ts";

const MEMORY = { knownNames: async () => [], remembered: async () => null };

async function look(lines: readonly (string | readonly string[])[], delimiter = ",", dictionary: string | null = null) {
  const text = lines.map((line) => (typeof line === "string" ? line : line.map(quoted).join(delimiter))).join("\n");
  return (await readWide({ bytes: Buffer.from(text), dictionary }, null, MEMORY)).preview;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Which column is which, as `column: workgroup/item`. */
function assignedOf({ mapping }: Awaited<ReturnType<typeof look>>): string[] {
  return mapping.assigned
    .toSorted((one, other) => one.column - other.column)
    .map(({ column, group, item }) => `${column}: ${group}/${item}`);
}

describe("which tool wrote a file", () => {
  test.each([
    [
      "qualtrics",
      [
        ["StartDate", "ResponseId", "Q1_1", "Q1_2"],
        ["Start Date", "Response ID", "x - Nurses", "x - Porters"],
        [
          '{"ImportId":"startDate","timeZone":"America/Denver"}',
          '{"ImportId":"_recordId"}',
          '{"ImportId":"QID1_1"}',
          '{"ImportId":"QID1_2"}',
        ],
        ["2026-01-01", "R_1", "1", "2"],
      ],
    ],
    [
      "qualtrics",
      [
        ["V1", "V2", "Q1_1"],
        ["ResponseID", "ResponseSet", "x - Nurses"],
        ["{'ImportId': 'responseId'}", "{'ImportId': 'responseSet'}", "{'ImportId': 'QID1-1'}"],
        ["R_1", "Default", "1"],
      ],
    ],
    [
      "qualtrics",
      [
        ["ResponseID", "StartDate", "Finished", "Q1_1"],
        ["ResponseID", "StartDate", "Finished", "x - Nurses"],
        ["R_1", "2014-01-01", "1", "1"],
      ],
    ],
    [
      "limeSurvey",
      [
        ["id", "submitdate", "lastpage", "startlanguage", "seed", "Q1[SQ001]"],
        ["1", "", "2", "en", "7", "A1"],
      ],
    ],
    [
      "limeSurvey",
      [
        ["Response ID", "Date submitted", "Last page", "How [Nurses]"],
        ["1", "", "2", "Never"],
      ],
    ],
    [
      "redcap",
      [
        ["record_id", "redcap_event_name", "rc_a"],
        ["1", "baseline_arm_1", "1"],
      ],
    ],
    [
      "redcap",
      [
        ["Record ID", "Your role", "Complete?"],
        ["1", "Nurse", "Complete"],
      ],
    ],
    [
      "googleForms",
      [
        ["Timestamp", "Your role", "How often? [Nurses]"],
        ["5/4/2026", "Nurses", "Never"],
      ],
    ],
    [
      "other",
      [
        ["name", "role", "nurses_timely"],
        ["a", "Nurses", "1"],
      ],
    ],
  ])("%s", async (tool, rows) => {
    const preview = await look(rows);
    expect(preview.tool).toBe(tool);
    expect(preview.sample).toHaveLength(1);
  });
});

describe("which column is which workgroup and item", () => {
  test("workgroups as rows of a matrix for each item, in the words of the classic questions", async () => {
    const preview = await look([
      [
        "Timestamp",
        "How frequently do people in each of these groups communicate with you about discharge? [Nurses]",
        "How frequently do people in each of these groups communicate with you about discharge? [Physicians]",
        "Do they communicate with you in a timely way? [Nurses]",
        "Do they communicate with you in a timely way? [Physicians]",
        "When there is a problem, do they blame others or work with you to solve it? [Nurses]",
        "When there is a problem, do they blame others or work with you to solve it? [Physicians]",
        "How much do they know about the work you do? [Nurses]",
        "How much do they know about the work you do? [Physicians]",
        "What is your role?",
      ],
      ["5/4/2026", "Just right", "Not enough", "Often", "Never", "Mostly solve", "Neither", "A lot", "Some", "Nurses"],
    ]);
    expect(assignedOf(preview)).toEqual([
      ...["1: Nurses/0", "2: Physicians/0", "3: Nurses/1", "4: Physicians/1"],
      ...["5: Nurses/3", "6: Physicians/3", "7: Nurses/5", "8: Physicians/5"],
    ]);
    expect(preview.mapping).toMatchObject({ respondent: null, ownGroup: 9, site: null, wave: null });
    expect(preview.questions).toEqual([]);
  });

  test.each([
    [
      "Danish",
      "Samarbejdet med",
      ["Hyppig", "Rettidig", "Præcis", "Problemløsende", "Fælles mål", "Fælles viden", "Gensidig respekt"],
    ],
    [
      "German",
      "Zusammenarbeit mit",
      [
        "Häufigkeit",
        "Rechtzeitig",
        "Genauigkeit",
        "Problemlösung",
        "Gemeinsame Ziele",
        "Gemeinsames Wissen",
        "Respekt",
      ],
    ],
    [
      "Spanish",
      "Trabajo con",
      ["Frecuencia", "A tiempo", "Precisión", "Problemas", "Objetivos comunes", "Conocimiento", "Respeto"],
    ],
    ["Arabic", "العمل مع", ["التكرار", "الوقت المناسب", "الدقة", "حل المشاكل", "الأهداف", "المعرفة", "الاحترام"]],
  ])("items as rows of a matrix for each workgroup, in %s", async (_, question, items) => {
    const header = ["A", "B"].flatMap((group) => items.map((item) => `${question} ${group} [${item}]`));
    const preview = await look(
      [
        ["id", ...header],
        ["1", ...header.map(() => "3")],
      ],
      ";",
    );
    expect(assignedOf(preview)).toEqual(
      ["A", "B"].flatMap((group, at) => items.map((_, item) => `${1 + 7 * at + item}: ${group}/${item}`)),
    );
  });

  test("names of variables, whichever comes first, of several words", async () => {
    const names = [
      "social_workers_timely",
      "social_workers_problem_solving",
      "nurses_timely",
      "nurses_problem_solving",
    ];
    const preview = await look([
      ["id", "role", ...names],
      ["1", "clerk", "1", "2", "3", "4"],
    ]);
    expect(assignedOf(preview)).toEqual(["2: social workers/1", "3: social workers/3", "4: nurses/1", "5: nurses/3"]);
    const turned = await look([
      ["id", "role", "timely_nurses", "timely_porters", "respect_nurses", "respect_porters"],
      ["1", "clerk", "1", "2", "3", "4"],
    ]);
    expect(assignedOf(turned)).toEqual(["2: nurses/1", "3: porters/1", "4: nurses/6", "5: porters/6"]);
  });

  test("a question whether one works with a group stands beside the items", async () => {
    const preview = await look([
      [
        "id",
        "role",
        "nurses - Do you work with them?",
        "nurses - timely",
        "nurses - respect",
        "porters - Do you work with them?",
        "porters - timely",
        "porters - respect",
      ],
      ["1", "Nurses", "Yes", "4", "5", "No", "", ""],
      ["2", "Porters", "Yes", "4", "5", "Yes", "1", "2"],
    ]);
    expect(assignedOf(preview)).toContain("5: Porters/7");
    expect(preview.outcome).toMatchObject({ ratings: 4, doesNotWorkWith: 1 });
  });
});

describe("what values mean", () => {
  const header = ["id", "role", "nurses_frequency", "nurses_timely", "porters_frequency", "porters_timely"];

  test("numbers of the frequency item are never guessed, nor are codes from 0, negative ones and unknown words", async () => {
    const preview = await look([
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
    const preview = await look([
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
  const preview = await look([
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
  const { preview } = await readWide(file, null, MEMORY);
  const values = preview.mapping.values.with(1, [...preview.mapping.values[1]!, { value: "soon", means: "noAnswer" }]);
  const { preview: settled } = await readWide(file, { ...preview.mapping, values }, MEMORY);
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
  const { preview } = await readWide(file, null, MEMORY);
  expect(preview.questions.map(({ field }) => field)).toEqual(["ownGroup"]);
  const mapping = {
    ...preview.mapping,
    ownGroups: [{ value: "", group: "Clerks" }],
    values: preview.mapping.values.map((values) => [
      ...values.filter(({ value }) => value !== ""),
      { value: "", means: "notWorkingWith" as const },
    ]),
  };
  const { preview: settled, ratings } = await readWide(file, mapping, MEMORY);
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
  const preview = await look([
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
