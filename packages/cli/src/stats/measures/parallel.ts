import type { Statistics } from "@interrelate/contract";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withItems, withSeed } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly items: string[];
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const parallelMeasure: Measure<Flags, Statistics["parallel"]> = {
  name: "parallel",
  summary: "Horn's parallel analysis: how many factors are more than chance?",
  options: (command) =>
    withSeed(withItems(command).option("--draws <number>", "simulated samples", wholeNumberFrom(1), 1000)),
  async compute([file = ""], { items, draws, seed }) {
    const { completeRows, createRandom, numbers, parallelAnalysis } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, items);
    const { observed, p95, factors } = parallelAnalysis(
      items.map((name) => ({ name, answers: numbers(table, name) })),
      draws,
      createRandom(seed),
      rows,
    );
    return { figures: { dropped, observed, p95, factors } };
  },
};
