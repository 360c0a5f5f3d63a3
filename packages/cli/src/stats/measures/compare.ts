import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly before: string;
  readonly after: string;
  readonly json?: true;
}

export const compareMeasure: Measure<Flags, Statistics["compare"]> = {
  name: "compare",
  headline: { figure: "t", page: "contrast" },
  summary: "Before and after of the same people: paired t test and standardised changes",
  options: (command) =>
    command
      .requiredOption("--before <column>", "the earlier value of each row")
      .requiredOption("--after <column>", "the later value of the same row"),
  async compute([file = ""], { before, after }) {
    const { completeRows, numbers, pairedContrast, valuesAt } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, [before, after]);
    if (rows.length < 2) throw new BadInput("Only one pair is complete: a comparison needs at least two.");
    const [first, second] = [before, after].map((name) => valuesAt(numbers(table, name), rows)) as [
      Float64Array,
      Float64Array,
    ];
    const { nBefore, difference, t, df, p, dz, d, effect } = pairedContrast(first, second);
    return {
      figures: { n: nBefore, dropped, meanDifference: difference, t, df, p, dz, dav: d, hedges: effect },
      cautions: nBefore < 10 ? ["fewer-than-ten-rows"] : [],
    };
  },
};
