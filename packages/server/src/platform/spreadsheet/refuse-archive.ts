import { inflateRawSync } from "node:zlib";

/** As much may come out of a workbook, in bytes. */
const LARGEST_UNPACKED = 100_000_000;
const MOST_FILES = 2000;

/**
 * Why an archive is not read as a workbook, as a sentence; undefined when it may be. Sizes are measured by unpacking,
 * as what an archive says of itself can be wrong, and unpacking ends where it becomes too much.
 */
export function refuseArchive(bytes: Buffer): string | undefined {
  const entries = entriesOf(bytes);
  if (entries === undefined) return DAMAGED;
  if (!entries.some(({ name }) => name === "xl/workbook.xml"))
    return "This file is an archive but not an Excel workbook; nothing was kept. Please save it as “Excel workbook (.xlsx)” or as “CSV UTF-8”.";
  if (entries.length > MOST_FILES) return TOO_LARGE;
  try {
    return fits(bytes, entries) ? undefined : TOO_LARGE;
  } catch {
    return DAMAGED;
  }
}

const DAMAGED =
  "This file is damaged or not complete, so it cannot be read as a workbook; nothing was kept. Please copy or download it again.";
const TOO_LARGE =
  "This workbook is far larger inside than its size tells; nothing was kept. Please copy what is needed into a new workbook.";

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number };

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;

/** The files of a zip archive by its central directory; undefined when it is cut off, damaged or in the 64-bit form. */
function entriesOf(bytes: Buffer): Entry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== LISTED) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

/** Throws where the archive is damaged. */
function fits(bytes: Buffer, entries: readonly Entry[]): boolean {
  let left = LARGEST_UNPACKED;
  for (const { method, packed, at } of entries) {
    if (bytes.readUInt32LE(at) !== LOCAL) throw new RangeError("No file begins where the directory says.");
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    left -= method === STORED ? packed : unpackedSize(bytes.subarray(start, start + packed), left);
    if (left <= 0) return false;
  }
  return true;
}

/** Infinite when it is more than `most`. */
function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
