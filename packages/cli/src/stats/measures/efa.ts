import type { Rotation } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { Option } from "commander";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withItems } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly items: string[];
  readonly factors: number;
  readonly rotation: Rotation;
  readonly json?: true;
}

export const efaMeasure: Measure<Flags, Statistics["efa"]> = {
  name: "efa",
  summary: "Exploratory factor analysis by minimum residuals: what do the items have in common?",
  options: (command) =>
    withItems(command)
      .requiredOption("--factors <number>", "how many factors", wholeNumberFrom(1))
      .addOption(
        new Option("--rotation <name>", "varimax keeps factors apart, oblimin lets them correlate")
          .choices(["none", "varimax", "oblimin"])
          .default("none"),
      ),
  async compute([file = ""], { items, factors, rotation }) {
    const { completeRows, efa, numbers } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, items);
    const { n, eigenvalues, loadings, uniquenesses, cautions } = efa(
      items.map((name) => ({ name, answers: numbers(table, name) })),
      { factors, rotation },
      rows,
    );
    return {
      figures: {
        n,
        dropped,
        eigenvalues,
        loadings: Object.fromEntries(items.map((item, at) => [item, loadings[at] ?? []])),
        uniquenesses: Object.fromEntries(items.map((item, at) => [item, uniquenesses[at] ?? null])),
      },
      cautions,
    };
  },
};
