import type { AssignedColumn, SurveyTool, WideMapping } from "@interrelate/contract";
import { COLUMN_NAMES } from "../column-names.ts";
import { MOST_VALUES, valuesIn } from "./found-values.ts";
import { plainWords } from "./plain-words.ts";
import { sameName } from "./same-name.ts";
import type { SurveyFile } from "./survey-file.ts";

/** The columns of a file that say who answered. */
export type Places = Pick<WideMapping, "respondent" | "ownGroup" | "site" | "wave">;

/** What each tool calls its own name for a response, its wave and its site; names are compared as plain words. */
const OWN_NAMES: Readonly<
  Record<SurveyTool, { readonly respondent: readonly string[]; readonly wave: readonly string[] }>
> = {
  qualtrics: { respondent: ["responseid", "response id"], wave: [] },
  limeSurvey: { respondent: ["token", "id", "response id"], wave: [] },
  redcap: { respondent: ["record id"], wave: ["redcap event name", "event name"] },
  googleForms: { respondent: [], wave: [] },
  other: { respondent: [], wave: [] },
};

/** Words that stand in a question about one's own workgroup, or about the site, or the wave. */
const WORDS = {
  ownGroup: [
    ...[
      "your role",
      "your workgroup",
      "your group",
      "your profession",
      "your job",
      "own group",
      "own role",
      "profession",
    ],
    ...["which role", "which workgroup", "which group", "which profession", "best describes you", "discipline", "role"],
    ...[
      "workgroup",
      "din rolle",
      "din faggruppe",
      "faggruppe",
      "hvilken rolle",
      "profession",
      "rolle",
      "arbejdsgruppe",
    ],
    ...[
      "ihre rolle",
      "berufsgruppe",
      "welche rolle",
      "welcher gruppe",
      "su rol",
      "tu rol",
      "profesion",
      "cual es su rol",
    ],
    ...["دورك", "مهنتك", "مجموعتك"],
  ],
  site: [
    ...["site", "which site", "location", "ward", "unit", "clinic", "hospital", "department", "where do you work"],
    ...["afdeling", "sted", "hvor arbejder du", "standort", "station", "abteilung", "klinik", "wo arbeiten sie"],
    ...["sede", "centro", "unidad", "servicio", "donde trabaja", "موقع", "قسم"],
  ],
  wave: ["wave", "round", "survey round", "time point", "timepoint", "runde", "bolge", "welle", "ronda", "ola", "جولة"],
} as const;

/** Proposes where the respondent, their own workgroup, site and wave stand, from names, questions and values. */
export function proposePlaces(file: SurveyFile, assigned: readonly AssignedColumn[]): Places {
  const used = new Set(assigned.map(({ column }) => column));
  const free = [...file.columns.keys()].filter((column) => !used.has(column));
  const take = (column: number | null) => {
    if (column !== null) free.splice(free.indexOf(column), 1);
    return column;
  };
  const wave = take(
    byName(file, free, OWN_NAMES[file.tool].wave) ?? byName(file, free, COLUMN_NAMES.wave.slice(0, -2)),
  );
  const respondent = take(respondentIn(file, free));
  const groups = [...new Set(assigned.map(({ group }) => group))];
  const ownGroup = take(ownGroupIn(file, free, groups));
  const site = take(byName(file, free, COLUMN_NAMES.site) ?? byWords(file, free, WORDS.site));
  return {
    respondent,
    ownGroup,
    site,
    wave: wave ?? byWords(file, free, WORDS.wave),
  };
}

function respondentIn(file: SurveyFile, free: readonly number[]): number | null {
  const named = (names: readonly string[]) =>
    names.map((name) => byName(file, free, [name])).filter((each) => each !== null);
  const [best] = [...named(OWN_NAMES[file.tool].respondent), ...named(COLUMN_NAMES.respondent)].filter((column) =>
    file.rows.some((row) => (row.cells[column] ?? "").trim() !== ""),
  );
  return best ?? null;
}

/** As many columns are looked into for names of workgroups; who answered stands near one of the ends. */
const MOST_LOOKED_INTO = 80;

function ownGroupIn(file: SurveyFile, free: readonly number[], groups: readonly string[]): number | null {
  const half = MOST_LOOKED_INTO / 2;
  const looked = free.length <= MOST_LOOKED_INTO ? free : [...free.slice(0, half), ...free.slice(-half)];
  const holding = looked
    .filter((column) => isShort(file, column))
    .map((column) => ({
      column,
      count: sayings(file, column).filter((saying) => sameName(saying, groups) !== null).length,
    }))
    .toSorted((one, other) => other.count - one.count);
  const [most] = holding;
  if (most !== undefined && most.count >= 2) return most.column;
  return (
    byName(file, free, COLUMN_NAMES.respondentGroup) ??
    byWords(file, free, WORDS.ownGroup) ??
    (most?.count === 1 ? most.column : null)
  );
}

/** The different values of a column, in words where a dictionary has them. */
function sayings(file: SurveyFile, column: number): string[] {
  return valuesIn(file, [column]).map(({ value, label }) => label ?? value);
}

function isShort(file: SurveyFile, column: number): boolean {
  return valuesIn(file, [column]).length <= MOST_VALUES;
}

function byName(file: SurveyFile, free: readonly number[], names: readonly string[]): number | null {
  for (const name of names) {
    const wanted = plainWords(name).replaceAll(" ", "");
    const column = free.find((each) => plainWords(file.columns[each]?.name ?? "").replaceAll(" ", "") === wanted);
    if (column !== undefined) return column;
  }
  return null;
}

/** Questions longer than this are no question about oneself. */
const LONGEST_QUESTION = 160;

function byWords(file: SurveyFile, free: readonly number[], words: readonly string[]): number | null {
  const isFree = new Set(free);
  const texts = file.columns.map(({ text, name }, column) => ({
    column,
    text: isFree.has(column)
      ? ` ${plainWords(`${text.slice(0, LONGEST_QUESTION)} ${name}`.replaceAll("_", " "))} `
      : "",
  }));
  for (const word of words) {
    const said = ` ${plainWords(word)} `;
    const found = texts.find(({ column, text }) => text.includes(said) && isShort(file, column));
    if (found !== undefined) return found.column;
  }
  return null;
}
