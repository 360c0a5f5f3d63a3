import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { matrixOver, readNetwork } from "../read-network.ts";

interface Flags {
  readonly json?: true;
}

export const srmMeasure: Measure<Flags, Statistics["srm"]> = {
  name: "srm",
  summary: "Social relations model of one complete round robin: actor, partner and relationship variance",
  options: (command) => command,
  async compute([file = ""]) {
    const { socialRelations } = await import("@interrelate/analysis");
    const network = await readNetwork(file);
    const matrix = matrixOver(network, network.nodes, null);
    if (matrix.length < 4)
      throw new BadInput(`The social relations model needs four nodes or more, not ${matrix.length}.`);
    const figures = socialRelations(matrix);
    if (figures === null) throw new BadInput(missingTie(network.nodes, matrix));
    const { mean, actorVariance, partnerVariance, relationshipVariance, cautions } = figures;
    const { actorPartnerCorrelation, dyadicCorrelation } = figures;
    return {
      figures: {
        mean,
        actorVariance,
        partnerVariance,
        relationshipVariance,
        actorPartnerCorrelation,
        dyadicCorrelation,
      },
      cautions,
    };
  },
};

function missingTie(nodes: readonly string[], matrix: readonly (readonly (number | null)[])[]): string {
  const from = matrix.findIndex((line, at) => line.some((value, to) => value === null && to !== at));
  const to = (matrix[from] ?? []).findIndex((value, at) => value === null && at !== from);
  return `The tie from “${nodes[from]}” to “${nodes[to]}” is missing; the social relations model needs every tie.`;
}
