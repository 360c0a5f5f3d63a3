import { defineConfig } from "vitest/config";

/** The tests of the analysis alone, which need no database and no browser: what mutation testing runs. */
export default defineConfig({ test: { include: ["packages/analysis/src/**/*.test.ts"] } });
