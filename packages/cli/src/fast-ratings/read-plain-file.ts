import { open } from "node:fs/promises";
import { type CodedTexts, createRatingReader, type RatingMapping, type ReadRatings } from "@interrelate/analysis";
import { type CodedBlock, rolesOf } from "@interrelate/analysis/bytes";
import { codedBlocks, type ParsedPart } from "./coded-blocks.ts";
import { createExclusions, type Exclusions } from "./exclusions.ts";
import { keepYoungHeapSmall } from "./keep-young-heap-small.ts";
import type { ParseTask } from "./parse-worker.ts";
import { type PlainHead, readPlainHead } from "./plain-head.ts";

/** How a plain file is read. */
export interface PlainReading {
  readonly mappingOf: (header: readonly string[]) => RatingMapping;
  /** Told how many bytes more have been read. */
  readonly onBytes: (bytes: number) => void;
  /** Who parses the parts of the file; two workers by default. */
  readonly blocksOf?: (task: ParseTask) => AsyncIterable<ParsedPart>;
}

/** The ratings of a plain file, and the rows left out. */
export interface PlainRatings {
  readonly ratings: ReadRatings;
  readonly excluded: Exclusions["byWave"];
}

/**
 * Reads a large file of ratings by its bytes, in two workers: the same table in a small part of the time.
 *
 * `null` when anything in the file is out of the ordinary (quotation marks, another encoding, stray line ends, or a
 * mistake that has to be explained): the caller then reads it from the beginning like any file.
 */
export async function readPlainFile(file: string, reading: PlainReading): Promise<PlainRatings | null> {
  keepYoungHeapSmall();
  const handle = await open(file);
  try {
    const head = await readPlainHead(handle);
    const { size } = await handle.stat();
    return head === null ? null : await readBlocks(file, size, head, reading);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

async function readBlocks(
  file: string,
  size: number,
  { header, delimiter, returns, first, bytesPerRow }: PlainHead,
  { mappingOf, onBytes, blocksOf = codedBlocks }: PlainReading,
): Promise<PlainRatings | null> {
  const mapping = mappingOf(header);
  const room = { rows: Math.ceil((1.02 * size) / bytesPerRow), shared: true };
  const reader = createRatingReader(header, mapping, room);
  const roles = rolesOf(reader.columns);
  if (roles === null) return null;
  const layout = { delimiter: delimiter.charCodeAt(0), returns, roles, items: mapping.items.length };
  const excluded = createExclusions(reader.columns);
  const texts: Texts[] = [];
  for await (const { block, room: numbers, worker, bytes } of blocksOf({ file, first, size, layout })) {
    if (block === null) return null;
    texts[worker] ??= { respondent: [], own: [], rated: [], site: [], wave: [], answer: [] };
    addTexts(texts[worker], block);
    reader.addCoded({ ...numbers, length: block.length, ragged: block.ragged }, texts[worker], excluded.count);
    onBytes(bytes);
  }
  return { ratings: reader.finish(), excluded: excluded.byWave };
}

type Texts = Record<keyof CodedTexts, string[]>;

function addTexts(known: Texts, { texts }: CodedBlock): void {
  for (const [name, own] of Object.entries(known)) {
    for (const text of texts[name as keyof CodedTexts]) own.push(text);
  }
}
