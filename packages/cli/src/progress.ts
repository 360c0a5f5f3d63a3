import type { Input } from "./open-input.ts";

/**
 * Passes a file's bytes on, with a progress bar on standard error while that is a terminal. Files whose size is not
 * known, and output that is not read by a person, get no bar.
 */
export async function* withProgress(input: Input, doing: string): AsyncGenerator<Uint8Array> {
  if (!process.stderr.isTTY || input.size === null || input.size === 0) return yield* input.bytes;
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: `${doing} [{bar}] {percentage} %`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(input.size, 0);
  try {
    for await (const piece of input.bytes) {
      bar.increment(piece.length);
      yield piece;
    }
  } finally {
    bar.stop();
  }
}
