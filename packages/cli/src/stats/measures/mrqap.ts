import path from "node:path";
import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { withRelabellings } from "../measure-options.ts";
import { matrixOver, type NetworkFile, nodesOf, readNetwork } from "../read-network.ts";

interface Flags {
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const mrqapMeasure: Measure<Flags, Statistics["mrqap"]> = {
  name: "mrqap",
  summary: "Regression of the first network on the others, with permutation tests (double semi-partialling)",
  files: "<files...>",
  options: withRelabellings,
  async compute(files, { draws, seed }) {
    const { createRandom, mrqap } = await import("@interrelate/analysis");
    if (files.length < 2)
      throw new BadInput("MRQAP needs the network to explain and at least one that may explain it.");
    const networks: NetworkFile[] = [];
    for (const file of files) networks.push(await readNetwork(file));
    const nodes = nodesOf(networks);
    const [response = [], ...explaining] = networks.map((network) => matrixOver(network, nodes, 0));
    const names = predictorNames(files.slice(1));
    const predictors = explaining.map((values, at) => ({ name: names[at] ?? "", values }));
    const figures = mrqap(response, predictors, { draws, random: createRandom(seed) });
    return {
      figures: {
        coefficients: Object.fromEntries(
          figures.coefficients.map(({ name, estimate, t, p }) => [name, { estimate, t, p }]),
        ),
      },
      cautions: figures.cautions,
    };
  },
};

/** A network is called as its file without folder and ending, or by its whole path where two files share that name. */
function predictorNames(files: readonly string[]): string[] {
  const short = files.map((file) => path.basename(file).replace(/\.[^.]+$/, ""));
  const twice = files.find((file, at) => files.indexOf(file) < at);
  if (twice !== undefined) throw new BadInput(`${twice} is given twice as an explaining network.`);
  return files.map((file, at) => (short.filter((name) => name === short[at]).length > 1 ? file : (short[at] ?? file)));
}
