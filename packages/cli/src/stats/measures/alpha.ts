import type { Statistics } from "@interrelate/contract";
import type { Measure } from "../measure.ts";
import { withItems } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly items: string[];
  readonly json?: true;
}

export const alphaMeasure: Measure<Flags, Statistics["alpha"]> = {
  name: "alpha",
  headline: { figure: "alpha", page: "alpha" },
  summary: "Cronbach's alpha of a scale, with its interval, and each item's part in it",
  options: withItems,
  async compute([file = ""], { items }) {
    const { alpha, completeRows, numbers } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, items);
    const figures = alpha(
      items.map((item) => numbers(table, item)),
      rows,
    );
    const named = (values: readonly (number | null)[]) =>
      Object.fromEntries(items.map((item, at) => [item, values[at] ?? null]));
    return {
      figures: {
        n: figures.n,
        k: items.length,
        dropped,
        alpha: figures.alpha,
        alphaStandardized: figures.alphaStandardized,
        feldt95: figures.feldt95,
        itemRest: named(figures.itemRest),
        alphaIfDropped: named(figures.alphaIfDropped),
      },
    };
  },
};
