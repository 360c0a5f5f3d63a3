import { type Table, type TieNetwork, tieBetween } from "@interrelate/pictures";
import { ACT_INPUTS } from "@interrelate/work";
import type { ActRow, ActRows } from "./act-rows.ts";
import { nameOf } from "./pair-words.ts";
import { texts, columnTexts as words } from "./texts.ts";

type Cell = string | number | null;

/** The boundaries as a table: the two roles, their place, the tie both ways, the score and what it rests on. */
export function actTable(rows: ActRows): Table {
  return tableOf(rows, [words.there, words.back], ({ mean }) => [mean], []);
}

/** The same with intervals, raters, reasons and first questions, for a file. */
export function actFile(rows: ActRows): Table {
  const figures = [words.mean, words.low, words.high, words.raters];
  const ties = [...figures.map(words.thereOf), ...figures.map(words.backOf)];
  return tableOf(rows, ties, ({ mean, low, high, n }) => [mean, low, high, n], [words.reason, words.question]);
}

interface Figures {
  mean: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
}

function tableOf(
  { network, ranked, notKnown }: ActRows,
  ties: readonly string[],
  figuresOf: (tie: Figures) => Cell[],
  said: readonly string[],
): Table {
  const row = (each: ActRow): Cell[] => {
    const { boundary, ends, reason, questions } = each;
    return [
      ...[nameOf(network, ends[0]), nameOf(network, ends[1]), boundary.rank],
      ...[...ends.entries()].flatMap(([place, from]) => figuresOf(tieOf(network, from, ends[1 - place] ?? ""))),
      ...[boundary.score, ...ACT_INPUTS.map((input) => boundary.inputs[input])],
      ...(said.length === 0 ? [] : [reason, questions[0] ?? ""]),
    ];
  };
  return {
    columns: [
      ...[words.first, words.second].map(text),
      { ...number(words.place), decimals: 0 },
      ...ties.map((label) => ({ ...number(label), decimals: label.endsWith(words.raters) ? 0 : 2 })),
      ...[words.score, ...ACT_INPUTS.map((input) => texts.input[input])].map(number),
      ...said.map(text),
    ],
    rows: [...ranked, ...notKnown].map(row),
  };
}

function tieOf(network: TieNetwork, from: string, to: string): Figures {
  return tieBetween(network, from, to) ?? { mean: null, low: null, high: null, n: null };
}

function text(label: string) {
  return { label, numeric: false, decimals: 0 };
}

function number(label: string) {
  return { label, numeric: true, decimals: 2 };
}
