export interface ReadText {
  text: string;
  /** Named only when the file was not in UTF-8. */
  encoding: string | null;
}

/** The largest file the app takes, in bytes; larger ones go through the command line. */
export const LARGEST = 60_000_000;

/** The largest file with one row for each respondent, and the largest spreadsheet, in bytes. */
export const LARGEST_WIDE = 20_000_000;

/** Whether bytes are those of a spreadsheet, which no text begins with. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

/**
 * A file's bytes as text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, which spreadsheets
 * write where UTF-8 was not asked for. A spreadsheet has no text: the server reads it.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (isSpreadsheet(bytes)) return { text: "", encoding: null };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode("utf-16le", bytes), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode("utf-16be", bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: null };
  } catch {
    return { text: decode("windows-1252", bytes), encoding: "Windows-1252" };
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
