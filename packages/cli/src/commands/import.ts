import { Command, InvalidArgumentError, Option } from "commander";
import { orExplain } from "../bad-input.ts";
import type { ImportFlags } from "../import/run-import.ts";

/** `interrelate import FILE.csv`: brings existing ratings in, with a preview first. */
export function importCommand(): Command {
  return new Command("import")
    .description("Import existing ratings from a CSV file, after showing what would happen")
    .argument("<file>", "a CSV file with one row per rating, or - for standard input")
    .option("--organization <name>", "where the ratings go, when there are several organizations")
    .option("--work-process <name>", "what to call the work process (the file's name)")
    .option("--respondent <column>", "who answered; a code is enough, names are not stored")
    .option("--respondent-group <column>", "the respondent's own workgroup")
    .option("--rated-group <column>", "the workgroup that is rated")
    .option("--site <column>", "the site")
    .option("--no-site", "the file has no site")
    .option("--wave <column>", "the wave")
    .option("--no-wave", "the file is one wave")
    .option("--items <columns>", "the seven items, in the order of the dimensions", sevenNames)
    .addOption(
      new Option("--frequency-coding <coding>", "how the first item, frequency, is written").choices([
        "labels",
        "scored",
        "ordered",
      ]),
    )
    .option("--status <column>", "the column that says “does not work with”")
    .option("--does-not-work-with <values>", "the values that say so", (text: string) =>
      text.split(",").map((value) => value.trim()),
    )
    .option("--mapping <file>", "a mapping that --save-mapping wrote; other options go before it")
    .option("--save-mapping <file>", "keep the mapping for the next file of this kind")
    .option("--rejected <file>", "write the rows that cannot be imported to a CSV file")
    .option("--yes", "import without asking")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((file: string, flags: ImportFlags) =>
      orExplain(async () => {
        const { runImport } = await import("../import/run-import.ts");
        await runImport(file, flags, process.env);
      }),
    );
}

function sevenNames(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.length !== 7 || names.includes(""))
    throw new InvalidArgumentError("Please name seven columns with commas between them.");
  return names;
}
