import { UnusableData } from "../unusable-data.ts";
import { type PlanFigures, type PlanQuestion, plan } from "./plan.ts";
import { type ChangeDesign, powerOfChange } from "./power-of-change.ts";
import { scoreDistribution } from "./score-distribution.ts";
import { changeScores, simulateChange } from "./simulate-change.ts";

/**
 * How many raters in each wave does it need to see that a tie has changed? Linked answers need fewer the more they
 * correlate; unlinked ones have no correlation.
 *
 * @param design `mean`: of the wave before; `items`: how many answers a score is the mean of
 * @throws UnusableData for no change, or when answers from 1 to 5 cannot have those means, spread and correlation
 */
export function planChange(
  { mean, items, ...design }: Omit<ChangeDesign, "raters"> & { mean: number; items: number },
  question: PlanQuestion,
): PlanFigures {
  const { change, sd, correlation } = design;
  if (change === 0) throw new UnusableData("A change of 0 cannot be seen, however many raters there are.");
  const scores = changeScores(
    scoreDistribution(mean, sd, items),
    scoreDistribution(mean + change, sd, items),
    correlation,
  );
  return plan(
    (raters) => powerOfChange({ ...design, raters }),
    (raters) => ({ power: simulateChange(scores, raters, question.draws, question.random) }),
    question,
  );
}
