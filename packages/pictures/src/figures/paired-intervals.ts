import type { Drawing } from "../drawing/drawing.ts";
import { tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write, writeLines } from "../drawing/write.ts";
import type { Figure } from "../network/figure.ts";
import { figureWords } from "../sentences/tie-sentence.ts";
import { numberColumn, type Table, textColumn } from "../tables/table.ts";
import { type IntervalLook, intervalMark } from "./interval-mark.ts";
import { type Scale, scaleFor } from "./scale.ts";

/** Rows that belong together under a heading, each with one figure for every series. */
export interface IntervalGroup {
  heading: string;
  rows: readonly { label: string; figures: readonly Figure[] }[];
}

interface Frame {
  width: number;
  /** Whether labels stand above their marks, for want of room beside them. */
  narrow: boolean;
  scale: Scale;
}

const ROW = 38;

/**
 * Several figures beside each other, row by row and in groups, each as a mean with its 95 % interval; a hidden one is a
 * lock.
 */
export function pairedIntervals(
  groups: readonly IntervalGroup[],
  series: readonly IntervalLook[],
  { width = 820, title }: { width?: number; title: string },
): Drawing {
  const narrow = width < 560;
  const figures = groups.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  const ends = figures.flatMap(({ low, mean, high }) => [low, mean, high]);
  const frame: Frame = { width, narrow, scale: scaleFor(ends, narrow ? 10 : 230, width - 10) };
  const parts: SvgNode[] = frame.scale.ticks.map((tick) =>
    write(tick.toFixed(tick % 1 === 0 ? 0 : 1), { x: frame.scale.at(tick), y: 14, size: 10.5, anchor: "middle" }),
  );
  let top = 22;
  for (const group of groups) {
    const heading = wrapText(group.heading, 14, width, 3);
    parts.push(...writeLines(heading, { x: 0, y: top + 18, size: 14, weight: 600, ink: "ink" }));
    top += heading.length * 17 + 12;
    for (const row of group.rows) {
      parts.push(...drawRow(row, series, frame, top));
      top += rowHeight(frame);
    }
    top += 10;
  }
  return drawingOf(width, top, { title, description: described(groups, series) }, parts);
}

/**
 * The same figures as a table.
 *
 * @param words what the headings, the rows and the series are called.
 */
export function pairedTable(
  groups: readonly IntervalGroup[],
  series: readonly IntervalLook[],
  words: { group: string; row: string; series: string },
): Table {
  const rows = groups.flatMap(({ heading, rows }) =>
    rows.flatMap((row) =>
      series.map(({ label }, place) => {
        const { mean = null, low = null, high = null, n = null } = row.figures[place] ?? {};
        return [heading, row.label, label, mean, low, high, n];
      }),
    ),
  );
  const numbers = ["Mean", "Interval from", "Interval to"].map((label) => numberColumn(label));
  const columns = [
    textColumn(words.group),
    textColumn(words.row),
    textColumn(words.series),
    ...numbers,
    numberColumn("Ratings", 0),
  ];
  return { columns, rows };
}

function drawRow(
  { label, figures }: IntervalGroup["rows"][number],
  series: readonly IntervalLook[],
  { width, narrow, scale }: Frame,
  top: number,
): SvgNode[] {
  const middle = top + (narrow ? 22 : 0) + ROW / 2;
  const marks = series.flatMap((each, place) => {
    const figure = figures[place];
    if (figure === undefined) return [];
    const y = middle + (place - (series.length - 1) / 2) * 11;
    return [intervalMark(each, figure, scale, { y, about: `${label}, ${each.label}` })];
  });
  const words = { x: 0, y: narrow ? top + 18 : middle + 4.5, size: 13, ink: "ink" as const };
  const line = svg("line", { x1: 0, x2: width, y1: top, y2: top, stroke: tone("line"), "stroke-width": 1 });
  return [line, write(label, words), ...marks];
}

function rowHeight({ narrow }: Frame): number {
  return narrow ? ROW + 22 : ROW;
}

function described(groups: readonly IntervalGroup[], series: readonly IntervalLook[]): string {
  return groups
    .map(({ heading, rows }) => {
      const told = rows.map(({ label, figures }) => {
        const each = series.map(({ label: whose }, place) => {
          const figure = figures[place];
          return figure === undefined ? "" : `${whose} ${figureWords(figure)}`;
        });
        return `${label}, ${each.join("; ")}`;
      });
      return `${heading}: ${told.join(". ")}.`;
    })
    .join(" ");
}
