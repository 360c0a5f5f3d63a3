import type { PlanFigures, PlanQuestion } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { InvalidArgumentError } from "commander";
import { BadInput } from "../../bad-input.ts";
import { numberBetween, wholeNumberFrom } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { withSeed } from "../measure-options.ts";

interface Flags {
  readonly mean: number;
  readonly sd: number;
  readonly cutoffs: number[];
  readonly change?: number;
  readonly correlation?: number;
  readonly raters?: number;
  readonly power: number;
  readonly items: number;
  readonly draws: number;
  readonly seed: number;
  readonly json?: true;
}

export const planMeasure: Measure<Flags, Statistics["plan"]> = {
  name: "plan",
  summary: "How many raters a tie needs to be told from a cut-off, or to be seen to change; reads no file",
  files: "",
  options: (command) =>
    withSeed(
      command
        .requiredOption("--mean <number>", "the tie's true mean (with --change: before it)", numberBetween(1, 5))
        .option(
          "--sd <number>",
          "how much raters of a tie differ: their standard deviation",
          numberBetween(0, 2, true),
          0.7,
        )
        .option("--cutoffs <numbers>", "the cut-offs of the bands, one or two", cutoffsOf, [3.5, 4])
        .option("--change <number>", "a change to be seen between two waves, up or down", numberBetween(-4, 4))
        .option("--correlation <number>", "linked answers: how one person's two scores correlate", numberBetween(0, 1))
        .option("--raters <number>", "tell the power of so many raters (in each wave)", wholeNumberFrom(2))
        .option("--power <number>", "the probability of success to plan for", numberBetween(0, 1, true), 0.8)
        .option("--items <number>", "how many answers a score is the mean of", wholeNumberFrom(1), 7)
        .option("--draws <number>", "simulated ties", wholeNumberFrom(1), 2000),
    ),
  async compute(_, { mean, sd, cutoffs, change, correlation, items, seed, ...asked }) {
    const { createRandom, planBand, planChange } = await import("@interrelate/analysis");
    const question: PlanQuestion = { ...asked, random: createRandom(seed) };
    if (change === undefined) {
      if (correlation !== undefined) throw new BadInput("--correlation links two waves: please give --change as well.");
      return printed("band", planBand({ mean, sd, cutoffs, items }, question));
    }
    const goal = correlation === undefined ? "unpairedChange" : "pairedChange";
    return printed(goal, planChange({ mean, change, sd, correlation: correlation ?? null, items }, question));
  },
};

function printed(goal: Statistics["plan"]["goal"], { cautions, ...figures }: PlanFigures) {
  return { figures: { goal, ...figures }, cautions };
}

function cutoffsOf(text: string): number[] {
  const cutoffs = text.split(",").map((part) => numberBetween(1, 5)(part.trim()));
  if (cutoffs.length > 2) throw new InvalidArgumentError("Please give one cut-off, or two with a comma between them.");
  return cutoffs;
}
