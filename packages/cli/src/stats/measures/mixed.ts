import type { Statistics } from "@interrelate/contract";
import { BadInput } from "../../bad-input.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface Flags {
  readonly formula: string;
  readonly ml?: true;
  readonly json?: true;
}

export const mixedMeasure: Measure<Flags, Statistics["mixed"]> = {
  name: "mixed",
  summary: "Linear mixed model with crossed or nested random intercepts, Satterthwaite degrees of freedom",
  options: (command) =>
    command
      .requiredOption(
        "--formula <formula>",
        'the model as R writes it, such as "y ~ x + factor(wave) + (1 | respondent) + (1 | site)"',
      )
      .option("--ml", "maximum likelihood, to compare fixed parts (default: restricted maximum likelihood)"),
  async compute([file = ""], { formula: text, ml }) {
    const { buildDesign, fitMixed, mixedFromDesign, parseFormula } = await import("@interrelate/analysis");
    const formula = parseFormula(text);
    if (formula.groupings.length === 0) {
      throw new BadInput(
        "A mixed model needs a random intercept such as (1 | site); interrelate stats regress has none.",
      );
    }
    if (formula.groupings.some((columns) => columns.join(":") === "residual")) {
      throw new BadInput("“residual” names what is left over in the figures. Please give that column another name.");
    }
    const design = buildDesign(await readTable(file), formula);
    const fit = fitMixed(mixedFromDesign(design), { method: ml ? "ml" : "reml" });
    return {
      figures: {
        n: fit.n,
        dropped: design.dropped,
        groups: { ...fit.groups },
        variances: { ...fit.variances, residual: fit.residualVariance },
        fixed: Object.fromEntries(Object.entries(fit.fixed).map(([name, effect]) => [name, { ...effect }])),
        criterion: fit.criterion,
        logLik: fit.logLik,
        singular: fit.singular,
      },
      cautions: fit.cautions,
    };
  },
};
