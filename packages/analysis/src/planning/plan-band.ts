import { UnusableData } from "../unusable-data.ts";
import { type PlanFigures, type PlanQuestion, plan } from "./plan.ts";
import { type BandDesign, powerOfBand } from "./power-of-band.ts";
import { scoreDistribution } from "./score-distribution.ts";
import { simulateBand } from "./simulate-band.ts";

/**
 * How many raters does a tie need so that its band is told and certain? A tie is thought of by its true mean and the
 * standard deviation of its raters; its 95 % t-interval must not reach a cut-off.
 *
 * @param design `items`: how many answers a score is the mean of
 * @throws UnusableData when the mean lies on a cut-off, or answers from 1 to 5 cannot have that mean and spread
 */
export function planBand(
  { items, ...design }: Omit<BandDesign, "raters"> & { items: number },
  question: PlanQuestion,
): PlanFigures {
  const { mean, sd, cutoffs } = design;
  if (cutoffs.includes(mean)) {
    throw new UnusableData(`A mean of ${mean} lies on a cut-off: no number of raters tells on which side it is.`);
  }
  const scores = scoreDistribution(mean, sd, items);
  return plan(
    (raters) => powerOfBand({ ...design, raters }),
    (raters) => simulateBand(scores, raters, cutoffs, question.draws, question.random),
    question,
  );
}
