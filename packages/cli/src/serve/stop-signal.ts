import type { Environment } from "./settings.ts";

/**
 * Waits for Ctrl-C or another request to stop. The first one is answered by stopping cleanly; a second one ends the
 * program at once.
 */
export function stopSignal(environment: Environment): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
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
