import type { Caution } from "@interrelate/analysis";
import { Command } from "commander";
import { orExplain } from "../bad-input.ts";

/** One measure of `interrelate stats`: what it takes, and how it is computed. */
export interface Measure<Flags, Figures> {
  readonly name: string;
  readonly summary: string;
  /** The usage of its files, `<file>` unless said otherwise; empty for a measure that reads none. */
  readonly files?: string;
  /** The figure it is all about, and its page among the methods: when the figure is undefined, that is said in words. */
  readonly headline?: { readonly figure: keyof Figures & string; readonly page: string };
  /** Adds the measure's own options. */
  options(command: Command): Command;
  /** The figures to print, with exactly the keys of the contract, and why they may be unwise to lean on. */
  compute(files: readonly string[], flags: Flags): Promise<Computed<Figures>>;
}

/** What a measure found. */
export interface Computed<Figures> {
  readonly figures: Figures;
  readonly cautions?: readonly Caution[];
}

/** The command of a measure. Bad input becomes one sentence and exit code 2. */
export function measureCommand<Flags extends { json?: true }, Figures extends object>(
  measure: Measure<Flags, Figures>,
): Command {
  const command = new Command(measure.name).description(measure.summary);
  const { files = "<file>" } = measure;
  if (files !== "") command.argument(files, "CSV with a header, or - for standard input");
  return measure
    .options(command)
    .option("--json", "print every figure as JSON")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(() =>
      orExplain(async () => {
        const flags = command.opts<Flags>();
        const { figures, cautions = [] } = await measure.compute(command.args, flags);
        const { CAUTIONS } = await import("@interrelate/analysis");
        const { readableFigures } = await import("./readable-figures.ts");
        process.stdout.write(flags.json ? `${JSON.stringify(figures, null, 2)}\n` : readableFigures(figures));
        const { headline } = measure;
        if (headline !== undefined && figures[headline.figure] === null) {
          process.stderr.write(
            `“${headline.figure}” is undefined for these data; docs/methods/${headline.page}.md says when that is.\n`,
          );
        }
        for (const caution of cautions) process.stderr.write(`${CAUTIONS[caution]}\n`);
      }),
    );
}
