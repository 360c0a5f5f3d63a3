import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withSeed } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly x: string;
  readonly m: string;
  readonly y: string;
  readonly cluster?: string;
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const mediateMeasure: Measure<Flags, Statistics["mediate"]> = {
  name: "mediate",
  summary: "How much of the effect of x on y goes through m, with a bootstrap interval over clusters or rows",
  options: (command) =>
    withSeed(
      command
        .requiredOption("--x <column>", "what acts")
        .requiredOption("--m <column>", "what it may act through")
        .requiredOption("--y <column>", "what it acts on")
        .option("--cluster <column>", "draw whole clusters, such as sites (default: single rows)")
        .option("--draws <number>", "bootstrap draws", wholeNumberFrom(100), 5000),
    ),
  async compute([file = ""], { x, m, y, cluster, draws, seed }) {
    const { bootstrapMediation, columnLevels, completeRows, createRandom, mediation, numbers } = await import(
      "@interrelate/analysis"
    );
    if (new Set([x, m, y]).size < 3) throw new BadInput("Please give three different columns as --x, --m and --y.");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, cluster === undefined ? [x, m, y] : [x, m, y, cluster]);
    const column = (name: string) => {
      const all = numbers(table, name);
      return Float64Array.from(rows, (row) => all[row] ?? Number.NaN);
    };
    const columns = { x: column(x), m: column(m), y: column(y) };
    const clusters = cluster === undefined ? null : columnLevels(table, cluster, rows);
    const found = mediation(columns, clusters);
    const drawn = bootstrapMediation(columns, clusters, draws, createRandom(seed));
    const { low, high } = drawn.indirect;
    return {
      figures: {
        dropped,
        a: found.a,
        b: found.b,
        direct: found.direct,
        indirect: found.indirect,
        total: found.total,
        interval95: low === null || high === null ? null : [low, high],
      },
      cautions: [...found.cautions, ...drawn.cautions],
    };
  },
};
