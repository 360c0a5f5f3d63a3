import type { ImportPreview } from "@interrelate/contract";
import { LOCALE } from "../../ui/locale.ts";
import { counted, listed } from "../../ui/words.ts";

type Rejected = NonNullable<ImportPreview["outcome"]>["rejected"][number];

export const texts = {
  title: "Import ratings",
  subtitle:
    "Ratings you already have: an export of Qualtrics, LimeSurvey, REDCap or Google Forms, or a table with one row per rating. You see what it would become before anything is stored.",
  file: {
    heading: "The file",
    drop: "Drop a CSV or XLSX file here",
    choose: "Choose a file",
    paste: "or paste the rows, with their header",
    pasted: "Pasted rows",
    usePasted: "Read these rows",
    another: "Take another file",
    reading: "Reading the file",
    tooLarge: "This file is larger than 60 MB. Nothing was read; please use the command npx interrelate import.",
    decoded: (encoding: string) =>
      `The file is not in UTF-8; it was read as ${encoding}. Please check that names look right.`,
    name: (name: string, size: string) => `${name}, ${size}`,
    failed: "The file could not be read as a table",
    kept: "Nothing was stored.",
    sending: (size: string) => `Sending ${size} and looking at every row`,
    tooLargeSheet:
      "A spreadsheet may have 20 MB. Nothing was read; please leave out columns that hold no ratings, or save it as CSV.",
    long: "It has one row for each rating.",
    wide: "It has one row for each person.",
    readAsWide: "No, one row for each person",
    readAsLong: "No, one row for each rating",
  },
  kinds: {
    heading: "What kind of workgroup",
    lead: "A file does not say who leads and who is a client.",
    options: [
      { value: "worker", label: "Workers" },
      { value: "leader", label: "Leaders" },
      { value: "client", label: "Clients" },
    ],
  },
  columns: {
    heading: "What the columns mean",
    lead: "A proposal from the names in the header. Change what is not right.",
    none: "(not in this file)",
    choose: "(please choose)",
    respondent: "Respondent",
    respondentGroup: "Respondent’s workgroup",
    ratedGroup: "Rated workgroup",
    site: "Site",
    wave: "Wave",
    items: ["Frequent", "Timely", "Accurate", "Problem-solving", "Shared goals", "Shared knowledge", "Mutual respect"],
    itemsHeading: "The seven answers",
    coding: "How is the frequency answer coded?",
    codings: [
      { value: "labels", name: "In words", words: "such as “just right” or “not enough”" },
      {
        value: "ordered",
        name: "By amount",
        words: "1 not nearly enough, 2 not enough, 3 just right, 4 too often, 5 much too often",
      },
      {
        value: "scored",
        name: "Already scored",
        words: "1 not nearly enough, 2 much too often, 3 not enough, 4 too often, 5 just right",
      },
    ],
    codingWhy: "Numbers alone cannot tell, and a wrong guess would not show in any reliability figure.",
    status: "Column that says “does not work with”",
    statusValues: "Values that say so, separated by commas",
    sample: "The first rows of the file",
  },
  outcome: {
    heading: "What would be imported",
    waiting: "Looking at every row",
    questions: "Before the rows can be read:",
    valid: (valid: number, rows: number) =>
      `${counted(valid, "row", "rows")} of ${rows.toLocaleString(LOCALE)} can be imported.`,
    notWorking: (count: number) => `${counted(count, "of them says", "of them say")} “does not work with”.`,
    from: (respondents: number) => `They come from ${counted(respondents, "respondent", "respondents")}.`,
    workgroups: "Workgroups",
    sites: "Sites",
    waves: "Waves",
    one: "one wave",
    list: (names: readonly string[]) => (names.length === 0 ? "none" : listed(names)),
    rejectedHeading: (count: number) =>
      count === 0 ? "No row is left out" : `${counted(count, "row is", "rows are")} left out`,
    download: "Download this list",
    line: "Line",
    reason: "Reason",
    detail: "What is wrong",
    showAll: (count: number) => `Show all ${count.toLocaleString(LOCALE)}`,
    reasons: {
      missingGroup: "No workgroup",
      invalidValue: "Value not understood",
      duplicate: "Stands twice",
    } satisfies Record<Rejected["reason"], string>,
  },
  accept: {
    name: "Name the work process that was rated",
    button: (valid: number) => `Import ${counted(valid, "valid row", "valid rows")}`,
    ratings: (valid: number) => `Import ${counted(valid, "rating", "ratings")}`,
    cancel: "Import nothing",
    failed: "Nothing was imported",
    kept: "The file and your choices are still here.",
  },
  done: {
    title: (ratings: number) => `${counted(ratings, "rating was", "ratings were")} imported`,
    words: (waves: number, rejected: number) =>
      `They stand in ${counted(waves, "closed wave", "closed waves")}. ${rejected === 0 ? "No row was left out." : `${counted(rejected, "row was", "rows were")} left out, as listed before.`}`,
    map: "See the relational map",
    more: "Import another file",
  },
};
