import { defineConfig } from "vitest/config";

/** The tests of the analysis alone, which need no database and no browser: what mutation testing runs. */
export default defineConfig({
  test: {
    include: ["packages/analysis/src/**/*.test.ts"],
    // Mutants make inner loops a hundred times slower, and the models fitted here are held by quicker tests as well.
    exclude: ["packages/analysis/src/models/mixed/mixed-reference.test.ts"],
    testTimeout: 60_000,
  },
});
