import type { Statistics } from "@interrelate/contract";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withItems } from "../measure-options.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly items: string[];
  readonly by: string;
  readonly anchors: number;
  readonly json?: true;
}

export const agreementMeasure: Measure<Flags, Statistics["agreement"]> = {
  name: "agreement",
  summary: "rwg(j): do the raters of each group agree, against two ideas of answering at random",
  options: (command) =>
    withItems(command)
      .requiredOption("--by <column>", "the group of each row")
      .option(
        "--anchors <number>",
        "answer options of an item; a slight skew is known for five",
        wholeNumberFrom(2),
        5,
      ),
  async compute([file = ""], { items, by, anchors }) {
    const { agreementByGroup } = await import("@interrelate/analysis");
    const { groups, dropped } = agreementByGroup(await readTable(file), items, by, anchors);
    return {
      figures: {
        dropped,
        groups: groups.map(({ group, n, rwgUniform, rwgSlightSkew }) => ({ group, n, rwgUniform, rwgSlightSkew })),
      },
      cautions: groups.some(({ n }) => n < 10) ? ["fewer-than-ten-rows"] : [],
    };
  },
};
