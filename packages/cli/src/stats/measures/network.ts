import type { TieValues } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { InvalidArgumentError } from "commander";
import { BadInput } from "../../bad-input.ts";
import { wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withSeed } from "../measure-options.ts";
import { matrixOver, readNetwork, undirected } from "../read-network.ts";
import { readNodeLabels } from "../read-node-labels.ts";

interface Flags {
  readonly undirected?: true;
  readonly threshold?: number;
  readonly nodes?: string;
  readonly attribute?: string;
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const networkMeasure: Measure<Flags, Statistics["network"]> = {
  name: "network",
  summary: "A network and its nodes: density, strengths, centrality, reciprocity, transitivity, E-I, communities",
  options: (command) =>
    withSeed(
      command
        .option("--undirected", "ties have no direction: the larger of two given values counts both ways")
        .option(
          "--threshold <value>",
          "a tie counts in density and paths from this value up (default: above 0)",
          tieValue,
        )
        .option("--nodes <file>", "CSV with the nodes in its first column")
        .option("--attribute <column>", "column of --nodes with each node's kind, for the E-I index")
        .option("--draws <number>", "random labellings for the E-I index", wholeNumberFrom(1), 10_000),
    ),
  async compute([file = ""], flags) {
    const { ANY_TIE, createRandom, networkFigures } = await import("@interrelate/analysis");
    if (flags.attribute !== undefined && flags.nodes === undefined) {
      throw new BadInput("--attribute needs --nodes FILE, which holds that column.");
    }
    const read = await readNetwork(file);
    const network = flags.undirected ? undirected(read) : read;
    const { nodes, labels } =
      flags.nodes === undefined
        ? { nodes: network.nodes, labels: null }
        : await readNodeLabels(flags.nodes, network, flags.attribute);
    const matrix = matrixOver(network, nodes, 0);
    const figures = networkFigures(matrix, createRandom(flags.seed), flags.threshold ?? ANY_TIE);
    return {
      figures: {
        nodes: [...nodes],
        density: figures.density.ofObserved,
        inStrength: figures.strength.in.map(({ sum }) => sum),
        outStrength: figures.strength.out.map(({ sum }) => sum),
        betweenness: figures.betweenness.normalized,
        closenessIn: figures.closeness.in,
        closenessOut: figures.closeness.out,
        eigenvector: figures.eigenvector.vector,
        pagerank: figures.pageRank ?? nodes.map(() => null),
        reciprocity: figures.reciprocity.reciprocity,
        transitivity: figures.transitivity,
        ...(labels === null ? {} : { ei: await eiFigures(matrix, labels, flags) }),
        communities: { modularity: figures.communities.modularity, membership: figures.communities.membership },
      },
      cautions: figures.cautions,
    };
  },
};

async function eiFigures(matrix: TieValues, labels: readonly string[], { draws, seed }: Flags) {
  const { createRandom, eiTest } = await import("@interrelate/analysis");
  const { index, expected, p, draws: tried, exact } = eiTest(matrix, labels, { draws, random: createRandom(seed) });
  return { index, expected, p, draws: tried, exact };
}

function tieValue(text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("Please give a number above 0.");
  return value;
}
