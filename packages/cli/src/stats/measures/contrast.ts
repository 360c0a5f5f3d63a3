import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import { counted } from "../../counted.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly value: string;
  readonly by: string;
  readonly json?: true;
}

export const contrastMeasure: Measure<Flags, Statistics["contrast"]> = {
  name: "contrast",
  headline: { figure: "t", page: "contrast" },
  summary: "Two unlinked groups, the second minus the first: Welch's t test and Hedges' g",
  options: (command) =>
    command
      .requiredOption("--value <column>", "the numbers")
      .requiredOption("--by <column>", "the two groups; the first by number or alphabet is subtracted"),
  async compute([file = ""], { value, by }) {
    const { unpairedContrast, valuesByGroup } = await import("@interrelate/analysis");
    const { values, codes, labels, dropped } = valuesByGroup(await readTable(file), value, by);
    if (labels.length > 2) {
      throw new BadInput(
        `Column “${by}” names ${counted(labels.length, "group")}, and a contrast has two. See interrelate stats anova.`,
      );
    }
    const side = (code: number) => values.filter((_, position) => codes[position] === code);
    for (const [code, label] of labels.entries()) {
      if (side(code).length < 2) throw new BadInput(`Group “${label}” has one value only; each needs at least two.`);
    }
    const { difference, t, df, p, effect } = unpairedContrast(side(0), side(1));
    return {
      figures: { dropped, meanDifference: difference, t, df, p, hedges: effect },
      cautions: values.length < 10 ? ["fewer-than-ten-rows"] : [],
    };
  },
};
