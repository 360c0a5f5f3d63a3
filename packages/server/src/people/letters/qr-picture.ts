import { encode } from "uqr";
import { html, Markup } from "../../platform/html.ts";

/**
 * A QR code as a picture in the page, black on white whatever the page's colours. Dark squares beside each other are
 * one stroke, which keeps a sheet of thousands small.
 */
export function qrPicture(text: string, label: string): Markup {
  const { data, size } = encode(text, { ecc: "M", border: 4, maskPattern: MASK });
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${new Markup(strokes(data))}"/></svg>`;
}

/** Links are random, so no mask suits them better than another; trying all eight would take six times as long. */
const MASK = 2;

function strokes(data: readonly (readonly boolean[])[]): string {
  const path: string[] = [];
  for (const [y, row] of data.entries()) {
    let from = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] === true && from < 0) from = x;
      if (row[x] !== true && from >= 0) {
        path.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
        from = -1;
      }
    }
  }
  return path.join("");
}
