import {
  type AnswerMeaning,
  DIMENSIONS,
  isOneLine,
  type WideMapping,
  type WidePreview,
  WORKS_WITH,
} from "@interrelate/contract";
import { ITEM_WORDS } from "../column-names.ts";
import { MOST_WORKGROUPS } from "../preview.ts";
import { shorten } from "../read-csv.ts";
import { type FoundValue, MOST_VALUES, scalesOf, valuesIn } from "./found-values.ts";
import type { SurveyFile } from "./survey-file.ts";

type Question = WidePreview["questions"][number];

/** Names of the seven items and of "works with", as sentences say them. */
export const ASKED_WORDS = [...ITEM_WORDS, "working with them"] as const;

const LONGEST_NAME = 120;

/** What must be said before a wide file can be read; empty when nothing is open. `field` names the place in the mapping. */
export function wideQuestions(
  file: SurveyFile,
  mapping: WideMapping,
  found: readonly (readonly FoundValue[])[],
): Question[] {
  return [
    ...columnQuestions(file, mapping),
    ...assignedQuestions(file, mapping),
    ...ownGroupQuestions(file, mapping),
    ...scalesOf(found).flatMap((scale) => valueQuestions(scale, found, mapping)),
  ];
}

function columnQuestions({ columns }: SurveyFile, mapping: WideMapping): Question[] {
  const uses = new Map<number, string>();
  const places = [
    ["respondent", mapping.respondent],
    ["ownGroup", mapping.ownGroup],
    ["site", mapping.site],
    ["wave", mapping.wave],
    ...mapping.assigned.map(({ column }) => ["assigned", column] as const),
  ] as const;
  return places.flatMap(([field, column]) => {
    if (column === null) return [];
    const name = columns[column]?.name;
    if (name === undefined)
      return [{ field, sentence: "A column is named that this file does not have. Please choose again." }];
    const before = uses.get(column);
    uses.set(column, field);
    if (before === undefined) return [];
    return [{ field, sentence: `The column “${shorten(name)}” is used for two things. Please choose one of them.` }];
  });
}

function assignedQuestions({ columns }: SurveyFile, { assigned }: WideMapping): Question[] {
  const field = "assigned";
  if (!assigned.some(({ item }) => item < DIMENSIONS.length)) {
    return [
      { field, sentence: "Which columns hold the answers about which workgroup? Please say so for at least one." },
    ];
  }
  const questions: Question[] = [];
  const columnOf = new Map<string, number>();
  for (const { column, group, item } of assigned) {
    const problem = nameProblem(group);
    if (problem !== null)
      questions.push({
        field,
        sentence: `${problem} It stands at the column “${shorten(columns[column]?.name ?? "")}”.`,
      });
    const key = `${item} ${group.trim()}`;
    const other = columnOf.get(key);
    columnOf.set(key, column);
    if (other === undefined) continue;
    questions.push({
      field,
      sentence: `Two columns, “${shorten(columns[other]?.name ?? "")}” and “${shorten(columns[column]?.name ?? "")}”, are both about ${shorten(group)} and ${ASKED_WORDS[item]}. Please choose one of them.`,
    });
  }
  const groups = new Set(assigned.map(({ group }) => group.trim()));
  if (groups.size > MOST_WORKGROUPS) {
    questions.push({
      field,
      sentence: `There are ${groups.size} workgroups, and at most ${MOST_WORKGROUPS} can be imported. Do all these columns hold ratings?`,
    });
  }
  return questions;
}

function nameProblem(group: string): string | null {
  const name = group.trim();
  if (name === "") return "A workgroup has no name.";
  if (name.length > LONGEST_NAME) return `The name “${shorten(name)}” is longer than ${LONGEST_NAME} characters.`;
  return isOneLine(name) ? null : `The name “${shorten(name.replaceAll(/\p{Cc}/gu, "�"))}” holds control characters.`;
}

function ownGroupQuestions(file: SurveyFile, { ownGroup, ownGroups }: WideMapping): Question[] {
  const said = new Map(ownGroups.map(({ value, group }) => [value, group]));
  const named = ownGroups.map(({ group }) => nameProblem(group)).filter((problem) => problem !== null);
  const problems = named.slice(0, 1).map((sentence) => ({ field: "ownGroups", sentence }));
  if (ownGroup === null) {
    if (said.has("")) return problems;
    return [
      {
        field: "ownGroup",
        sentence: "Which column holds the respondent’s own workgroup? If all of them belong to one, please name it.",
      },
    ];
  }
  const values = valuesIn(file, [ownGroup]);
  if (values.length > MOST_VALUES) {
    return [
      {
        field: "ownGroup",
        sentence: `“${shorten(file.columns[ownGroup]?.name ?? "")}” holds more than ${MOST_VALUES} different values. Is it really the respondent’s own workgroup?`,
      },
    ];
  }
  const open = values.filter(({ value }) => value !== "" && !said.has(value));
  if (open.length === 0) return problems;
  return [
    ...problems,
    {
      field: "ownGroups",
      sentence: `Which workgroup does ${listed(namesOf(open), "or")} stand for, among the respondents’ own?`,
    },
  ];
}

function valueQuestions(
  { items, values }: WidePreview["scales"][number],
  found: readonly (readonly FoundValue[])[],
  mapping: WideMapping,
): Question[] {
  const [first = 0] = items;
  const words = listed(
    items.map((item) => ASKED_WORDS[item] ?? ""),
    "and",
  );
  if (items.some((item) => (found[item]?.length ?? 0) > MOST_VALUES)) {
    const sentence = `The columns about ${words} hold more than ${MOST_VALUES} different values, so they are no answers on a scale. Are these the right columns?`;
    return [{ field: `values.${first}`, sentence }];
  }
  const wrong = items.flatMap((item) => mapping.values[item]?.filter(({ means }) => !mayMean(item, means)) ?? []);
  if (wrong[0] !== undefined) {
    const sentence = `“${shorten(wrong[0].value)}” cannot mean that for ${words}. Please choose again.`;
    return [{ field: `values.${first}`, sentence }];
  }
  const isOpen = (item: number, value: string) => !mapping.values[item]?.some((each) => each.value === value);
  const open = values.filter(({ value }) =>
    items.some((item) => found[item]?.some((each) => each.value === value) && isOpen(item, value)),
  );
  if (open.length === 0) return [];
  const codes = first === 0 && open.some(({ value }) => /\d/.test(value));
  const why = codes
    ? " Numbers alone cannot tell: the best answer to this item is in the middle, and a wrong guess would not show later."
    : "";
  return [{ field: `values.${first}`, sentence: `What does ${listed(namesOf(open), "or")} mean for ${words}?${why}` }];
}

function mayMean(item: number, means: AnswerMeaning): boolean {
  return item === WORKS_WITH ? !/^[1-5]$/.test(means) : means !== "worksWith";
}

const MOST_LISTED = 6;

function namesOf(values: readonly FoundValue[]): string[] {
  const words = values
    .slice(0, MOST_LISTED)
    .map(({ value }) => (value === "" ? "an empty cell" : `“${shorten(value)}”`));
  return values.length > MOST_LISTED ? [...words, `${values.length - MOST_LISTED} more`] : words;
}

function listed(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
