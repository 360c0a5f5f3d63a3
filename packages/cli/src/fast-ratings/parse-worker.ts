import { closeSync, openSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { BlockParser, type CodedBlock, type PlainLayout } from "@interrelate/analysis";
import { createPartReader, type Part } from "./part-reader.ts";

/** What a worker is started with. */
export interface ParseTask {
  readonly file: string;
  /** Byte at which the rows begin. */
  readonly first: number;
  readonly size: number;
  readonly layout: PlainLayout;
}

/** Answers every `Part` it is sent with a `CodedBlock`, or `null` when the part needs the ordinary reader. */
const { file, first, size, layout } = workerData as ParseTask;
const opened = openSync(file, "r");
process.on("exit", () => closeSync(opened));
const read = createPartReader(opened, first, size, layout.returns ? "\r\n" : "\n");
const parser = new BlockParser(layout, textOf);

parentPort?.on("message", (part: Part) => {
  const lines = read(part);
  const block = lines === null ? null : parser.parse(lines.bytes, lines.start, lines.end);
  parentPort?.postMessage(block, block === null ? [] : buffersOf(block));
});

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}

function buffersOf({ rows }: CodedBlock): ArrayBuffer[] {
  const columns = [rows.respondent, rows.own, rows.rated, rows.site, rows.wave, rows.answers];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
