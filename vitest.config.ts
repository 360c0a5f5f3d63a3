import { defineConfig } from "vitest/config";

/** Packages that are pure: their tests share nothing but the files they load. */
const PURE = "packages/{analysis,contract,pictures,work}/src/**/*.test.ts";
/** Tests with real parts, each file of which opens its own and puts them away. */
const REAL = ["packages/{server,cli}/src/**/*.test.ts", "scenarios/src/**/*.test.ts", "tests/**/*.test.ts"];
/** Tests of the web app's own parts, some of which stand in for others. */
const WEB = "packages/web/src/**/*.test.{ts,tsx}";
const TIMES = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    maxWorkers: 2,
    projects: [
      // Without isolation a worker loads a file once for all the tests that use it.
      { test: { name: "pure", include: [PURE], isolate: false, ...TIMES } },
      { test: { name: "web", include: [WEB], ...TIMES } },
      {
        test: {
          name: "real",
          include: REAL,
          exclude: ["**/node_modules/**", "**/.types/**"],
          isolate: false,
          globalSetup: ["./tests/database.ts"],
          // A browser on a busy machine takes its time; what is polled for ends the wait as soon as it is there.
          expect: { poll: { timeout: 20_000 } },
          ...TIMES,
        },
      },
    ],
  },
});
