import { tone } from "../drawing/palette.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { type Box, overlap, type Point } from "../layout/point.ts";
import { decimal } from "../network/figure.ts";
import type { DrawnFlow } from "./draw-flow.ts";
import { flowInk, flowLook } from "./flow-look.ts";
import { routePoint } from "./flow-route.ts";

/** The most hand-offs among which figures on lines can still be read. */
const MOST = 24;
const SIZE = 11.5;
const HEIGHT = 18;
/** Shares of a way at which figures are tried, the middle first, and names, near the beginning first. */
const FIGURE_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const NAME_SHARES = [0.38, 0.28, 0.48, 0.58, 0.68, 0.18, 0.78];

/**
 * What is written on flows: their names, such as the answers to a decision, near where they begin, and the figures of
 * the ties they run over. Figures stand where no step and nothing else is written; they are left out where there is no
 * such place, and among many hand-offs. Names are always there.
 */
export function drawSlips(flows: readonly DrawnFlow[], steps: readonly Box[]): SvgNode[] {
  const taken = [...steps];
  const names = flows.flatMap((flow) => drawName(flow, taken));
  const handOffs = flows.filter(({ handOff }) => handOff !== undefined);
  if (handOffs.length > MOST) return names;
  // Those that matter most are drawn last, and choose first.
  return [...names, ...handOffs.toReversed().flatMap((flow) => drawFigure(flow, taken))];
}

function drawName({ flow, route }: DrawnFlow, taken: Box[]): SvgNode[] {
  const [words] = wrapText(flow.name, SIZE, 96, 1);
  if (flow.name === "" || words === undefined) return [];
  const width = textWidth(words, SIZE) * 0.94;
  const boxes = NAME_SHARES.map((share) => boxAt(routePoint(route, share), width));
  const box = freeOf(boxes, taken) ?? (boxes[0] as Box);
  taken.push(box);
  const halo = { stroke: tone("card"), "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  return [svg("text", { class: "flow-name", ...centred(box), fill: tone("softInk"), ...halo }, words)];
}

function drawFigure({ flow, route, handOff }: DrawnFlow, taken: Box[]): SvgNode[] {
  if (handOff?.tie.state !== "shown") return [];
  const figure = decimal(handOff.tie.mean);
  const width = textWidth(figure, SIZE) + 8;
  const box = freeOf(
    FIGURE_SHARES.map((share) => boxAt(routePoint(route, share), width)),
    taken,
  );
  if (box === undefined) return [];
  taken.push(box);
  const words = { ...centred(box), "font-weight": 650, fill: flowInk(flowLook(handOff)) };
  return [
    svg("g", { class: "figure", "data-figure-of": flow.id }, [
      svg("rect", { ...box, rx: 5, fill: tone("card"), stroke: tone("line") }),
      svg("text", words, figure),
    ]),
  ];
}

function boxAt({ x, y }: Point, width: number): Box {
  return { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
}

function freeOf(boxes: readonly Box[], taken: readonly Box[]): Box | undefined {
  return boxes.find((box) => taken.every((other) => overlap(box, other) === 0));
}

function centred({ x, y, width, height }: Box) {
  const middle = { x: x + width / 2, y: y + height / 2 + SIZE * 0.36 };
  return { ...middle, "text-anchor": "middle", "font-size": SIZE };
}
