import type { ErrorChoice, Estimate } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { Option } from "commander";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly formula: string;
  readonly se?: "classical" | "hc3" | "cr1" | "cr2";
  readonly cluster?: string;
  readonly json?: true;
}

const ERRORS = ["classical", "hc3", "cr1", "cr2"];

export const regressMeasure: Measure<Flags, Statistics["regress"]> = {
  name: "regress",
  summary: "Ordinary least squares with classical, heteroscedasticity-consistent or clustered standard errors",
  options: (command) =>
    command
      .requiredOption(
        "--formula <formula>",
        'the model as R writes it, such as "los ~ rc * uncertainty + factor(wave)"',
      )
      .addOption(new Option("--se <kind>", "standard errors (default: classical)").choices(ERRORS))
      .option("--cluster <column>", "the clusters of cr1 and cr2, such as sites"),
  async compute([file = ""], { formula: text, se, cluster }) {
    const { buildDesign, columnLevels, parseFormula, regress } = await import("@interrelate/analysis");
    const formula = parseFormula(text);
    if (formula.groupings.length > 0) {
      throw new BadInput("Random intercepts such as (1 | g) belong to interrelate stats mixed; regress has none.");
    }
    const needed = clusterFor(se, cluster);
    const table = await readTable(file);
    const design = buildDesign(table, formula, needed === null ? [] : [needed]);
    const errors: ErrorChoice =
      se === "cr1" || se === "cr2"
        ? { kind: se, clusters: columnLevels(table, needed ?? "", design.rows) }
        : { kind: se ?? "classical" };
    const { fit, coefficients, cautions } = regress(design, errors);
    return {
      figures: {
        n: fit.n,
        dropped: design.dropped,
        r2: fit.r2,
        adjustedR2: fit.adjustedR2,
        coefficients: Object.fromEntries(Object.entries(coefficients).map(([name, found]) => [name, tested(found)])),
      },
      cautions: cluster !== undefined && needed === null ? [...cautions, "cluster-unused"] : cautions,
    };
  },
};

/** The cluster column that the errors need, `null` when they need none. */
function clusterFor(se: Flags["se"], cluster: string | undefined): string | null {
  if (se === undefined && cluster !== undefined) {
    throw new BadInput(
      "Please say which errors use the clusters: --se cr1, or --se cr2 with fewer than forty of them.",
    );
  }
  if (se !== "cr1" && se !== "cr2") return null;
  if (cluster === undefined) throw new BadInput(`--se ${se} needs --cluster with the column that names the clusters.`);
  return cluster;
}

function tested({ estimate, se, df, t, p }: Estimate) {
  return { estimate, se, df, t, p };
}
