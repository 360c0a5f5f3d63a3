import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";

/** Part of a file, from byte `start` up to but not including byte `end`; a line belongs to the part it begins in. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The whole lines that begin in a part: `bytes` from `start` up to `end`, right after the last one's line feed. */
export interface Lines {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Bytes of a part. */
export const PART = 4_194_304;

/** How far a line may reach beyond its part. */
const REACH = 65_536;

/** Rows of a part at most: each takes two bytes at least, the end of the last one included. */
export const MOST_ROWS = (PART + REACH) / 2 + 2;

const LINE_FEED = 0x0a;
const QUOTATION_MARK = 0x22;

/**
 * A reader of the parts of an open file. What it returns is written over by the next part; a last line without an
 * end gets one. `null` when the part is no UTF-8 text, has quotation marks, or a line in it reaches too far.
 *
 * @param first where the rows begin: a part that starts there starts with a line
 * @param lineEnd what the file's lines end with
 */
export function createPartReader(file: number, first: number, size: number, lineEnd: string) {
  let room = Buffer.alloc(0);

  return (part: Part): Lines | null => {
    const from = part.start === first ? first : part.start - 1;
    const until = Math.min(size, part.end + REACH);
    if (room.length < until - from + lineEnd.length) room = Buffer.alloc(until - from + lineEnd.length);
    const read = fill(file, room, from, until - from);
    const isLast = from + read >= size;
    const text = room.subarray(0, read);
    const start = from === part.start ? 0 : lineAfter(text, 0, isLast);
    const end = part.end >= size ? read : lineAfter(text, part.end - 1 - from, isLast);
    if (start === -1 || end === -1) return null;
    if (start >= end) return { bytes: room, start: 0, end: 0 };
    if (!isPlain(text.subarray(start, end))) return null;
    const isOpen = room[end - 1] !== LINE_FEED;
    return { bytes: room, start, end: isOpen ? end + room.write(lineEnd, end) : end };
  };
}

function fill(file: number, room: Buffer, from: number, length: number): number {
  let filled = 0;
  while (filled < length) {
    const read = readSync(file, room, filled, length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** Where the line after the one at `from` begins: at the end of the file at the latest, -1 when out of reach. */
function lineAfter(text: Buffer, from: number, isLast: boolean): number {
  const feed = text.indexOf(LINE_FEED, from);
  if (feed !== -1) return feed + 1;
  return isLast ? text.length : -1;
}

function isPlain(text: Buffer): boolean {
  return !text.includes(QUOTATION_MARK) && !text.includes(0) && isUtf8(text);
}
