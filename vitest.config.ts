import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "scenarios/src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/.types/**"],
    globalSetup: ["./tests/database.ts"],
    reporters: ["default", "./tests/closing-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine takes its time; what is polled for ends the wait as soon as it is there.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
