import type { Analysis, Change, Family, Suppression, Tie } from "@interrelate/analysis";
import { counted } from "../counted.ts";
import { plainText, textTable } from "../text-table.ts";
import { type FileContext, inputSentences, missingSentence, noteSentences, waveName } from "./sentences.ts";

/** A readable summary of one or several waves for a terminal. */
export function summarize(waves: Family["waves"], change: readonly Change[], context: FileContext): string {
  const blocks = waves.map(({ wave, all }) => {
    const title = wave === null || waves.length === 1 ? [] : [plainText(waveName(wave)), ""];
    return [...title, ...waveLines(all, context)].join("\n");
  });
  const changes = change.map((each) => changeLines(each).join("\n"));
  const parts = [
    `Relational coordination in ${plainText(context.file)}`,
    ...blocks,
    ...changes,
    noteSentences(context).map(plainText).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function waveLines(analysis: Analysis, context: FileContext): string[] {
  const { index, communication, relationship, within, between, reliability, network } = analysis;
  const [low, high] = reliability.feldt95 ?? [null, null];
  const interval = low === null ? "" : ` (95 % ${shown(low)} to ${shown(high)}, over rating rows)`;
  const figures = [
    `Index ${shown(index.mean)}   communication ${shown(communication.mean)}   relationships ${shown(relationship.mean)}`,
    `Within workgroups ${shown(within.mean)}   between workgroups ${shown(between.mean)}`,
    `Alpha ${shown(reliability.alpha)}${interval}   omega ${shown(reliability.omega)}`,
    iccLine(analysis),
    `Strong ties (4 or more) among ties between workgroups: ${percent(network.density)}   mean gap between two directions ${shown(network.reciprocity.meanAbsoluteGap)}`,
  ];
  return [
    ...inputSentences(analysis, context).map(plainText),
    "",
    ...figures,
    ...(figures.some((line) => line.includes(MISSING)) ? [`${MISSING}: ${missingSentence(context)}`] : []),
    "",
    ...matrixLines(analysis),
    ...uncertainLines(analysis.ties),
    ...suppressedLines(analysis.suppressed),
  ];
}

function iccLine({ icc }: Analysis): string {
  const parts = [
    ["site", icc.site],
    ["rated group", icc.ratedGroup],
    ["respondent", icc.respondent],
  ] as const;
  const told = parts.map(([by, figures]) => `by ${by} ${shown(figures?.icc1 ?? null)}`);
  return `ICC(1) ${told.join(", ")} (over rating rows)`;
}

function matrixLines({ groups, ties }: Analysis): string[] {
  const tieOf = new Map(ties.map((tie) => [`${groups.indexOf(tie.from)}/${groups.indexOf(tie.to)}`, tie]));
  const names = groups.map((group, position) => `${position + 1} ${plainText(group)}`);
  const rows = names.map((name, from) => [name, ...groups.map((_, to) => cell(tieOf.get(`${from}/${to}`)))]);
  return textTable([["How each row experiences each column", ...groups.map((_, to) => String(to + 1))], ...rows]);
}

function cell(tie: Tie | undefined): string {
  if (tie === undefined || tie.mean === null) return "·";
  return `${tie.mean.toFixed(2)}${tie.uncertain === true ? "~" : BAND_MARKS[tie.band ?? "moderate"]}`;
}

const BAND_MARKS = { weak: "-", moderate: " ", strong: "+" } as const;

function uncertainLines(ties: readonly Tie[]): string[] {
  const marks = ["+ strong, - weak, ~ the interval crosses a cut-off"];
  if (ties.some((tie) => tie.mean === null)) marks.push("· hidden, or nobody answered");
  return ["", marks.join("; ")];
}

function suppressedLines(suppressed: readonly Suppression[]): string[] {
  const reasons = suppressed.filter(({ path }) => path === "ties").map(({ why }) => why);
  const few = reasons.filter((why) => why === "tooFewRaters").length;
  const others = reasons.length - few;
  const dimensions = new Set(
    suppressed.filter(({ path }) => path.startsWith("ties.")).map(({ from, to }) => JSON.stringify([from, to])),
  );
  const lines = [];
  if (few > 0) lines.push(`${counted(few, "tie is", "ties are")} hidden: too few raters.`);
  if (others > 0)
    lines.push(`${others} more ${others === 1 ? "tie is" : "ties are"} hidden so that these cannot be worked out.`);
  if (dimensions.size > 0)
    lines.push(`In ${counted(dimensions.size, "tie")} single dimensions are hidden, because few raters skipped them.`);
  return lines;
}

function changeLines({ before, after, ties }: Change): string[] {
  const moved = ties.filter((tie) => tie.holm !== null && tie.holm < 0.05);
  const head = `Change from ${plainText(waveName(before))} to ${plainText(waveName(after))}`;
  const compared = ties.filter((tie) => tie.difference !== null).length;
  if (moved.length === 0)
    return [head, `Of ${counted(compared, "tie")} none changed by more than chance would (Holm-adjusted, 5 %).`];
  const rows = moved.map((tie) => [
    `${plainText(tie.from)} on ${plainText(tie.to)}`,
    signed(tie.difference),
    `${shown(tie.low)} to ${shown(tie.high)}`,
    shown(tie.holm, 3),
    tie.paired === true ? "same people" : "different people",
  ]);
  return [
    head,
    ...textTable([["Tie", "change", "95 % interval", "p (Holm)", "rests on"], ...rows]),
    `${compared - moved.length} other ties did not clearly change.`,
  ];
}

/** Stands for a figure that there is not. */
const MISSING = "n/a";

function shown(value: number | null, decimals = 2): string {
  return value === null ? MISSING : value.toFixed(decimals);
}

function signed(value: number | null): string {
  return value === null ? "n/a" : `${value >= 0 ? "+" : ""}${value.toFixed(2)}`;
}

function percent(share: number | null): string {
  return share === null ? MISSING : `${Math.round(100 * share)} %`;
}
