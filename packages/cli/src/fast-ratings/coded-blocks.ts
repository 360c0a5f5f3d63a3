import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { bytesOfRoom, type CodedBlock, type RowRoom, roomOver } from "@interrelate/analysis/bytes";
import type { ParseTask, PartRequest, WorkerTask } from "./parse-worker.ts";
import { MOST_ROWS, PART, type Part } from "./part-reader.ts";

/** A parsed part of a file, to be used before the next one is asked for. */
export interface ParsedPart {
  /** `null` when the part needs the ordinary reader. */
  readonly block: CodedBlock | null;
  /** The numbers of the block's rows. */
  readonly room: RowRoom;
  /** Which worker parsed it: texts are numbered apart in each. */
  readonly worker: number;
  readonly bytes: number;
}

/** Workers at most; more would wait for the one thread that gathers their rows. */
const MOST_WORKERS = 2;

/** Parts that a worker has been asked for at once, so that it never waits. */
const AHEAD = 3;

/** The parts of a file in order, parsed by workers of their own. */
export async function* codedBlocks(task: ParseTask): AsyncGenerator<ParsedPart> {
  const parts = partsOf(task);
  const count = Math.min(MOST_WORKERS, availableParallelism(), parts.length);
  const workers = Array.from({ length: count }, () => startWorker(task));
  const asked: Promise<Omit<ParsedPart, "worker" | "bytes">>[] = [];
  const ask = (part: Part | undefined) => {
    const worker = workers[asked.length % count];
    if (part !== undefined && worker !== undefined) asked.push(worker.parse(part));
  };
  try {
    for (const part of parts.slice(0, AHEAD * count)) ask(part);
    for (const [position, { start, end }] of parts.entries()) {
      const parsed = await asked[position];
      if (parsed === undefined) return;
      delete asked[position];
      yield { ...parsed, worker: position % count, bytes: end - start };
      ask(parts[asked.length]);
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

/** The buffers are used in turn: one is free again when its part has been yielded and the next is asked for. */
function startWorker(task: ParseTask) {
  const { items } = task.layout;
  const buffers = Array.from({ length: AHEAD }, () => new SharedArrayBuffer(bytesOfRoom(MOST_ROWS, items)));
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), {
    workerData: { ...task, buffers } satisfies WorkerTask,
  });
  const rooms = buffers.map((buffer) => roomOver(buffer, MOST_ROWS, items));
  const waiting: ((block: CodedBlock | null) => void)[] = [];
  let turn = 0;
  worker.on("message", (block: CodedBlock | null) => waiting.shift()?.(block));
  // Whatever a worker cannot read, the ordinary reader has a sentence about.
  worker.on("error", () => {
    for (const answer of waiting) answer(null);
  });
  return {
    async parse(part: Part) {
      const buffer = turn;
      turn = (turn + 1) % AHEAD;
      worker.postMessage({ part, buffer } satisfies PartRequest);
      const block = await new Promise<CodedBlock | null>((resolve) => waiting.push(resolve));
      return { block, room: rooms[buffer] as RowRoom };
    },
    stop: () => worker.terminate(),
  };
}
