import type { ImportPreview } from "@interrelate/contract";
import { counted } from "../counted.ts";
import { plainText, textTable } from "../text-table.ts";

type Outcome = NonNullable<ImportPreview["outcome"]>;

/** What an import would do, and which column is read as what. */
export function previewText(file: string, { proposed, outcome }: ImportPreview): string {
  if (outcome === null) return "";
  const { rows, valid, rejected, doesNotWorkWith, respondents, workgroups, sites, waves } = outcome;
  const columns = [
    ["respondent", proposed.respondent],
    ["own workgroup", proposed.respondentGroup],
    ["rated workgroup", proposed.ratedGroup],
    ["site", proposed.site ?? "none"],
    ["wave", proposed.wave ?? "none"],
    ["items", proposed.items.join(", ")],
    ["frequency", `${proposed.items[0]}, ${proposed.frequencyCoding}`],
    [
      "does not work with",
      proposed.status === null
        ? "not told"
        : `${proposed.status.column}: ${proposed.status.doesNotWorkWith.join(", ")}`,
    ],
  ];
  const lines = [
    `${plainText(file)}: ${counted(rows, "row")}, ${valid} can be imported${rejected.length > 0 ? `, ${rejected.length} cannot` : ""}.`,
    "",
    ...textTable(
      [["Read as", "Column"], ...columns.map(([name = "", column = ""]) => [name, plainText(column)])],
      "left",
    ),
    "",
    `${counted(respondents, "respondent")}, ${named("workgroup", workgroups)}`,
    ...(sites.length > 0 ? [named("site", sites)] : []),
    named("wave", waves),
    ...(doesNotWorkWith > 0
      ? [`${counted(doesNotWorkWith, "rating says", "ratings say")} that the respondent does not work with the group.`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Every row that cannot be imported, with its line and the reason. */
export function rejectedText(rejected: Outcome["rejected"]): string {
  if (rejected.length === 0) return "";
  const rows = rejected.map(({ line, reason, detail }) => [String(line), REASONS[reason], plainText(detail)]);
  return `\nRows that cannot be imported:\n${textTable([["Line", "Reason", "What is wrong"], ...rows], "left").join("\n")}\n`;
}

/** Every row that cannot be imported as CSV that opens in a spreadsheet; no cell of it can become a formula. */
export function rejectedCsv(rejected: Outcome["rejected"]): string {
  const rows = rejected.map(({ line, reason, detail }) => [String(line), reason, detail]);
  return [["line", "reason", "detail"], ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

const REASONS: Readonly<Record<Outcome["rejected"][number]["reason"], string>> = {
  missingGroup: "no workgroup",
  invalidValue: "not an answer",
  duplicate: "repeated",
};

/** More names than this are counted only. */
const MOST_NAMES = 20;

function named(what: string, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(plainText).join(", ");
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return `${counted(names.length, what)}: ${shown}${more}`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
