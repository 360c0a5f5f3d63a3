import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { ChangesRefused } from "./changes-refused.ts";
import type { KeptMap } from "./take-changes.ts";

/** What a thread is told. */
export type ChangesOrder = {
  readonly document: Uint8Array;
  readonly update: Uint8Array;
  readonly workgroupIds: ReadonlySet<string>;
};

/** What a thread says. */
export type ChangesAnswer =
  | { readonly taken: KeptMap | undefined }
  | { readonly refused: Pick<ChangesRefused, "reason" | "message"> };

/** How many threads work at once, in the whole process; more would take the processor from everybody else. */
const MOST = 2;

/** How long taking changes in may last, in milliseconds: the largest map there can be needs a fraction of it. */
const LONGEST = 3_000;

const idle: Worker[] = [];
const waiting: (() => void)[] = [];
let working = 0;

/**
 * Takes changes into a map as `takeChanges` does, in another thread. A few kilobytes can be made so that Yjs needs
 * minutes for them, during which nobody else would get an answer. Threads stay for the next changes, because starting
 * one takes longer than most changes; whoever finds all of them at work waits for a turn.
 *
 * @param longest how long it may take once its turn has come, in milliseconds.
 * @throws ChangesRefused also `too-long`; the thread is ended then.
 */
export async function takeChangesInThread(order: ChangesOrder, longest = LONGEST): Promise<KeptMap | undefined> {
  await turn();
  try {
    const thread = idle.pop() ?? (await startThread());
    const answer = await answerOf(thread, order, longest);
    idle.push(thread);
    if ("taken" in answer) return answer.taken;
    throw new ChangesRefused(answer.refused.reason, answer.refused.message);
  } finally {
    passTurn();
  }
}

/** Ends the threads that wait for changes. Those at work belong to another server of this process, and stay. */
export async function endIdleThreads(): Promise<void> {
  await Promise.all(idle.splice(0).map((thread) => thread.terminate()));
}

async function turn(): Promise<void> {
  if (working === MOST) return new Promise((resolve) => void waiting.push(resolve));
  working += 1;
}

function passTurn(): void {
  const next = waiting.shift();
  if (next === undefined) working -= 1;
  else next();
}

/** A thread that has read its program, so that this does not count as time for the changes. */
async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL("./take-changes-worker.ts", import.meta.url));
  const forget = () => {
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
  };
  thread.on("error", forget).on("exit", forget);
  // It never keeps a process from ending.
  thread.unref();
  await once(thread, "message");
  return thread;
}

async function answerOf(thread: Worker, order: ChangesOrder, longest: number): Promise<ChangesAnswer> {
  const limit = AbortSignal.timeout(longest);
  try {
    const answer = once(thread, "message", { signal: limit });
    thread.postMessage(order);
    return (await answer)[0];
  } catch (error) {
    await thread.terminate();
    throw limit.aborted ? tooLong() : error;
  }
}

function tooLong(): ChangesRefused {
  return new ChangesRefused(
    "too-long",
    "Taking these changes into the map took too long, so nothing was kept. Please load the page again; if that does " +
      "not help, make a copy of the map, which begins without its history, and go on there.",
  );
}
