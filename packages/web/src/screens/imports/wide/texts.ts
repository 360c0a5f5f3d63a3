import type { AnswerMeaning, SurveyTool } from "@interrelate/contract";
import { counted, listed, longDay } from "../../../ui/words.ts";

const tools: Record<SurveyTool, string> = {
  qualtrics: "an export of Qualtrics",
  limeSurvey: "an export of LimeSurvey",
  redcap: "an export of REDCap",
  googleForms: "an export of Google Forms",
  other: "a table with one row for each person",
};

export const ITEMS = [
  "Frequent",
  "Timely",
  "Accurate",
  "Problem-solving",
  "Shared goals",
  "Shared knowledge",
  "Mutual respect",
  "Works with them at all",
] as const;

const left: { value: AnswerMeaning; label: string }[] = [
  { value: "notWorkingWith", label: "Does not work with them" },
  { value: "skipped", label: "Skipped" },
  { value: "noAnswer", label: "No answer: leave the rating out" },
];

export const texts = {
  isA: (tool: SurveyTool) => `It is ${tools[tool]}, with one row for each person.`,
  decoded: (encoding: string) =>
    `The file is not in UTF-8; it was read as ${encoding}. Please check that names look right.`,
  remembered: (day: string) => `Understood as on ${longDay(day)}, when a file with the same columns was imported.`,
  forget: "Forget this, and propose anew",
  forgetFailed: "It was not forgotten",
  forgetKept: "Nothing was changed.",
  dictionary: {
    open: "Add the REDCap data dictionary",
    label: "The data dictionary",
    why: "The CSV file of 18 columns that REDCap's Designer downloads. It names the rows of matrices and what their codes stand for.",
    choose: "Choose the file",
    use: "Use it",
    used: "The data dictionary is used.",
    remove: "Go on without it",
  },
  who: {
    heading: "Who answered",
    lead: "A proposal from the headers and the values. Change what is not right.",
    respondent: "Respondent",
    respondentWhy: "A code is enough; it is not stored as it stands.",
    eachRow: "(every row is another person)",
    ownGroup: "Respondent’s own workgroup",
    oneGroup: "(all belong to one workgroup)",
    oneGroupName: "Name of that workgroup",
    site: "Site",
    wave: "Wave",
    none: "(not in this file)",
    values: (column: string) => `Which workgroup each answer to “${column}” stands for`,
    value: (value: string, label: string | null, count: number) =>
      `${value === "" ? "(empty)" : value}${label === null ? "" : ` = ${label}`}, ${counted(count, "row", "rows")}`,
  },
  matrices: {
    heading: "Which columns are the ratings",
    lead: "Columns that belong together are said in one step. Open a part to change single columns.",
    count: (said: number, all: number) => `${said} of ${counted(all, "column", "columns")} hold ratings`,
    rowsAre: "Its rows are",
    modes: [
      { value: "none", label: "no ratings" },
      { value: "items", label: "questions, about one workgroup" },
      { value: "groups", label: "workgroups, about one question" },
    ],
    mixed: { value: "mixed", label: "said column by column" },
    about: "About which workgroup",
    item: "About which question",
    single: "Column by column",
    notRating: "(no rating)",
    group: "Workgroup",
    question: "Question",
    others: "Columns that stand alone",
    othersLead: "Say of any column what it holds.",
    names: "Names of the workgroups",
    namesLead: "A name given here changes everywhere.",
    rename: (position: number) => `Workgroup ${position}`,
  },
  values: {
    heading: "What the values mean",
    lead: "A proposal where words are known. Numbers that could mean several things are asked.",
    of: (items: readonly number[]) => listed(items.map((item) => ITEMS[item] ?? "")),
    apart: "Say it for each question by itself",
    value: (value: string, label: string | null) =>
      `${value === "" ? "(empty cell)" : value}${label === null ? "" : ` = ${label}`}`,
    count: (count: number) => counted(count, "time", "times"),
    choose: "(please choose)",
    frequency: [
      { value: "1", label: "1 not nearly enough" },
      { value: "2", label: "2 not enough" },
      { value: "3", label: "3 just right" },
      { value: "4", label: "4 too often" },
      { value: "5", label: "5 much too often" },
      ...left,
    ],
    straight: [
      { value: "1", label: "1 weakest, least" },
      { value: "2", label: "2" },
      { value: "3", label: "3 middle" },
      { value: "4", label: "4" },
      { value: "5", label: "5 strongest, most" },
      ...left,
    ],
    worksWith: [{ value: "worksWith", label: "Works with them" }, ...left],
    quick: "All numbers at once:",
    byAmount: "From not nearly enough to much too often",
    scored: "Already scored 1/3/5/4/2",
    rising: "The lowest is the weakest",
    falling: "The lowest is the strongest",
  },
  outcome: {
    ratings: (ratings: number, respondents: number) =>
      `${counted(ratings, "rating", "ratings")} by ${counted(respondents, "person", "people")}.`,
    rows: (rows: number, empty: number) =>
      `The file has ${counted(rows, "row", "rows")}${empty === 0 ? "." : `, of which ${counted(empty, "holds no answer and is", "hold no answer and are")} left out.`}`,
    notWorking: (count: number) => `${counted(count, "rating says", "ratings say")} “does not work with”.`,
    tooFew: (count: number) =>
      `${counted(count, "rating has", "ratings have")} fewer than 4 answers: stored, but not counted in the index.`,
    none: "No row holds a rating. Please check which columns hold the answers, and what the values mean.",
    group: (name: string, respondents: number) =>
      `${name} (${respondents === 0 ? "rated only" : counted(respondents, "respondent", "respondents")})`,
    examples: "What is understood, for example",
    warning: "Before you import",
  },
};
