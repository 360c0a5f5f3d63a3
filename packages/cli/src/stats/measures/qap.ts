import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { matrixOver, nodesOf, readNetwork } from "../read-network.ts";

interface Flags {
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const qapMeasure: Measure<Flags, Statistics["qap"]> = {
  name: "qap",
  summary: "Correlation of two networks over the same nodes, with a permutation test",
  files: "<files...>",
  options: (command) =>
    command
      .option(
        "--draws <number>",
        "random relabellings, when there are more than seven nodes",
        wholeNumberFrom(1),
        10_000,
      )
      .option("--seed <number>", "start of the random numbers", wholeNumberFrom(0), 1),
  async compute(files, { draws, seed }) {
    const { createRandom, qapCorrelation } = await import("@interrelate/analysis");
    const [one, other, ...more] = files;
    if (one === undefined || other === undefined || more.length > 0) {
      throw new BadInput(`QAP compares two networks; ${files.length} files were given.`);
    }
    const [first, second] = [await readNetwork(one), await readNetwork(other)];
    const nodes = nodesOf([first, second]);
    const options = { draws, random: createRandom(seed) };
    const figures = qapCorrelation(matrixOver(first, nodes, 0), matrixOver(second, nodes, 0), options);
    const { correlation, p, draws: tried, exact, cautions } = figures;
    return { figures: { correlation, p, draws: tried, exact }, cautions };
  },
};
