import { TextDecoder } from "node:util";
import { UnreadablePeople } from "./unreadable-people.ts";

/**
 * The text of a file, whatever spreadsheets save: UTF-8 with or without byte order mark, UTF-16 with one, or
 * Windows-1252, which is what remains when the bytes are no UTF-8. The last is a guess, so it comes with a note.
 *
 * @throws UnreadablePeople when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly note: string | null } {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: decode(wide, bytes) ?? refuse(), note: null };
  if (bytes.includes(0)) refuse();
  const text = decode("utf-8", bytes);
  if (text !== null) return { text, note: null };
  return {
    text: decode("windows-1252", bytes) ?? refuse(),
    note: "The file is not in UTF-8 and was read as Windows-1252. Please look whether letters such as é, ø and ü are right; if not, save it as “CSV UTF-8”.",
  };
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new UnreadablePeople(
    "This file is neither a table of text nor an Excel workbook; nothing was kept. Please save the list as “CSV UTF-8” or as “Excel workbook (.xlsx)”.",
  );
}
