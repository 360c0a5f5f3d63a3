import { count } from "../sentences/count.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import { durationWords } from "./duration-words.ts";
import { groupName } from "./process-names.ts";
import type { ProcessPicture } from "./process-picture.ts";

/** What differs between two maps of the same work; null where a time is not known. */
export interface ComparedProcesses {
  leadMinutes: number | null;
  handOffs: number;
  pairs: readonly { giver: string; receiver: string; before: number; after: number }[];
}

/**
 * What the second of two maps changes, in one sentence by rule: "The desired map has three hand-offs fewer than the
 * current map and a lead time 11 h shorter". Times that are not known in both are not spoken of.
 */
export function comparisonTitle(compared: ComparedProcesses, names: { before: string; after: string }): string {
  const { handOffs, leadMinutes } = compared;
  const number = count(Math.abs(handOffs));
  const work = Math.abs(handOffs) === 1 ? "hand-off" : "hand-offs";
  const { before, after } = names;
  const many =
    handOffs === 0
      ? `has as many hand-offs as ${before}`
      : `has ${number} ${work} ${handOffs < 0 ? "fewer" : "more"} than ${before}`;
  return `${after.charAt(0).toUpperCase()}${after.slice(1)} ${many}${leadWords(leadMinutes)}`;
}

function leadWords(minutes: number | null): string {
  if (minutes === null) return "";
  if (minutes === 0) return " and the same lead time";
  return ` and a lead time ${durationWords(Math.abs(minutes))} ${minutes < 0 ? "shorter" : "longer"}`;
}

/** The table twin of two maps side by side: how often work passes between whom, before and after. */
export function comparisonTable(
  { pairs }: ComparedProcesses,
  workgroups: ProcessPicture["workgroups"],
  names: { before: string; after: string },
): Table {
  const named = { workgroups };
  const columns = [
    textColumn("Who hands over"),
    textColumn("Who takes over"),
    numberColumn(`Hand-offs, ${names.before}`, 0),
    numberColumn(`Hand-offs, ${names.after}`, 0),
    numberColumn("Difference", 0),
  ];
  const rows = pairs.map(({ giver, receiver, before, after }) => [
    ...[groupName(named, giver, "start"), groupName(named, receiver, "start")],
    ...[before, after, after - before],
  ]);
  return { columns, rows };
}
