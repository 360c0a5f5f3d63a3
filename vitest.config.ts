import { defineConfig } from "vitest/config";

/** Packages that are pure: their tests share nothing but the files they load, so those are loaded once. */
const PURE = "packages/{analysis,contract,pictures,work}/src/**/*.test.ts";
const TIMES = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    maxWorkers: 2,
    projects: [
      { test: { name: "pure", include: [PURE], isolate: false, ...TIMES } },
      {
        test: {
          name: "parts",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "scenarios/src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/.types/**", PURE],
          globalSetup: ["./tests/database.ts"],
          // A browser on a busy machine takes its time; what is polled for ends the wait as soon as it is there.
          expect: { poll: { timeout: 20_000 } },
          ...TIMES,
        },
      },
    ],
  },
});
