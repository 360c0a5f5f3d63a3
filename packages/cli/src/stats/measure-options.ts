import type { Command } from "commander";
import { listOfNames, wholeNumberFrom } from "../flag-values.ts";

/** `--items a,b,c`: the columns that make a scale. */
export function withItems(command: Command): Command {
  return command.requiredOption("--items <columns>", "the items, with commas between them", listOfNames);
}

/** `--value v --by g`: numbers in groups. */
export function withValueBy(command: Command): Command {
  return command
    .requiredOption("--value <column>", "the numbers")
    .requiredOption("--by <column>", "the group of each row");
}

/** `--seed n`: the same seed gives the same figures. */
export function withSeed(command: Command): Command {
  return command.option("--seed <number>", "start of the random numbers", wholeNumberFrom(0), 1);
}

/** `--draws n --seed n`: the relabellings of a permutation test of networks. */
export function withRelabellings(command: Command): Command {
  return withSeed(
    command.option(
      "--draws <number>",
      "random relabellings, when there are more than seven nodes",
      wholeNumberFrom(1),
      10_000,
    ),
  );
}
