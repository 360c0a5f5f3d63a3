import { FREQUENCY_CATEGORIES } from "@interrelate/contract";

/** Ratings as a survey would have collected them; `answers[g]` is about `groups[g]`: seven answers of 0 (skipped) to 5, or null for "I do not work with them". */
export interface SurveyAnswers {
  readonly groups: readonly string[];
  readonly people: readonly {
    readonly id: string;
    readonly group: string;
    readonly site: string;
    readonly answers: readonly (readonly number[] | null)[];
  }[];
}

/** How an export is written. */
export interface ExportForm {
  /** Matrices for each workgroup with the items as rows, or for each item with the workgroups as rows. */
  readonly orientation: "matrixPerGroup" | "matrixPerItem";
  /** Words, or codes as the tool numbers them. */
  readonly values: "labels" | "codes";
  readonly delimiter: "," | ";" | "\t";
}

const QUESTIONS = [
  "How frequently do they communicate with you?",
  "Do they communicate with you in a timely way?",
  "Do they communicate with you accurately?",
  "When there is a problem, do they blame others or work to solve it?",
  "Do they share your goals?",
  "Do they know about the work you do?",
  "Do they respect the work you do?",
] as const;
const ROWS = [
  "Frequent",
  "Timely",
  "Accurate",
  "Problem-solving",
  "Shared goals",
  "Shared knowledge",
  "Respect",
] as const;
const HOW_OFTEN = ["Never", "Rarely", "Sometimes", "Often", "Always"];
const HOW_MUCH = ["Not at all", "A little", "Somewhat", "A lot", "Completely"];
const LABELS = [
  ["Not nearly enough", "Not enough", "Just right", "Too often", "Much too often"],
  HOW_OFTEN,
  HOW_OFTEN,
  ["Always blame", "Mostly blame", "Neither", "Mostly solve", "Always solve"],
  HOW_MUCH,
  ["Nothing", "A little", "Some", "A lot", "Everything"],
  HOW_MUCH,
] as const;
const DOES_NOT = "I do not work with them";

/** One answer column in the order of the file. */
interface Place {
  readonly group: number;
  readonly item: number;
  /** Number of its matrix and of its row there, from 1. */
  readonly matrix: number;
  readonly row: number;
}

function placesOf({ groups }: SurveyAnswers, { orientation }: ExportForm): Place[] {
  const items = QUESTIONS.map((_, item) => item);
  return orientation === "matrixPerGroup"
    ? groups.flatMap((_, group) => items.map((item) => ({ group, item, matrix: group + 1, row: item + 1 })))
    : items.flatMap((item) => groups.map((_, group) => ({ group, item, matrix: item + 1, row: group + 1 })));
}

function textsOf(survey: SurveyAnswers, { orientation }: ExportForm, { group, item }: Place): [string, string] {
  const name = survey.groups[group] ?? "";
  return orientation === "matrixPerGroup"
    ? [`How do you experience the work with ${name} in this process?`, ROWS[item] ?? ""]
    : [QUESTIONS[item] ?? "", name];
}

/** The value of a cell; `code` numbers a position of an item as the tool does, and says what stands for "does not work with". */
function cellFor(
  answers: readonly number[] | null | undefined,
  item: number,
  form: ExportForm,
  code: (position: number) => string,
): string {
  const position = answers?.[item] ?? 0;
  if (answers === null) return form.values === "labels" ? DOES_NOT : code(-1);
  if (position === 0) return "";
  return form.values === "labels" ? (LABELS[item]?.[position - 1] ?? "") : code(position);
}

