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
}

/** A header is looked for in so many bytes. */
const LONGEST_HEADER = 65_536;

const LINE_FEED = 0x0a;

/** Reads a file's header line; `null` when it is none of a plain file, which the ordinary reader then explains. */
export async function readPlainHead(file: FileHandle): Promise<PlainHead | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
  const feed = buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
  if (feed === -1) return null;
  const line = buffer.subarray(0, feed).toString();
  const returns = line.endsWith("\r");
  const text = returns ? line.slice(0, -1) : line;
  const delimiter = detectDelimiter(text);
  if (delimiter === null || /["\r\0]/.test(text)) return null;
  const { header } = await openCsv(bytesOf(`${text}\n`));
  return { header, delimiter, returns, first: feed + 1 };
}
