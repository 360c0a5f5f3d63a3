import { parseArgs } from "node:util";

const USAGE = `Times the engine beside R, on the same made-up surveys: seconds, ratios and memory.

Usage: npm run bench -- [options]

  --respondents <numbers>  how large the surveys are (200,20000,1000000)
  --draws <number>         bootstrap draws (1000)
  --mixed <number>         the largest survey that the mixed model is fitted to (20000)
  --ours                   without R, also where it is installed
  --help                   print this

Everything together takes some minutes. benchmarks/README.md says what the rows mean.
`;

/** What is timed: sizes of surveys, bootstrap draws, whether without R, and up to which size the mixed model. */
export interface BenchmarkOptions {
  readonly sizes: readonly number[];
  readonly draws: number;
  readonly mixedUpTo: number;
  readonly ours: boolean;
}

/** Reads the command line. Ends the process after printing the usage, or with exit code 2 and one sentence when it is wrong. */
export function benchmarkOptions(): BenchmarkOptions {
  try {
    const { values } = parseArgs({
      options: {
        respondents: { type: "string", default: "200,20000,1000000" },
        draws: { type: "string", default: "1000" },
        mixed: { type: "string", default: "20000" },
        ours: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    return {
      sizes: values.respondents.split(",").map((size) => wholeNumber("respondents", size, 10)),
      draws: wholeNumber("draws", values.draws, 1),
      mixedUpTo: wholeNumber("mixed", values.mixed, 0),
      ours: values.ours,
    };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(2);
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${option} takes whole numbers from ${least} up; “${text}” is none.`);
}
