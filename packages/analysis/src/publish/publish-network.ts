import type { Network, Tie } from "../analysis.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { density } from "../network/density.ts";
import { strengths } from "../network/strength.ts";
import { meanAbsoluteGap } from "../ties/mean-absolute-gap.ts";
import { socialRelations } from "../ties/social-relations.ts";

/**
 * Network figures of the printed tie means: density (strong among observed ties between groups), strengths (sum
 * of a group's ties with others) and reciprocity. They are computed from what is printed and so add nothing to it.
 *
 * @param isHidden whether a tie was rated but is hidden; a group with such a tie has no strength, since a sum
 * without it would look weak
 */
export function publishNetwork(
  groups: readonly string[],
  ties: readonly Tie[],
  isHidden: (tie: number) => boolean,
  decimals: number | null,
): Network {
  const matrix = groups.map((_, from) => groups.map((__, to) => ties[from * groups.length + to]!.mean));
  const { in: incoming, out: outgoing } = strengths(matrix);
  const others = (group: number) => [...groups.keys()].filter((other) => other !== group);
  const named = (values: { sum: number | null }[], tieOf: (group: number, other: number) => number) =>
    Object.fromEntries(
      groups.map((name, group) => {
        const whole = !others(group).some((other) => isHidden(tieOf(group, other)));
        return [name, whole ? roundTo(values[group]!.sum, decimals) : null];
      }),
    );
  return {
    density: roundTo(density(matrix).ofObserved, decimals),
    reciprocity: {
      dyadicCorrelation: roundTo(socialRelations(matrix)?.dyadicCorrelation ?? null, decimals),
      meanAbsoluteGap: roundTo(meanAbsoluteGap(matrix), decimals),
    },
    inStrength: named(incoming, (group, other) => other * groups.length + group),
    outStrength: named(outgoing, (group, other) => group * groups.length + other),
  };
}
