import type { Drawing } from "../drawing/drawing.ts";
import { type Tone, tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import { wrapText } from "../drawing/wrap-text.ts";
import { write, writeLines } from "../drawing/write.ts";
import { drawLock } from "../map/draw-lock.ts";

/** How often members of a role say they hear from another: shares from 0 to 1, or null when they are hidden. */
export interface FrequencyRow {
  label: string;
  split: { tooLittle: number; right: number; tooMuch: number } | null;
}

const PARTS: readonly { key: "tooLittle" | "right" | "tooMuch"; name: string; fill: Tone; ink: Tone }[] = [
  { key: "tooLittle", name: "too little", fill: "weakWash", ink: "weakInk" },
  { key: "right", name: "just right", fill: "strongWash", ink: "strongInk" },
  { key: "tooMuch", name: "too much", fill: "moderateWash", ink: "moderateInk" },
];

/**
 * Too little, just right and too much, side by side and never added up: the two ends of the frequency question
 * are different things. Splits are published from ten raters on; a row without one is hidden.
 */
export function frequencySplit(
  rows: readonly FrequencyRow[],
  { width = 820, title }: { width?: number; title: string },
): Drawing {
  const narrow = width < 560;
  const left = narrow ? 0 : 240;
  const row = narrow ? 62 : 46;
  const key = PARTS.map(({ name, ink }, place) =>
    write(name, {
      x: left + [0, (width - left) / 2, width - left][place]!,
      y: 12,
      size: 11.5,
      weight: 600,
      ink,
      anchor: (["start", "middle", "end"] as const)[place]!,
    }),
  );
  const drawn = rows.flatMap((each, place) => splitRow(each, { left, width, top: 20 + place * row, narrow }));
  return drawingOf(width, 22 + rows.length * row, { title, description: rows.map(frequencySentence).join(" ") }, [
    ...key,
    ...drawn,
  ]);
}

/** One row in words. */
export function frequencySentence({ label, split }: FrequencyRow): string {
  if (split === null) return `${label}: hidden.`;
  return `${label}: ${PARTS.map(({ key, name }) => `${percent(split[key])} ${name}`).join(", ")}.`;
}

function splitRow(
  row: FrequencyRow,
  { left, width, top, narrow }: { left: number; width: number; top: number; narrow: boolean },
): SvgNode[] {
  const bar = { y: narrow ? top + 22 : top + 8, height: 28 };
  const label = narrow
    ? [write(row.label, { x: 0, y: top + 14, size: 12.5, ink: "ink" })]
    : writeLines(wrapText(row.label, 13, left - 16, 2), { x: 0, y: top + 20, size: 13, ink: "ink" });
  if (row.split === null) {
    const frame = svg("rect", {
      x: left,
      width: width - left,
      ...bar,
      rx: 4,
      fill: tone("card"),
      stroke: tone("line"),
      "stroke-dasharray": "2 3",
    });
    return [
      ...label,
      frame,
      drawLock({ x: left + 16, y: bar.y + 14 }),
      write("hidden", { x: left + 30, y: bar.y + 18 }),
    ];
  }
  let x = left;
  const parts: SvgNode[] = [];
  for (const { key, name, fill, ink } of PARTS) {
    const share = row.split[key];
    const wide = share * (width - left);
    parts.push(
      svg("rect", { x, width: Math.max(0, wide - 1.5), ...bar, rx: 3, fill: tone(fill) }, [
        svg("title", {}, `${percent(share)} ${name}`),
      ]),
    );
    if (wide > 34)
      parts.push(
        write(percent(share), { x: x + wide / 2, y: bar.y + 18, size: 12.5, weight: 600, ink, anchor: "middle" }),
      );
    x += wide;
  }
  return [...label, ...parts];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
