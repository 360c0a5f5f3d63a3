import type { Statistics } from "@interrelate/contract";
import type { Measure } from "../measure.ts";
import { withValueBy } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly value: string;
  readonly by: string;
  readonly json?: true;
}

export const anovaMeasure: Measure<Flags, Statistics["anova"]> = {
  name: "anova",
  headline: { figure: "F", page: "anova" },
  summary: "One-way analysis of variance with effect sizes, and Welch's test for unequal variances",
  options: withValueBy,
  async compute([file = ""], { value, by }) {
    const { anova, valuesByGroup, welchAnova } = await import("@interrelate/analysis");
    const { values, codes, rows, dropped } = valuesByGroup(await readTable(file), value, by);
    const { F, df1, df2, p, eta2, omega2, epsilon2, levels, cautions } = anova(values, codes, rows);
    return { figures: { dropped, F, df1, df2, p, eta2, omega2, epsilon2, welch: welchAnova(levels) }, cautions };
  },
};
