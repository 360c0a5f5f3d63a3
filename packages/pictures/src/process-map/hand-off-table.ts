import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import { groupName, stepName } from "./process-names.ts";
import type { DrawnHandOff, HandOffTie, ProcessPicture } from "./process-picture.ts";
import { bandOf } from "./process-sentences.ts";

/**
 * The table twin of a process map: its hand-offs in the order of their need, with the receiver's experience of the giver,
 * the other direction, how often and how critical, and what of that is assumed. Figures that are not shown are empty.
 */
export function handOffTable(picture: Pick<ProcessPicture, "handOffs" | "workgroups" | "cutoffs">): Table {
  const rows = picture.handOffs.map((handOff) => {
    const { from, to, giver, receiver, tie, back, perWeek, criticality, need, rank } = handOff;
    const { mean = null, low = null, high = null, n = null } = tie.state === "shown" ? tie : {};
    return [
      rank,
      groupName(picture, giver, "start"),
      groupName(picture, receiver, "start"),
      plainName(stepName(from)),
      plainName(stepName(to)),
      ...[mean, low, high, n],
      bandWords(picture, tie),
      back.state === "shown" ? back.mean : null,
      bandWords(picture, back),
      ...[perWeek, criticality, need],
      assumedWords(handOff.assumed),
    ];
  });
  const columns = [
    numberColumn("Place", 0),
    textColumn("Who hands over"),
    textColumn("Who takes over"),
    textColumn("From step"),
    textColumn("To step"),
    numberColumn("Receiver's experience"),
    numberColumn("Interval from"),
    numberColumn("Interval to"),
    numberColumn("Raters", 0),
    textColumn("Tie"),
    numberColumn("Other direction"),
    textColumn("Tie in the other direction"),
    numberColumn("Times a week", 1),
    numberColumn("Criticality", 0),
    numberColumn("Need", 1),
    textColumn("Assumed"),
  ];
  return { columns, rows };
}

function plainName(name: string): string {
  return name.replaceAll(/^“|”$/g, "");
}

function bandWords(picture: Pick<ProcessPicture, "cutoffs">, tie: HandOffTie): string {
  if (tie.state === "hidden") return "hidden";
  return tie.state === "unrated" ? "no data" : bandOf(picture, tie);
}

function assumedWords({ perWeek, criticality }: DrawnHandOff["assumed"]): string {
  if (perWeek && criticality) return "times a week, criticality";
  if (perWeek) return "times a week";
  return criticality ? "criticality" : "";
}
