import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { UnreadableCsv } from "./unreadable-file.ts";

/** A file as it arrives: bytes, in any number of pieces. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Passes a file's bytes on while making sure that they are UTF-8 text, with or without a byte order mark.
 *
 * @throws UnreadableCsv for other encodings (naming the line), spreadsheets and files that are no text, with the way out.
 */
export async function* checkText(source: Bytes): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const place = createPlace();
  let begun = false;
  for await (const bytes of source) {
    if (!begun) refuseKnownFormats(bytes);
    begun ||= bytes.length > 0;
    if (bytes.includes(0)) {
      throw new UnreadableCsv("This file holds NUL bytes, so it is not UTF-8 text", "Please save it as “CSV UTF-8”.");
    }
    decode(decoder, bytes, place);
    place.pass(bytes);
    yield bytes;
  }
  decode(decoder, undefined, place);
}

function refuseKnownFormats(bytes: Uint8Array): void {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    throw new UnreadableCsv(
      "This is a spreadsheet or zip file, not CSV",
      "Please save the sheet as “CSV UTF-8” and try that file.",
    );
  }
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UnreadableCsv("This file is UTF-16 text", "Please save it as “CSV UTF-8”.");
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, place: Place): void {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new UnreadableCsv(
      `Line ${place.faultIn(bytes ?? new Uint8Array())} of this file is not UTF-8 text`,
      "Please save it as “CSV UTF-8”, so that letters such as é arrive whole.",
    );
  }
}

/** How far a file has been read. */
interface Place {
  /** These bytes are UTF-8, or begin a letter that the next ones end. */
  pass(bytes: Uint8Array): void;
  /** The line, counted from 1, of the first letter in the next bytes that is not UTF-8. */
  faultIn(bytes: Uint8Array): number;
}

/** A letter has at most four bytes, so what is left of one that is not complete are three at most. */
const LONGEST_REST = 3;

function createPlace(): Place {
  let rest: Uint8Array = new Uint8Array();
  let [feeds, returns] = [0, 0];
  return {
    pass(bytes) {
      const known = Buffer.concat([rest, bytes]);
      const end = Math.max(0, known.length - LONGEST_REST);
      const passed = known.subarray(0, end);
      feeds += countOf(FEED, passed);
      returns += countOf(RETURN, passed);
      rest = known.subarray(end);
    },
    faultIn(bytes) {
      const known = Buffer.concat([withoutEndOfLetter(rest), bytes]);
      const before = known.subarray(0, beginOfFault(known));
      // Some old files end their lines with carriage returns alone.
      return 1 + (feeds + countOf(FEED, before) || returns + countOf(RETURN, before));
    },
  };
}

const FEED = 0x0a;
const RETURN = 0x0d;

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Without the last bytes of a letter that began before. */
function withoutEndOfLetter(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return first < 0 ? new Uint8Array() : bytes.subarray(first);
}

/** Where the first line begins that is not UTF-8; the last line when all others are. */
function beginOfFault(bytes: Uint8Array): number {
  let begin = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== FEED && bytes[at] !== RETURN) continue;
    if (!isUtf8(bytes.subarray(begin, at))) break;
    begin = at + 1;
  }
  return begin;
}
