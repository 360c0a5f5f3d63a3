import { line } from "d3-shape";
import type { Drawing } from "../drawing/drawing.ts";
import { type Tone, tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write } from "../drawing/write.ts";
import type { ChangeNetwork, TieShift } from "../network/change-network.ts";
import { type NetworkTie, type TieNetwork, tieBetween } from "../network/tie-network.ts";
import { changeTitle, shiftSentence } from "../sentences/change-sentences.ts";
import { inSentence } from "../sentences/in-sentence.ts";
import { roleName } from "../sentences/role-name.ts";
import { scaleFor } from "./scale.ts";

/** One tie in both waves. */
interface Slope {
  shift: TieShift;
  before: NetworkTie & { mean: number };
  after: NetworkTie & { mean: number };
}

interface Frame {
  left: number;
  right: number;
  width: number;
  at(value: number): number;
}

const TONES: Record<TieShift["direction"], Tone> = { rise: "strong", fall: "weak", steady: "moderate" };

/**
 * Every tie published in both waves as a line from then to now. Ties whose change leaves zero out of its interval
 * are coloured, carry their 95 % intervals and are named; the others are drawn lightly.
 */
export function changeSlopes(
  change: ChangeNetwork,
  before: TieNetwork,
  after: TieNetwork,
  { width = 820, height = 560 }: { width?: number; height?: number } = {},
): Drawing {
  const slopes = slopesOf(change, before, after);
  const narrow = width < 560;
  const [left, right] = [narrow ? 34 : 60, width - (narrow ? 196 : 290)];
  const scale = scaleFor(
    slopes.flatMap((slope) => [slope.before.low, slope.before.mean, slope.after.mean, slope.after.high]),
    height - 24,
    34,
  );
  const frame = { left, right, width, at: scale.at };
  const moved = slopes.filter(({ shift }) => shift.direction !== "steady");
  const steady = slopes.filter(({ shift }) => shift.direction === "steady");
  return drawingOf(
    width,
    height,
    {
      title: changeTitle(change),
      description:
        moved.map(({ shift }) => shiftSentence(change, shift)).join(" ") || "No tie moved beyond its interval.",
    },
    [
      ...axes(change, frame, scale.ticks),
      ...steady.map((slope) => slopeLine(change, slope, frame)),
      ...moved.map((slope) => slopeLine(change, slope, frame)),
      ...slopeNames(change, moved, frame, height),
    ],
  );
}

function slopesOf(change: ChangeNetwork, before: TieNetwork, after: TieNetwork): Slope[] {
  return change.shifts.flatMap((shift) => {
    const [then, now] = [tieBetween(before, shift.from, shift.to), tieBetween(after, shift.from, shift.to)];
    if (shift.hidden || then === undefined || now === undefined || then.mean === null || now.mean === null) return [];
    return [{ shift, before: { ...then, mean: then.mean }, after: { ...now, mean: now.mean } }];
  });
}

function axes(
  { before, after }: ChangeNetwork,
  { left, right, width, at }: Frame,
  ticks: readonly number[],
): SvgNode[] {
  const head = { y: 18, size: 13, weight: 600, ink: "ink" } as const;
  const shortened = (name: string, room: number) => wrapText(name, 13, room, 1)[0] ?? "";
  return [
    write(shortened(before, right - 10), { ...head, x: 0 }),
    write(shortened(after, width - right), { ...head, x: right }),
    ...ticks.flatMap((tick) => [
      svg("line", { x1: left, x2: right, y1: at(tick), y2: at(tick), stroke: tone("line"), "stroke-width": 1 }),
      write(tick.toFixed(1), { x: left - 12, y: at(tick) + 4, size: 11, anchor: "end" }),
    ]),
  ];
}

function slopeLine(change: ChangeNetwork, { shift, before, after }: Slope, { left, right, at }: Frame): SvgNode {
  const moved = shift.direction !== "steady";
  const stroke = tone(TONES[shift.direction]);
  const path =
    line().digits(2)([
      [left, at(before.mean)],
      [right, at(after.mean)],
    ]) ?? "";
  const drawn = {
    d: path,
    fill: "none",
    stroke,
    "stroke-width": moved ? 2.6 : 1.2,
    "stroke-opacity": moved ? 1 : 0.3,
    "stroke-dasharray": shift.direction === "fall" ? "6.5 4.5" : undefined,
  };
  const soft = shift.tentative
    ? svg("path", { d: path, fill: "none", stroke: tone("moderate"), "stroke-width": 9, "stroke-opacity": 0.2 })
    : null;
  const ends = moved ? [...whisker(before, left, at, stroke), ...whisker(after, right, at, stroke)] : [];
  return svg("g", { class: `slope ${shift.direction}`, "data-tie": JSON.stringify([shift.from, shift.to]) }, [
    svg("title", {}, shiftSentence(change, shift)),
    soft,
    svg("path", drawn),
    ...ends,
  ]);
}

function whisker(
  { mean, low, high }: NetworkTie & { mean: number },
  x: number,
  at: (value: number) => number,
  stroke: string,
): SvgNode[] {
  const dot = svg("circle", { cx: x, cy: at(mean), r: 4, fill: stroke });
  if (low === null || high === null) return [dot];
  return [
    svg("line", { x1: x, x2: x, y1: at(low), y2: at(high), stroke, "stroke-width": 1.6, "stroke-opacity": 0.6 }),
    dot,
  ];
}

/** Names of the ties that moved at the right, pushed apart where they would overlap. */
function slopeNames(
  change: ChangeNetwork,
  moved: readonly Slope[],
  { right, width, at }: Frame,
  height: number,
): SvgNode[] {
  const sorted = [...moved].sort((a, b) => b.after.mean - a.after.mean);
  const size = width < 560 ? 10.5 : 12;
  const gap = size * 1.4;
  let floor = 30;
  return sorted.flatMap(({ shift, after }, place) => {
    const room = height - 8 - (sorted.length - 1 - place) * gap;
    const y = Math.max(floor, Math.min(at(after.mean), room));
    floor = y + gap;
    const pair = shift.within
      ? `within ${inSentence(roleName(change, shift.from))}`
      : `${roleName(change, shift.from)} → ${inSentence(roleName(change, shift.to))}`;
    const [name = ""] = wrapText(pair, size, width - right - 24, 1);
    const x = right + 20;
    return [
      svg("line", { x1: right + 6, x2: x - 3, y1: at(after.mean), y2: y, stroke: tone("hidden"), "stroke-width": 0.8 }),
      svg("rect", { x: x - 2, y: y - 8, width: textWidth(name, size) + 4, height: 16, fill: tone("paper") }),
      write(name, { x, y: y + 4, size, weight: 550, ink: shift.direction === "rise" ? "strongInk" : "weakInk" }),
    ];
  });
}
