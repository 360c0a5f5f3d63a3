import type { WaveStatistics } from "@interrelate/contract";
import type { Table } from "@interrelate/pictures";
import { figures, words } from "./columns.ts";
import { statisticsTexts } from "./texts.ts";

const texts = statisticsTexts.model;

type Model = NonNullable<WaveStatistics["model"]>;

/** The variance of each part of the model, and its share of all. */
export function variancesTable({ variances }: Model): Table {
  return {
    columns: [words(texts.part), figures(texts.variance), figures(texts.share)],
    rows: (["respondent", "ratedGroup", "residual"] as const).map((part) => [
      texts.parts[part],
      variances[part].variance,
      variances[part].share,
    ]),
  };
}

/** How ratings within a workgroup differ from those between. */
export function effectTable(within: NonNullable<Model["within"]>): Table {
  const { estimate, se, df, t, p } = texts.columns;
  return {
    columns: [words(texts.effect), figures(estimate), figures(se), figures(df, 1), figures(t), figures(p, 3)],
    rows: [[texts.effectRow, within.estimate, within.se, within.df, within.t, statisticsTexts.p(within.p)]],
  };
}
