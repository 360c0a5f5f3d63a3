import { closeSync, openSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { BlockParser, type PlainLayout, roomOver } from "@interrelate/analysis/bytes";
import { createPartReader, MOST_ROWS, type Part } from "./part-reader.ts";

/** A plain file, and how its rows are built. */
export interface ParseTask {
  readonly file: string;
  /** Byte at which the rows begin. */
  readonly first: number;
  readonly size: number;
  readonly layout: PlainLayout;
}

/** What a worker is started with; it writes the numbers of rows into the shared buffers. */
export interface WorkerTask extends ParseTask {
  readonly buffers: readonly SharedArrayBuffer[];
}

/** A part to parse, and the buffer its rows go to. */
export interface PartRequest {
  readonly part: Part;
  readonly buffer: number;
}

/** Answers every `PartRequest` with a `CodedBlock`, or `null` when the part needs the ordinary reader. */
const { file, first, size, layout, buffers } = workerData as WorkerTask;
const opened = openSync(file, "r");
process.on("exit", () => closeSync(opened));
const read = createPartReader(opened, first, size, layout.returns ? "\r\n" : "\n");
const parser = new BlockParser(layout, textOf);
const rooms = buffers.map((buffer) => roomOver(buffer, MOST_ROWS, layout.items));

parentPort?.on("message", ({ part, buffer }: PartRequest) => {
  const lines = read(part);
  const room = rooms[buffer];
  const isPlain = lines !== null && room !== undefined;
  parentPort?.postMessage(isPlain ? parser.parse(lines.bytes, lines.start, lines.end, room) : null);
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
