import { createHash } from "node:crypto";
import { type Checker, CheckStatus } from "@stryker-mutator/api/check";
import type { Mutant } from "@stryker-mutator/api/core";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/**
 * Tries one mutant in so many, as `MUTANTS_ONE_IN` says; all without it. Which ones rests on what and where they are, so
 * that the next run draws the same. The others are reported as not compiling, which Stryker leaves out of the score.
 */
const draw: Checker = {
  init: async () => undefined,
  check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(mutant)])),
  group: async (mutants) => [mutants.map(({ id }) => id)],
};

function resultOf(mutant: Mutant) {
  return isDrawn(mutant)
    ? ({ status: CheckStatus.Passed } as const)
    : ({ status: CheckStatus.CompileError, reason: "not drawn" } as const);
}

function isDrawn({ fileName, location, replacement }: Mutant): boolean {
  const oneIn = Number(process.env.MUTANTS_ONE_IN ?? 1);
  const name = fileName.slice(fileName.lastIndexOf("packages/"));
  const { start, end } = location;
  const place = [name, start.line, start.column, end.line, end.column, replacement].join(" ");
  return createHash("sha256").update(place).digest().readUInt32BE(0) % oneIn === 0;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, "draw", draw)];
