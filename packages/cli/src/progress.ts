import type { Input } from "./open-input.ts";

/** A progress bar on standard error. */
export interface Progress {
  /** So many bytes more are done. */
  advance(bytes: number): void;
  stop(): void;
}

/**
 * Passes a file's bytes on, with a progress bar on standard error while that is a terminal. Files whose size is not
 * known, and output that is not read by a person, get no bar.
 */
export async function* withProgress(input: Input, doing: string): AsyncGenerator<Uint8Array> {
  const progress = await openProgress(input.size, doing);
  try {
    for await (const piece of input.bytes) {
      progress.advance(piece.length);
      yield piece;
    }
  } finally {
    progress.stop();
  }
}

/** A bar for so many bytes; one that shows nothing when they are not known, or standard error is no terminal. */
export async function openProgress(size: number | null, doing: string): Promise<Progress> {
  if (!process.stderr.isTTY || size === null || size === 0) return { advance: () => {}, stop: () => {} };
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: `${doing} [{bar}] {percentage} %`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(size, 0);
  return { advance: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}
