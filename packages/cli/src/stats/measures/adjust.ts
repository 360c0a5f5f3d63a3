import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly json?: true;
}

export const adjustMeasure: Measure<Flags, Statistics["adjust"]> = {
  name: "adjust",
  summary: "Adjust the probabilities in column p for their number: Holm, and Benjamini-Hochberg",
  options: (command) => command,
  async compute([file = ""]) {
    const { benjaminiHochberg, completeRows, holm, numbers, valuesAt } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const { rows, dropped } = completeRows(table, ["p"]);
    const p = [...valuesAt(numbers(table, "p"), rows)];
    const wrong = p.find((own) => own < 0 || own > 1);
    if (wrong !== undefined) throw new BadInput(`Column “p” holds ${wrong}. Probabilities lie between 0 and 1.`);
    return { figures: { dropped, holm: tested(holm(p)), benjaminiHochberg: tested(benjaminiHochberg(p)) } };
  },
};

/** No probability is missing here, so none that is adjusted is. */
function tested(adjusted: (number | null)[]): number[] {
  return adjusted.filter((p) => p !== null);
}
