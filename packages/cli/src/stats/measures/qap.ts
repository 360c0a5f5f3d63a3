import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import { counted } from "../../counted.ts";
import type { Measure } from "../measure.ts";
import { withRelabellings } from "../measure-options.ts";
import { matrixOver, nodesOf, readNetwork } from "../read-network.ts";

interface Flags {
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const qapMeasure: Measure<Flags, Statistics["qap"]> = {
  name: "qap",
  headline: { figure: "correlation", page: "qap" },
  summary: "Correlation of two networks over the same nodes, with a permutation test",
  files: "<files...>",
  options: withRelabellings,
  async compute(files, { draws, seed }) {
    const { createRandom, qapCorrelation } = await import("@interrelate/analysis");
    const [one, other, ...more] = files;
    if (one === undefined || other === undefined || more.length > 0) {
      throw new BadInput(`QAP compares two networks; ${counted(files.length, "file was", "files were")} given.`);
    }
    const [first, second] = [await readNetwork(one), await readNetwork(other)];
    const nodes = nodesOf([first, second]);
    const options = { draws, random: createRandom(seed) };
    const figures = qapCorrelation(matrixOver(first, nodes, 0), matrixOver(second, nodes, 0), options);
    const { correlation, p, draws: tried, exact, cautions } = figures;
    return { figures: { correlation, p, draws: tried, exact }, cautions };
  },
};
