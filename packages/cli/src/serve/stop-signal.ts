import type { Environment } from "./settings.ts";

/** Programs that pass signals on make two of one Ctrl-C: what follows so soon, in milliseconds, is the same request. */
const SAME_REQUEST = 1000;

/**
 * Waits for Ctrl-C or another request to stop. The first one is answered by stopping cleanly, the database included; a
 * second one, later, ends the program at once and leaves the database to the next start.
 */
export function stopSignal(environment: Environment): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (asked !== undefined && performance.now() - asked > SAME_REQUEST) process.exit(130);
        asked ??= performance.now();
        resolve();
      });
    }
    // npm, when it is told to stop, tells only the shell between it and us, and we are left without a parent.
    if (environment.npm_lifecycle_event !== undefined) whenOrphaned(resolve);
  });
}

function whenOrphaned(tell: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell();
  }, 500);
  watch.unref();
}
