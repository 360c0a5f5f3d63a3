import type { Statistics } from "@interrelate/contract";
import type { Measure } from "../measure.ts";
import { withValueBy } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly value: string;
  readonly by: string;
  readonly json?: true;
}

export const iccMeasure: Measure<Flags, Statistics["icc"]> = {
  name: "icc",
  headline: { figure: "icc1", page: "icc" },
  summary: "Intraclass correlation: how much of the variance lies between groups",
  options: withValueBy,
  async compute([file = ""], { value, by }) {
    const { icc, iccReml, valuesByGroup } = await import("@interrelate/analysis");
    const { values, codes, rows, dropped } = valuesByGroup(await readTable(file), value, by);
    const { n, groups, k0, meanK, F, df1, df2, p, icc1, icc1MeanK, icc2 } = icc(values, codes, rows);
    const { icc1: icc1Reml, cautions } = iccReml(values, codes, rows);
    return {
      figures: { n, dropped, groups, k0, meanK, F, df1, df2, p, icc1, icc1MeanK, icc1Reml, icc2 },
      cautions,
    };
  },
};
