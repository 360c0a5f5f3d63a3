import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Prints the run's counts as the very last line: `12 passed, 0 failed`. Counted are the tests, and as failures also
 * every file that broke outside its tests and every error nobody caught, so a broken run never looks clean.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const line = closingLine(modules, errors.length);
    const gates = process.env.INTERRELATE_FAILED_GATES ?? "";
    // Other reporters and hooks still print after this call; at the exit nobody does.
    process.on("exit", () => {
      if (gates !== "") console.log(`Failed before the tests: ${gates}.`);
      console.log(line);
    });
  }
}

function closingLine(modules: readonly TestModule[], uncaught: number): string {
  const count = { passed: 0, failed: uncaught, skipped: 0, pending: 0 };
  for (const module of modules) {
    const failedBefore = count.failed;
    for (const test of module.children.allTests()) count[test.result().state] += 1;
    if (module.state() === "failed" && count.failed === failedBefore) count.failed += 1;
  }
  // A test that never ran to its end did not pass.
  const line = `${count.passed} passed, ${count.failed + count.pending} failed`;
  return count.skipped === 0 ? line : `${count.skipped} skipped\n${line}`;
}