const csv = (rows: readonly (readonly string[])[], { delimiter }: ExportForm, always = false) =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (always || /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join("\r\n");

/** Qualtrics: names, texts and an ImportId object; codes are recodes that need not run from 1, negatives stand for N/A; a delimiter ends each line. */
export function qualtricsExport(
  survey: SurveyAnswers,
  form: ExportForm,
  quotes: "single" | "double" = "double",
): string {
  const places = placesOf(survey, form);
  const texts = places.map((place) => textsOf(survey, form, place).join(" - "));
  const importId = (id: string) => (quotes === "double" ? `{"ImportId":"${id}"}` : `{'ImportId': '${id}'}`);
  const rows = [
    [
      "StartDate",
      "Finished",
      "ResponseId",
      "Q1",
      "Q2",
      ...places.map(({ matrix, row }) => `Q${matrix + 2}_${row}`),
      "",
    ],
    ["Start Date", "Finished", "Response ID", "What is your role?", "Which site do you work at?", ...texts, ""],
    [
      ...["startDate", "finished", "_recordId", "QID1", "QID2"].map(importId),
      ...places.map(({ matrix, row }) => importId(`QID${matrix + 2}_${row}`)),
      "",
    ],
    ...survey.people.map(({ id, group, site, answers }) => [
      "2026-05-04 09:00:00",
      form.values === "labels" ? "True" : "1",
      id,
      group,
      site,
      ...places.map((place) =>
        cellFor(answers[place.group], place.item, form, (position) => (position === -1 ? "-9" : String(10 + position))),
      ),
      "",
    ]),
  ];
  return csv(rows, form);
}

/** LimeSurvey: codes or texts as headings, every cell quoted, a leading `'` before an equals sign, an empty line at the end. */
export function limeSurveyExport(
  survey: SurveyAnswers,
  form: ExportForm,
  headings: "brackets" | "underscores" | "texts" | "codeAndText",
): string {
  const places = placesOf(survey, form);
  const heading = (place: Place) => {
    const text = textsOf(survey, form, place);
    const code = [`G${place.matrix}`, `SQ${String(place.row).padStart(3, "0")}`] as const;
    if (headings === "brackets") return `${code[0]}[${code[1]}]`;
    if (headings === "underscores") return `${code[0]}_${code[1]}`;
    if (headings === "texts") return `${text[0]} [${text[1]}]`;
    return `${code[0]}[${code[1]}]. ${text[0]} [${text[1]}]`;
  };
  const masked = (cell: string) => (cell.startsWith("=") ? `'${cell}` : cell);
  const own =
    headings === "texts"
      ? ["Response ID", "Date submitted", "Last page", "Start language"]
      : ["id", "submitdate", "lastpage", "startlanguage"];
  const rows = [
    [
      ...own,
      headings === "texts" ? "What is your role?" : "role",
      headings === "texts" ? "Which site?" : "site",
      ...places.map(heading),
    ],
    ...survey.people.map(({ id, group, site, answers }) => [
      id,
      "2026-05-04 09:00:00",
      "3",
      "en",
      masked(group),
      masked(site),
      ...places.map((place) =>
        cellFor(answers[place.group], place.item, form, (position) => (position === -1 ? "A9" : `A${position}`)),
      ),
    ]),
  ];
  return `\uFEFF${csv(rows, form, true)}\r\n\r\n`;
}

/**
 * REDCap: each row of a matrix is a variable of its own; with the data dictionary that names rows and choices. Headings
 * are variables, or their labels, which repeat from matrix to matrix.
 */
export function redcapExport(
  survey: SurveyAnswers,
  form: ExportForm,
  headings: "variables" | "labels" = "variables",
): { readonly data: string; readonly dictionary: string } {
  const places = placesOf(survey, form);
  const variable = ({ matrix, row }: Place) => `rc_${matrix}_${String.fromCharCode(96 + row)}`;
  const data = [
    headings === "variables"
      ? ["record_id", "role", "site", ...places.map(variable), "relations_complete"]
      : ["Record ID", "Your role", "Site", ...places.map((place) => textsOf(survey, form, place)[1]), "Complete?"],
    ...survey.people.map(({ id, group, site, answers }) => [
      id,
      form.values === "labels" ? group : String(survey.groups.indexOf(group) + 1),
      site,
      ...places.map((place) =>
        cellFor(answers[place.group], place.item, form, (position) => (position === -1 ? "9" : String(position))),
      ),
      form.values === "labels" ? "Complete" : "2",
    ]),
  ];
  const choices = (item: number) =>
    [...(LABELS[item] ?? []).map((label, at) => `${at + 1}, ${label}`), `9, ${DOES_NOT}`].join(" | ");
  const field = (name: string, section: string, type: string, label: string, options: string, matrix: string) => [
    ...[name, "relations", section, type, label, options, "", "", "", "", "", "", "", "", "", matrix, "", ""],
  ];
  const dictionary = [
    DICTIONARY_HEADER,
    field("record_id", "", "text", "Record ID", "", ""),
    field("role", "", "radio", "Your role", survey.groups.map((name, at) => `${at + 1}, ${name}`).join(" | "), ""),
    field("site", "", "text", "Site", "", ""),
    ...places.map((place) => {
      const [question, row] = textsOf(survey, form, place);
      const section = place.row === 1 ? question : "";
      return field(variable(place), section, "radio", row, choices(place.item), `rc_${place.matrix}`);
    }),
  ];
  return {
    data: csv(data, { ...form, delimiter: "," }),
    dictionary: csv(dictionary, { ...form, delimiter: "," }, true),
  };
}

const DICTIONARY_HEADER = [
  "Variable / Field Name",
  "Form Name",
  "Section Header",
  "Field Type",
  "Field Label",
  "Choices, Calculations, OR Slider Labels",
  "Field Note",
  "Text Validation Type OR Show Slider Number",
  "Text Validation Min",
  "Text Validation Max",
  "Identifier?",
  "Branching Logic (Show field only if...)",
  "Required Field?",
  "Custom Alignment",
  "Question Number (surveys only)",
  "Matrix Group Name",
  "Matrix Ranking?",
  "Field Annotation",
];

/** Google Forms: a time stamp first, grids as `Question [Row]`, always words. */
export function googleFormsExport(survey: SurveyAnswers, form: ExportForm): string {
  const places = placesOf(survey, form);
  const rows = [
    [
      "Timestamp",
      "Your code",
      "What is your role?",
      "Where do you work? (site)",
      ...places.map((place) => {
        const [question, row] = textsOf(survey, form, place);
        return `${question} [${row}]`;
      }),
    ],
    ...survey.people.map(({ id, group, site, answers }) => [
      "5/4/2026 9:00:00",
      id,
      group,
      site,
      ...places.map((place) => cellFor(answers[place.group], place.item, { ...form, values: "labels" }, String)),
    ]),
  ];
  return csv(rows, { ...form, delimiter: "," });
}

/** The same ratings as one row each, in our own form. */
export function longFile({ groups, people }: SurveyAnswers): string {
  const header =
    "respondent,respondent_group,rated_group,site,frequency,timely,accurate,problem_solving,goals,knowledge,respect,works_with";
  const rows = people.flatMap(({ id, group, site, answers }) =>
    groups.flatMap((rated, position) => {
      const given = answers[position];
      if (given === undefined || given?.every((answer) => answer === 0)) return [];
      const cells = (given ?? Array(7).fill(0)).map((answer, item) => {
        if (answer === 0) return "";
        return item === 0 ? (FREQUENCY_CATEGORIES[answer - 1] ?? "") : String(answer);
      });
      return [[id, group, rated, site, ...cells, given === null ? "no" : "yes"]];
    }),
  );
  return `${header}\n${csv(rows, { orientation: "matrixPerGroup", values: "labels", delimiter: "," })}`;
}
