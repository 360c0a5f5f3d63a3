import type { WaveStatistics } from "@interrelate/contract";
import type { Table } from "@interrelate/pictures";
import type { ShownResults } from "../use-wave-results.ts";
import { figures, words } from "./columns.ts";
import { statisticsTexts } from "./texts.ts";

const texts = statisticsTexts.agreement;

/** r wg(j) of the ties that have one, in the order of the matrix. */
export function agreementTable({ analysis, workgroups }: ShownResults): Table {
  const nameOf = (id: string) => workgroups.find((group) => group.id === id)?.name ?? id;
  return {
    columns: [
      words(texts.from),
      words(texts.to),
      figures(texts.uniform),
      figures(texts.skewed),
      figures(texts.raters, 0),
    ],
    rows: analysis.agreement
      .filter(({ rwgUniform }) => rwgUniform !== null)
      .map(({ from, to, n, rwgUniform, rwgSlightSkew }) => {
        // Where few raters skipped a question there is one decimal, and a second would claim more.
        const written = (value: number | null) => value?.toFixed(n === null ? 1 : 2) ?? null;
        return [nameOf(from), nameOf(to), written(rwgUniform), written(rwgSlightSkew), n];
      }),
  };
}

/** The intraclass correlations, one row for each grouping of ratings; no rows where none is shown. */
export function iccTable({ analysis }: ShownResults, { icc }: WaveStatistics): Table {
  const { icc1, reml, icc2, F, df1, df2, p, k0 } = texts.columns;
  const groupings = ["site", "ratedGroup", "respondent"] as const;
  return {
    columns: [
      words(texts.grouping),
      figures(icc1),
      figures(reml),
      figures(icc2),
      figures(F),
      figures(df1, 0),
      figures(df2, 0),
      figures(p, 3),
      figures(k0, 1),
    ],
    rows: groupings.every((grouping) => analysis.icc[grouping] === null)
      ? []
      : groupings.map((grouping) => {
          const found = analysis.icc[grouping];
          const figures = [found?.icc1, icc[grouping]?.icc1, found?.icc2, found?.F, found?.df1, found?.df2];
          const test = [found && statisticsTexts.p(found.p), found?.k0];
          return [texts.groupings[grouping], ...[...figures, ...test].map((figure) => figure ?? null)];
        }),
  };
}
