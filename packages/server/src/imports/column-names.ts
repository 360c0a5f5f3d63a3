import type { ColumnMapping } from "@interrelate/contract";

/** A column of the file that holds one thing about a rating, apart from its items. */
export type NamedColumn = "respondent" | "respondentGroup" | "ratedGroup" | "site" | "wave" | "status";

/** Names a column goes by, most telling first, as `plainName` writes them. */
export const COLUMN_NAMES: Readonly<Record<NamedColumn, readonly string[]>> = {
  respondent: [
    "respondent",
    "respondentid",
    "participant",
    "participantid",
    "rater",
    "raterid",
    "person",
    "personid",
    "responseid",
    "id",
  ],
  respondentGroup: [
    "respondentgroup",
    "ratergroup",
    "respondentworkgroup",
    "raterworkgroup",
    "respondentrole",
    "raterrole",
    "participantgroup",
    "owngroup",
    "ownrole",
    "fromgroup",
    "from",
    "workgroup",
    "role",
    "group",
  ],
  ratedGroup: [
    "ratedgroup",
    "ratedworkgroup",
    "ratedrole",
    "rateegroup",
    "targetgroup",
    "targetrole",
    "aboutgroup",
    "othergroup",
    "togroup",
    "rated",
    "ratee",
    "target",
    "about",
    "to",
  ],
  site: ["site", "siteid", "sitename", "unit", "location", "ward", "clinic", "hospital"],
  wave: ["wave", "wavename", "round", "surveyround", "timepoint", "time", "period"],
  status: ["workswith", "doesnotworkwith", "status", "ratingstatus"],
};

/** Names the item of each dimension goes by, in the order of the seven dimensions. */
export const ITEM_NAMES: readonly (readonly string[])[] = [
  ["frequency", "frequent", "frequentcommunication", "communicationfrequency"],
  ["timeliness", "timely", "timelycommunication"],
  ["accuracy", "accurate", "accuratecommunication"],
  ["problemsolving", "problemsolvingcommunication"],
  ["sharedgoals", "sharedgoal", "goals"],
  ["sharedknowledge", "knowledge"],
  ["mutualrespect", "respect"],
];

/** Prefixes of numbered items, `item1` to `item7`. */
export const ITEM_PREFIXES = ["item", "rc", "question", "q"] as const;

/** What a status cell says when a respondent does not work with the group, by the kind of column. */
export const NOT_WORKING_WITH = {
  /** Columns that ask "works with?". */
  workswith: ["no", "n", "false", "0"],
  /** Columns that ask "does not work with?". */
  doesnotworkwith: ["yes", "y", "true", "1", "x"],
  /** Columns that name a state. */
  status: [
    "does not work with",
    "do not work with",
    "not working with",
    "notWorkingWith",
    "does_not_work_with",
    "not applicable",
  ],
} as const satisfies Record<string, readonly string[]>;

/** A name without case, spaces, accents or punctuation, so that "Rated group" and "rated_group" are the same. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
}

/** Every column name a mapping uses, with the place of the mapping it stands in. */
export function mappedColumns(mapping: ColumnMapping): { field: string; column: string }[] {
  const columns = [
    { field: "respondent", column: mapping.respondent },
    { field: "respondentGroup", column: mapping.respondentGroup },
    { field: "ratedGroup", column: mapping.ratedGroup },
    ...mapping.items.map((column, index) => ({ field: `items.${index}`, column })),
  ];
  if (mapping.site !== null) columns.push({ field: "site", column: mapping.site });
  if (mapping.wave !== null) columns.push({ field: "wave", column: mapping.wave });
  if (mapping.status !== null) columns.push({ field: "status", column: mapping.status.column });
  return columns;
}

/** Names of the seven items, as sentences say them. */
export const ITEM_WORDS = [
  "frequent communication",
  "timely communication",
  "accurate communication",
  "problem-solving communication",
  "shared goals",
  "shared knowledge",
  "mutual respect",
] as const;
