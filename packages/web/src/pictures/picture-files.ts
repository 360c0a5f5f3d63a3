import interFile from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import serifFile from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import { type Drawing, type Table, toCsv, toMarkup } from "@interrelate/pictures";

/** Keeps a drawing as an SVG file in the light theme. */
export function saveSvg(name: string, drawing: Drawing): void {
  saveBlob(`${name}.svg`, new Blob([toMarkup(drawing.node, "light")], { type: "image/svg+xml" }));
}

/** Keeps a table as a CSV file; the mark at its start tells spreadsheets that it is UTF-8. */
export function saveCsv(name: string, table: Table): void {
  saveBlob(`${name}.csv`, new Blob(["\uFEFF", toCsv(table)], { type: "text/csv;charset=utf-8" }));
}

/** Keeps a drawing as a PNG file at twice its size, with the product's typefaces inside. */
export async function savePng(name: string, drawing: Drawing): Promise<void> {
  const fonts = await Promise.all([
    fontFace("Inter Variable", interFile),
    fontFace("Source Serif 4 Variable", serifFile),
  ]);
  const markup = toMarkup(drawing.node, "light").replace(/>/, `><style>${fonts.join("")}</style>`);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = drawing.width * 2;
  canvas.height = drawing.height * 2;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob)
    throw new Error("The browser could not make a PNG of this picture. Nothing is lost: download the SVG instead.");
  saveBlob(`${name}.png`, blob);
}

async function fontFace(family: string, address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)})}`;
}

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
