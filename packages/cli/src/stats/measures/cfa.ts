import type { Factor } from "@interrelate/analysis";
import type { Statistics } from "@interrelate/contract";
import { InvalidArgumentError, Option } from "commander";
import { listOfNames } from "../../flag-values.ts";
import type { Measure } from "../measure.ts";
import { readTable } from "../read-table.ts";

interface NamedItems {
  readonly name: string;
  readonly items: readonly string[];
}

interface Flags {
  readonly factor: readonly NamedItems[];
  readonly estimator: "ml" | "wlsmv";
  readonly json?: true;
}

export const cfaMeasure: Measure<Flags, Statistics["cfa"]> = {
  name: "cfa",
  summary: "Confirmatory factor analysis: do the items go together as supposed? (WLSMV: scaled chi-square and indices)",
  options: (command) =>
    command
      .requiredOption("--factor <name=columns>", "a factor and its items, such as f=a,b,c; once for each", addFactor)
      .addOption(
        new Option("--estimator <name>", "ml for items like scores, wlsmv for ordered answers")
          .choices(["ml", "wlsmv"])
          .default("ml"),
      ),
  async compute([file = ""], { factor: named, estimator }) {
    const { cfaMl, cfaWlsmv, completeRows, numbers } = await import("@interrelate/analysis");
    const table = await readTable(file);
    const items = named.flatMap((factor) => factor.items);
    const { rows, dropped } = completeRows(table, items);
    const factors: Factor[] = named.map((factor) => ({
      name: factor.name,
      items: factor.items.map((item) => ({ name: item, answers: numbers(table, item) })),
    }));
    const figures = estimator === "ml" ? cfaMl(factors, rows) : cfaWlsmv(factors, rows);
    const { n, chisq, df, p, cfi, tli, rmsea, srmr } = figures;
    return {
      figures: {
        n,
        dropped,
        chisq,
        df,
        p,
        cfi,
        tli,
        rmsea,
        srmr,
        loadings: Object.fromEntries(items.map((item, at) => [item, figures.loadings[at] ?? null])),
        factorCorrelations: correlationsByName(named, figures.factorCorrelations),
      },
      cautions: figures.cautions,
    };
  },
};

/** Reads `f=a,b,c` and puts it behind the factors named before. */
function addFactor(text: string, before: readonly NamedItems[] = []): NamedItems[] {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(0, at)).trim();
  if (name === "") throw new InvalidArgumentError("Please name the factor and its items, such as f=a,b,c.");
  return [...before, { name, items: listOfNames(text.slice(at + 1)) }];
}

function correlationsByName(factors: readonly NamedItems[], correlations: readonly (readonly number[])[]) {
  return Object.fromEntries(
    factors.flatMap((one, f) =>
      factors.slice(f + 1).map((other, g) => [`${one.name}~${other.name}`, correlations[f]?.[f + 1 + g] ?? null]),
    ),
  );
}
