import type { FileHandle } from "node:fs/promises";
import { bytesOf, detectDelimiter, openCsv } from "@interrelate/server/csv";

/** The beginning of a plain file. */
export interface PlainHead {
  readonly header: readonly string[];
  readonly delimiter: string;
  /** Whether lines end with a carriage return and a line feed. */
  readonly returns: boolean;
  /** Byte at which the rows begin. */
  readonly first: number;
  /** Mean length of the first rows. */
  readonly bytesPerRow: number;
}

/** Bytes looked at. */
const HEAD = 65_536;

const LINE_FEED = 0x0a;

/** Reads a file's header line; `null` when it is none of a plain file, which the ordinary reader then explains. */
export async function readPlainHead(file: FileHandle): Promise<PlainHead | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  const head = buffer.subarray(0, bytesRead);
  const feed = head.indexOf(LINE_FEED);
  if (feed === -1) return null;
  const line = head.subarray(0, feed).toString();
  const returns = line.endsWith("\r");
  const text = returns ? line.slice(0, -1) : line;
  const delimiter = detectDelimiter(text);
  if (delimiter === null || /["\r\0]/.test(text)) return null;
  const { header } = await openCsv(bytesOf(`${text}\n`));
  const rows = head.subarray(feed + 1);
  const count = rows.reduce((lines, byte) => lines + (byte === LINE_FEED ? 1 : 0), 0);
  return { header, delimiter, returns, first: feed + 1, bytesPerRow: rows.length / Math.max(1, count) };
}
