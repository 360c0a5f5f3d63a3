import { tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write } from "../drawing/write.ts";
import type { Box } from "../layout/point.ts";
import { durationWords } from "./duration-words.ts";
import type { PlacedStep } from "./place-process.ts";

/**
 * A step by its kind: a rounded box for work, round ends for where it starts and ends (the end heavier), a lozenge for a
 * decision, an hourglass in a dashed box for a wait; its name within, its minutes below.
 */
export function drawStep({ step, ...box }: PlacedStep, sentence: string): SvgNode {
  const minutes =
    step.minutes === null
      ? null
      : write(durationWords(step.minutes), {
          x: box.x + box.width / 2,
          y: box.y + box.height + 12,
          size: 10.5,
          anchor: "middle",
        });
  return svg("g", { class: `step ${step.kind}`, "data-step": step.id }, [
    svg("title", {}, sentence),
    outline(step.kind, box),
    step.kind === "wait" ? hourglass(box) : null,
    words(step, box),
    minutes === null ? null : haloed(minutes),
  ]);
}

function outline(kind: PlacedStep["step"]["kind"], { x, y, width, height }: Box): SvgNode {
  const line = { fill: tone("card"), stroke: tone("ink"), "stroke-width": kind === "end" ? 2.6 : 1.3 };
  if (kind === "decision") {
    const d = `M${rounded(x + width / 2)} ${rounded(y)}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}l${-width / 2} ${-height / 2}Z`;
    return svg("path", { class: "outline", d, "stroke-linejoin": "round", ...line });
  }
  const round = kind === "start" || kind === "end" ? height / 2 : 9;
  const dashes = kind === "wait" ? { stroke: tone("softInk"), "stroke-dasharray": "4 3" } : {};
  return svg("rect", { class: "outline", x, y, width, height, rx: round, ...line, ...dashes });
}

function hourglass({ x, y, height }: Box): SvgNode {
  const d = `M${rounded(x + 9)} ${rounded(y + height / 2 - 7)}h9l-9 14h9Z`;
  return svg("path", {
    class: "hourglass",
    d,
    fill: "none",
    stroke: tone("softInk"),
    "stroke-width": 1.3,
    "stroke-linejoin": "round",
  });
}

const SIZE = 12.5;
const LEADING = 1.2;

/** Lines are centred, so that names that are read from right to left need no other arithmetic. */
function words({ kind, name }: PlacedStep["step"], { x, y, width, height }: Box): SvgNode {
  const aside = kind === "wait" ? 20 : 0;
  const room = kind === "decision" ? width * 0.62 : width - 16 - aside;
  const lines = wrapText(name, kind === "decision" ? 11.5 : SIZE, room, 2);
  const size = kind === "decision" ? 11.5 : SIZE;
  const top = y + height / 2 - ((lines.length - 1) * size * LEADING) / 2 + size * 0.36;
  const middle = x + aside / 2 + width / 2 + (aside > 0 ? 2 : 0);
  const text = { class: "label", "text-anchor": "middle", "font-size": size, "font-weight": 550, fill: tone("ink") };
  return svg(
    "text",
    text,
    lines.map((line, row) => svg("tspan", { x: middle, y: top + row * size * LEADING }, line)),
  );
}

function haloed(node: SvgNode): SvgNode {
  const halo = { stroke: tone("card"), "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return { ...node, attributes: { ...node.attributes, ...halo } };
}
