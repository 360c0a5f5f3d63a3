import { UnreadableFile } from "../unreadable-file.ts";

/** A file's bytes as text; `encoding` is named only when it was not UTF-8. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: string | null;
}

/**
 * Reads bytes as UTF-8 with or without a mark, as UTF-16 (which some programs write their tab-separated files in), else
 * as Windows-1252, of which Latin-1 is a part and in which every byte is a letter.
 *
 * @throws UnreadableFile when the text holds NUL characters, as no text does.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const decoded = decode(bytes);
  if (!decoded.text.includes("\0")) return decoded;
  throw new UnreadableFile(
    "This file holds NUL characters, so it is no text; nothing was kept. Please export it as CSV or XLSX and try that file.",
  );
}

function decode(bytes: Uint8Array): DecodedFile {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: null };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252 (Latin-1)" };
  }
}

/** UTF-16 by its mark, or, without one, by the zero byte that every second place of a line in Latin letters holds. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const begin = bytes.subarray(0, 64);
  if (begin.length < 8) return null;
  const zerosAt = (place: 0 | 1) => begin.filter((byte, index) => index % 2 === place && byte === 0).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const most = (0.8 * begin.length) / 2;
  if (even === 0 && odd > most) return "utf-16le";
  return odd === 0 && even > most ? "utf-16be" : null;
}
