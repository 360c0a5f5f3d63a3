import type { Drawing } from "../drawing/drawing.ts";
import { tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write, writeLines } from "../drawing/write.ts";

/** How some people answered a question with choices, as far as it is told. */
export interface ChoiceRow {
  label: string;
  /** How many answered; null when that is hidden, and then nothing of them is told. */
  people: number | null;
  /** How many chose one of these choices, by their positions from 1; empty when only their number is told. */
  parts: readonly { choices: readonly number[]; people: number }[];
}

/** One question and how several sides answered it. */
export interface ChoiceQuestion {
  question: string;
  /** The choices in their order, from least to most. */
  choices: readonly string[];
  rows: readonly ChoiceRow[];
}

const BAR = 16;

/**
 * Answers to several questions with the same choices: for each question a bar for each side, parted by what people
 * chose, with the counts in words below it. Choices that are told together make one part.
 */
export function choiceBars(
  questions: readonly ChoiceQuestion[],
  { width = 820, title }: { width?: number; title: string },
): Drawing {
  const left = width < 560 ? 0 : 190;
  const parts: SvgNode[] = drawKey(questions[0]?.choices ?? [], width);
  let top = 40;
  for (const each of questions) {
    const heading = wrapText(each.question, 14, width, 4);
    parts.push(...writeLines(heading, { x: 0, y: top + 14, size: 14, weight: 600, ink: "ink" }));
    top += heading.length * 19 + 6;
    for (const row of each.rows) {
      const drawn = drawRow(row, each.choices, { left, top, width });
      parts.push(...drawn.nodes);
      top += drawn.height;
    }
    top += 18;
  }
  return drawingOf(width, top, { title, description: questions.map(choiceSentence).join(" ") }, parts);
}

/** What is told of one question, in words. */
export function choiceSentence({ question, choices, rows }: ChoiceQuestion): string {
  return `${question} ${rows.map((row) => `${row.label}: ${rowWords(row, choices)}.`).join(" ")}`;
}

/** What is told of one side's answers: "5 not at all or a little, 12 a lot or completely". */
function rowWords({ people, parts }: ChoiceRow, choices: readonly string[]): string {
  if (people === null) return "hidden, too few answered";
  if (parts.length === 0) return `${people} people answered; what they chose is hidden, too few chose some of it`;
  return parts.map((part) => `${part.people} ${partWords(part.choices, choices)}`).join(", ");
}

/** Choices that are told together: "not at all or a little", "not at all to somewhat". */
export function partWords(part: readonly number[], choices: readonly string[]): string {
  const words = part.map((place) => lowered(choices[place - 1] ?? ""));
  return words.length > 2 ? `${words[0]} to ${words.at(-1)}` : words.join(" or ");
}

function drawKey(choices: readonly string[], width: number): SvgNode[] {
  const [least = "", most = ""] = [choices[0], choices.at(-1)].map((each) => lowered(each ?? ""));
  const from = 8 + textWidth(least, 12);
  const step = Math.min(28, (width - from - 8 - textWidth(most, 12)) / Math.max(1, choices.length));
  const swatches = choices.map((_, place) =>
    svg("rect", { x: from + place * step, y: 4, width: step - 2, height: 12, rx: 2, ...shade([place + 1], choices) }),
  );
  const ink = "softInk" as const;
  return [
    write(least, { x: 0, y: 14, size: 12, ink }),
    ...swatches,
    write(most, { x: from + choices.length * step + 6, y: 14, size: 12, ink }),
  ];
}

function drawRow(
  row: ChoiceRow,
  choices: readonly string[],
  { left, top, width }: { left: number; top: number; width: number },
): { nodes: SvgNode[]; height: number } {
  const label = row.people === null ? row.label : `${row.label}, ${row.people}`;
  const bar = { y: left === 0 ? top + 20 : top, height: BAR };
  const words = wrapText(rowWords(row, choices), 12.5, width - left, 4);
  const nodes = [write(label, { x: 0, y: top + 13, size: 13, ink: "ink" }), ...drawBar(row, choices, left, width, bar)];
  nodes.push(...writeLines(words, { x: left, y: bar.y + BAR + 15, size: 12.5, ink: "softInk" }));
  return { nodes, height: bar.y - top + BAR + words.length * 17 + 12 };
}

function drawBar(
  { people, parts }: ChoiceRow,
  choices: readonly string[],
  left: number,
  width: number,
  bar: { y: number; height: number },
): SvgNode[] {
  const room = width - left;
  if (people === null || parts.length === 0) {
    const hidden = { fill: tone("card"), stroke: tone("hidden"), "stroke-dasharray": "2 3" };
    return [svg("rect", { x: left + 0.5, width: room - 1, ...bar, rx: 3, ...hidden })];
  }
  let x = left;
  return parts.map((part) => {
    const wide = (part.people / people) * room;
    const drawn = svg("rect", { x, width: Math.max(0, wide - 2), ...bar, rx: 3, ...shade(part.choices, choices) }, [
      svg("title", {}, `${part.people} ${partWords(part.choices, choices)}`),
    ]);
    x += wide;
    return drawn;
  });
}

/** The more, the deeper: where choices are told together, between theirs. */
function shade(part: readonly number[], choices: readonly string[]) {
  const middle = part.reduce((sum, place) => sum + place, 0) / part.length;
  const depth = (middle - 1) / Math.max(1, choices.length - 1);
  return { fill: tone("moderate"), "fill-opacity": Number((0.2 + 0.8 * depth).toFixed(2)) };
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
