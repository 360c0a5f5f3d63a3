import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { CodedBlock } from "@interrelate/analysis";
import type { ParseTask } from "./parse-worker.ts";
import type { Part } from "./part-reader.ts";

/** A parsed part of a file; `block` is null when the part needs the ordinary reader. */
export interface ParsedPart {
  readonly block: CodedBlock | null;
  /** Which worker parsed it: texts are numbered apart in each. */
  readonly worker: number;
  readonly bytes: number;
}

/** Bytes of a part. */
const PART = 4_194_304;

/** Workers at most; more would wait for the one thread that gathers their rows. */
const MOST_WORKERS = 2;

/** Parts a worker is asked for beforehand, so that it never waits. */
const AHEAD = 2;

/** The parts of a file in order, parsed by workers of their own. */
export async function* codedBlocks(task: ParseTask): AsyncGenerator<ParsedPart> {
  const parts = partsOf(task);
  const workers = Array.from({ length: Math.min(MOST_WORKERS, availableParallelism(), parts.length) }, () =>
    startWorker(task),
  );
  const blocks: Promise<CodedBlock | null>[] = [];
  const ask = (part: Part | undefined) => {
    const worker = workers[blocks.length % workers.length];
    if (part !== undefined && worker !== undefined) blocks.push(worker.parse(part));
  };
  try {
    for (const part of parts.slice(0, AHEAD * workers.length)) ask(part);
    for (const [position, { start, end }] of parts.entries()) {
      const block = (await blocks[position]) ?? null;
      delete blocks[position];
      ask(parts[blocks.length]);
      yield { block, worker: position % workers.length, bytes: end - start };
    }
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}

function partsOf({ first, size }: ParseTask): Part[] {
  return Array.from({ length: Math.ceil((size - first) / PART) }, (_, position) => {
    const start = first + position * PART;
    return { start, end: Math.min(size, start + PART) };
  });
}

function startWorker(task: ParseTask) {
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), { workerData: task });
  const waiting: ((block: CodedBlock | null) => void)[] = [];
  worker.on("message", (block: CodedBlock | null) => waiting.shift()?.(block));
  // Whatever a worker cannot read, the ordinary reader has a sentence about.
  worker.on("error", () => {
    for (const answer of waiting) answer(null);
  });
  return {
    parse: (part: Part) =>
      new Promise<CodedBlock | null>((resolve) => {
        waiting.push(resolve);
        worker.postMessage(part);
      }),
    stop: () => worker.terminate(),
  };
}
