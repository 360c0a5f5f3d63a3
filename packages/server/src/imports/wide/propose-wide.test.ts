import { describe, expect, test } from "vitest";
import { lookAt } from "./testing/look-at.ts";

/** Which column is which, as `column: workgroup/item`. */
function assignedOf({ mapping }: Awaited<ReturnType<typeof lookAt>>): string[] {
  return mapping.assigned
    .toSorted((one, other) => one.column - other.column)
    .map(({ column, group, item }) => `${column}: ${group}/${item}`);
}

describe("which column is which workgroup and item", () => {
  test("workgroups as rows of a matrix for each item, in the words of the classic questions", async () => {
    const preview = await lookAt([
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
    const preview = await lookAt(
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
    const preview = await lookAt([
      ["id", "role", ...names],
      ["1", "clerk", "1", "2", "3", "4"],
    ]);
    expect(assignedOf(preview)).toEqual(["2: social workers/1", "3: social workers/3", "4: nurses/1", "5: nurses/3"]);
    const turned = await lookAt([
      ["id", "role", "timely_nurses", "timely_porters", "respect_nurses", "respect_porters"],
      ["1", "clerk", "1", "2", "3", "4"],
    ]);
    expect(assignedOf(turned)).toEqual(["2: nurses/1", "3: porters/1", "4: nurses/6", "5: porters/6"]);
  });

  test("a question whether one works with a group stands beside the items", async () => {
    const preview = await lookAt([
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
