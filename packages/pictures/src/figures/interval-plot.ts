import type { Dimension } from "@interrelate/contract";
import type { Drawing } from "../drawing/drawing.ts";
import { tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { write } from "../drawing/write.ts";
import type { DimensionFigures } from "../network/dimension-figures.ts";
import { COMMUNICATION, RELATIONSHIPS } from "../network/dimensions.ts";
import { decimal, type Figure } from "../network/figure.ts";
import { measureLabel } from "../network/measure.ts";
import { figureWords } from "../sentences/tie-sentence.ts";
import { type IntervalLook, intervalMark } from "./interval-mark.ts";
import { type Scale, scaleFor } from "./scale.ts";

/** One line of marks through the seven dimensions, told from others by shape as well as colour. */
export interface DimensionSeries extends IntervalLook {
  figures: DimensionFigures;
}

export interface IntervalPlotOptions {
  width?: number;
  title: string;
  cuts: readonly [number, number];
  /** Write the first series' figures at the right; a narrow panel leaves them out. */
  figures?: boolean;
}

interface Frame {
  width: number;
  row: number;
  scale: Scale;
  cuts: readonly [number, number];
  figures: boolean;
}

/**
 * The seven dimensions as means with 95 % intervals, communication and relationships apart; thin lines mark the
 * cut-offs. A hidden figure is a lock, and a dimension that nobody was asked about says so. Used for one tie's two directions, for a profile, and for waves side by side.
 */
export function intervalPlot(
  series: readonly DimensionSeries[],
  { width = 820, title, cuts, figures = width >= 560 }: IntervalPlotOptions,
): Drawing {
  const [left, right] = [width < 560 ? 128 : 170, width - (figures ? 190 : 10)];
  const all = series.flatMap((each) => Object.values(each.figures).flatMap(({ low, mean, high }) => [low, mean, high]));
  const frame: Frame = {
    width,
    row: width < 560 ? 31 : 38,
    scale: scaleFor([...all, ...cuts], left, right),
    cuts,
    figures,
  };
  const top = axisRoom(frame);
  const communication = group("Communication", COMMUNICATION, series, frame, top);
  const relationships = group(
    "Relationships",
    RELATIONSHIPS,
    series,
    frame,
    top + 30 + COMMUNICATION.length * frame.row + 14,
  );
  const height = top + 2 * 30 + 7 * frame.row + 14 + 4;
  const parts = [...axis(frame, top), ...communication, ...relationships];
  return drawingOf(width, height, { title, description: described(series) }, parts);
}

function axisRoom({ width }: Frame): number {
  return width < 560 ? 18 : 24;
}

/** Numbers along the top. */
function axis({ scale }: Frame, top: number): SvgNode[] {
  return scale.ticks.map((tick) =>
    write(tick.toFixed(tick % 1 === 0 ? 0 : 1), { x: scale.at(tick), y: top - 6, size: 10.5, anchor: "middle" }),
  );
}

function group(
  name: string,
  dimensions: readonly Dimension[],
  series: readonly DimensionSeries[],
  frame: Frame,
  top: number,
): SvgNode[] {
  const heading = svg(
    "text",
    { x: 0, y: top + 19, "font-size": 10.5, "font-weight": 600, "letter-spacing": "0.06em", fill: tone("softInk") },
    name.toUpperCase(),
  );
  return [
    heading,
    ...dimensions.flatMap((dimension, row) => dimensionRow(dimension, series, frame, top + 28 + row * frame.row)),
  ];
}

function dimensionRow(dimension: Dimension, series: readonly DimensionSeries[], frame: Frame, top: number): SvgNode[] {
  const { width, row, scale } = frame;
  const middle = top + row / 2;
  const spread = Math.min(9, (row - 12) / Math.max(series.length, 2));
  const unasked = series.every((each) => each.figures[dimension].notAsked);
  const marks = series.flatMap((each, place) =>
    each.figures[dimension].notAsked
      ? []
      : intervalMark(each, each.figures[dimension], scale, {
          y: middle + (place - (series.length - 1) / 2) * spread,
          about: `${each.label}, ${measureLabel(dimension).toLowerCase()}`,
        }),
  );
  const first = series[0]?.figures[dimension];
  return [
    svg("line", { x1: 0, x2: width, y1: top, y2: top, stroke: tone("line"), "stroke-width": 1 }),
    ...(unasked ? [] : frame.cuts).map((cut) =>
      svg("line", {
        x1: scale.at(cut),
        x2: scale.at(cut),
        y1: top + 5,
        y2: top + row - 5,
        stroke: tone("hidden"),
        "stroke-opacity": 0.45,
        "stroke-width": 1,
      }),
    ),
    write(measureLabel(dimension), { x: 0, y: middle + 4.5, size: width < 560 ? 13 : 14, ink: "ink" }),
    ...marks,
    ...(unasked && !frame.figures
      ? [write("not asked", { x: scale.at(scale.middle), y: middle + 4.5, size: 12, anchor: "middle" })]
      : []),
    ...(frame.figures && first ? [figureAtRight(first, width, middle)] : []),
  ];
}

function figureAtRight({ mean, low, high, notAsked }: Figure, width: number, middle: number): SvgNode {
  if (notAsked) return write("not asked", { x: width, y: middle + 4.5, anchor: "end" });
  if (mean === null) return write("hidden", { x: width, y: middle + 4.5, anchor: "end" });
  const interval = low === null || high === null ? "" : `${decimal(low)} – ${decimal(high)}`;
  const strong = svg("tspan", { "font-weight": 650, "font-size": 14, fill: tone("ink") }, decimal(mean));
  return svg("text", { x: width, y: middle + 4.5, "text-anchor": "end", "font-size": 12, fill: tone("softInk") }, [
    strong,
    svg("tspan", { dx: 10 }, interval),
  ]);
}

function described(series: readonly DimensionSeries[]): string {
  return series
    .map(
      ({ label, figures }) =>
        `${label}: ${(Object.entries(figures) as [Dimension, Figure][]).map(([dimension, figure]) => `${measureLabel(dimension).toLowerCase()} ${figureWords(figure)}`).join("; ")}.`,
    )
    .join(" ");
}
