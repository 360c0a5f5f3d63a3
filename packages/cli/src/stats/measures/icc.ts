import type { Statistics } from "@interrelate/contract";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly value: string;
  readonly by: string;
  readonly json?: true;
}

export const iccMeasure: Measure<Flags, Statistics["icc"]> = {
  name: "icc",
  summary: "Intraclass correlation: how much of the variance lies between groups",
  options: (command) =>
    command.requiredOption("--value <column>", "the numbers").requiredOption("--by <column>", "the group of each row"),
  async compute([file = ""], { value, by }) {
    const { icc, iccReml, valuesByGroup } = await import("@interrelate/analysis");
    const { values, codes, rows, dropped } = valuesByGroup(await readTable(file), value, by);
    const { msBetween: _, msWithin: __, cautions, ...figures } = icc(values, codes, rows);
    const reml = iccReml(values, codes, rows);
    return {
      figures: { ...figures, dropped, icc1Reml: reml.icc1 },
      cautions: [...new Set([...cautions, ...reml.cautions])],
    };
  },
};
