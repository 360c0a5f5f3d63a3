import { Command, InvalidArgumentError, Option } from "commander";
import type { AnalyzeFlags } from "../analyze/settings.ts";
import { orExplain } from "../bad-input.ts";
import { listOfNames, wholeNumberFrom } from "../flag-values.ts";

const ITEMS = Array.from({ length: 7 }, (_, index) => `item${index + 1}`);

/** `interrelate analyze FILE.csv`: the analysis of a file of ratings, without a server. */
export function analyzeCommand(): Command {
  return new Command("analyze")
    .description("Analyse a CSV file of ratings: ties, reliability, agreement; no server needed")
    .argument("<file>", "a CSV file with one row per rating, or - for standard input")
    .option("--respondent <column>", "who answered", "respondent")
    .option("--respondent-group <column>", "the respondent's own workgroup", "respondent_group")
    .option("--rated-group <column>", "the workgroup that is rated", "rated_group")
    .option("--site <column>", "the site; “site” is read where the file has it")
    .option("--wave <column>", "the wave; “wave” is read where the file has it")
    .option("--wave-value <name>", "analyse this wave only")
    .option("--items <columns>", "the items, in the order of the seven dimensions", listOfNames, ITEMS)
    .option("--frequency-item <column>", "the item that asks how often; its labels are recognised")
    .addOption(
      new Option("--frequency-coding <coding>", "how that item is written when it holds numbers").choices([
        "labels",
        "scored",
        "ordered",
      ]),
    )
    .option("--min-items <number>", "answered items a rating needs to count (4)", wholeNumberFrom(1))
    .option("--min-raters <number>", "fewest raters shown, 3 or more; 1 switches protection off", minRaters, 5)
    .option("--bootstrap <draws>", "bootstrap intervals of the ties, drawing respondents", wholeNumberFrom(1))
    .option("--seed <number>", "where the random draws begin", wholeNumberFrom(0), 1)
    .option("--json", "print every figure as JSON")
    .option("--html <file>", "write a report that opens in any browser")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((file: string, flags: AnalyzeFlags) =>
      orExplain(async () => {
        const { runAnalyze } = await import("../analyze/run-analyze.ts");
        await runAnalyze(file, flags);
      }),
    );
}

function minRaters(text: string): number {
  const number = wholeNumberFrom(1)(text);
  if (number === 2) throw new InvalidArgumentError("Please give 3 or more, or 1 to switch protection off.");
  return number;
}
