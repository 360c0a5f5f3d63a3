import type { Statistics } from "@interrelate/contract";
import type { Measure } from "../measure.ts";
import { withItems } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly items: string[];
  readonly json?: true;
}

export const omegaMeasure: Measure<Flags, Statistics["omega"]> = {
  name: "omega",
  summary: "McDonald's omega of a scale: its reliability under one common factor",
  options: withItems,
  async compute([file = ""], { items }) {
    const { cfaMl, completeRows, numbers, omega } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, items);
    const columns = items.map((item) => ({ name: item, answers: numbers(table, item) }));
    const figures = omega(
      columns.map(({ answers }) => answers),
      rows,
    );
    // Where there is no omega, the factor model it rests on says why.
    if (figures.omega === null) cfaMl([{ name: "the scale", items: columns }], rows);
    return {
      figures: {
        n: figures.n,
        dropped,
        omega: figures.omega,
        loadings: Object.fromEntries(items.map((item, at) => [item, figures.loadings?.[at] ?? null])),
      },
      cautions: figures.omega !== null && !figures.admissible ? ["heywood-case"] : [],
    };
  },
};
