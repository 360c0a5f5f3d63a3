import { type DotLook, drawDot } from "../boundary-grid/draw-dot.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { type Tone, tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { textWidth } from "../drawing/text-width.ts";
import { write } from "../drawing/write.ts";
import { drawLock } from "../map/draw-lock.ts";
import { lineStyle } from "../map/line-style.ts";
import type { TieLook } from "../map/map-tie.ts";
import { flowStyle } from "../process-map/flow-look.ts";

/** The pictures that have a legend of their own. */
export type LegendKind = "map" | "change" | "slopes" | "matrix" | "reciprocity" | "boundaries" | "process";

interface Entry {
  name: string;
  width: number;
  sample: SvgNode[];
}

/** What the lines, shapes and colours of a picture mean, in rows that fit the width. */
export function legend(kind: LegendKind, width = 820): Drawing {
  const entries = ENTRIES[kind]();
  const placed: SvgNode[] = [];
  let [x, row] = [0, 0];
  for (const { name, width: sample, sample: drawn } of entries) {
    const wide = sample + 7 + textWidth(name, 12) * 0.96;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    placed.push(
      svg("g", { transform: `translate(${Math.round(x)} ${row * 22})` }, [
        ...drawn,
        write(name, { x: sample + 7, y: 15 }),
      ]),
    );
    x += wide + 20;
  }
  return drawingOf(
    width,
    (row + 1) * 22,
    { title: "Legend", description: entries.map((entry) => entry.name).join(", ") },
    placed,
  );
}

const ENTRIES: Record<LegendKind, () => Entry[]> = {
  map: () => [
    lineEntry("strong", "strong"),
    lineEntry("moderate", "moderate"),
    lineEntry("weak", "weak"),
    softEntry("between bands"),
    hiddenEntry(),
    ...shapeEntries(),
  ],
  change: () => [
    lineEntry("rise", "stronger"),
    lineEntry("fall", "weaker"),
    lineEntry("steady", "no clear change"),
    softEntry("could be chance"),
    hiddenEntry(),
    ...shapeEntries(),
  ],
  slopes: () => [
    lineEntry("rise", "stronger"),
    lineEntry("fall", "weaker"),
    lineEntry("steady", "no clear change"),
    softEntry("could be chance"),
  ],
  matrix: () => [
    washEntry("strong", "strongWash"),
    washEntry("moderate", "moderateWash"),
    washEntry("weak", "weakWash"),
    splitEntry(),
    lockEntry(),
    outlineEntry("within a role"),
  ],
  reciprocity: () => [
    washEntry("row experiences it as stronger", "strongWash"),
    washEntry("row experiences it as weaker", "weakWash"),
    washEntry("no clear difference", "card"),
    lockEntry(),
  ],
  process: () => [
    lineEntry("strong", "strong"),
    lineEntry("moderate", "moderate"),
    lineEntry("weak", "weak"),
    softEntry("between bands"),
    hiddenEntry(),
    unratedEntry(),
    washEntry("clients", "client"),
  ],
  boundaries: () => [
    washEntry("strong", "strongWash"),
    washEntry("moderate", "moderateWash"),
    washEntry("weak", "weakWash"),
    splitEntry(),
    lockEntry(),
    outlineEntry("the weaker, which counts"),
    dotEntry("spans fully", "full"),
    dotEntry("spans partly", "partial"),
    dotEntry("does not span", "none"),
    dotEntry("takes in the upper or lower role only", "upper", "lower"),
    dotEntry("not judged", "unknown"),
  ],
};

function lineEntry(look: TieLook, name: string): Entry {
  const { stroke, width, dashes } = lineStyle(look);
  return {
    name,
    width: 34,
    sample: [svg("line", { x1: 0, x2: 34, y1: 11, y2: 11, stroke, "stroke-width": width, "stroke-dasharray": dashes })],
  };
}

function softEntry(name: string): Entry {
  const edge = svg("line", {
    x1: 0,
    x2: 34,
    y1: 11,
    y2: 11,
    stroke: tone("moderate"),
    "stroke-width": 9,
    "stroke-opacity": 0.2,
  });
  const { sample } = lineEntry("moderate", name);
  return { name, width: 34, sample: [edge, ...sample] };
}

function hiddenEntry(): Entry {
  const { stroke, width, dashes } = lineStyle("hidden");
  const dots = svg("line", {
    x1: 0,
    x2: 34,
    y1: 11,
    y2: 11,
    stroke,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-dasharray": dashes,
  });
  return { name: "hidden", width: 34, sample: [dots, drawLock({ x: 17, y: 11 }, 0.85)] };
}

function unratedEntry(): Entry {
  const { stroke, width } = flowStyle("unrated");
  const line = svg("line", { x1: 0, x2: 27, y1: 11, y2: 11, stroke, "stroke-width": width });
  const head = svg("path", { d: "M34 11L26 7.4V14.6Z", fill: tone("paper"), stroke, "stroke-width": 1.1 });
  return { name: "no data", width: 35, sample: [line, head] };
}

function shapeEntries(): Entry[] {
  const outline = { stroke: tone("ink"), "stroke-width": 1.2 };
  return [
    {
      name: "leaders",
      width: 15,
      sample: [svg("rect", { x: 1, y: 4, width: 13, height: 13, rx: 3, fill: tone("leader"), ...outline })],
    },
    {
      name: "clients",
      width: 16,
      sample: [svg("path", { d: "M1 10.5L4.5 4.5H11.5L15 10.5L11.5 16.5H4.5Z", fill: tone("client"), ...outline })],
    },
  ];
}

function washEntry(name: string, fill: Tone): Entry {
  return {
    name,
    width: 20,
    sample: [svg("rect", { x: 0, y: 4, width: 20, height: 14, rx: 3, fill: tone(fill), stroke: tone("line") })],
  };
}

function splitEntry(): Entry {
  const { sample } = washEntry("", "weakWash");
  return {
    name: "between bands",
    width: 20,
    sample: [...sample, svg("path", { d: "M3 4H17Q20 4 20 7V16Z", fill: tone("moderateWash") })],
  };
}

function lockEntry(): Entry {
  return { name: "hidden", width: 14, sample: [drawLock({ x: 7, y: 10 })] };
}

function dotEntry(name: string, ...looks: readonly DotLook[]): Entry {
  const sample = looks.map((look, place) => drawDot(look, { x: 8 + place * 18, y: 11 }));
  return { name, width: 16 + (looks.length - 1) * 18, sample };
}

function outlineEntry(name: string): Entry {
  return {
    name,
    width: 20,
    sample: [
      svg("rect", { x: 1, y: 4, width: 18, height: 14, rx: 3, fill: "none", stroke: tone("ink"), "stroke-width": 1.3 }),
    ],
  };
}
