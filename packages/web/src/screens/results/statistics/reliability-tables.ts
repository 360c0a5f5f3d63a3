import type { WaveStatistics } from "@interrelate/contract";
import { measureLabel, type Table } from "@interrelate/pictures";
import type { ShownResults } from "../use-wave-results.ts";
import { figures, words } from "./columns.ts";
import { statisticsTexts } from "./texts.ts";

const texts = statisticsTexts.reliability;
const { low, high, ratings, figure, value, p } = statisticsTexts;

/** Alpha with both intervals, alpha of the correlations, omega. */
export function scaleTable({ analysis }: ShownResults, { reliability }: WaveStatistics): Table {
  const { n, alpha, alphaStandardized, feldt95, omega } = analysis.reliability;
  const { bootstrap95, draws } = reliability;
  return {
    columns: [words(figure), figures(value), figures(low), figures(high), figures(ratings, 0)],
    rows: [
      [texts.alpha, alpha, feldt95?.[0] ?? null, feldt95?.[1] ?? null, n],
      [texts.bootstrap(draws), alpha, bootstrap95?.[0] ?? null, bootstrap95?.[1] ?? null, n],
      [texts.standardized, alphaStandardized, null, null, n],
      [texts.omega, omega, null, null, n],
    ],
  };
}

/** How each dimension goes with the others. */
export function dimensionsTable({ analysis, asked }: ShownResults, { reliability, factors }: WaveStatistics): Table {
  return {
    columns: [
      words(texts.dimension),
      figures(texts.itemRest),
      figures(texts.dropped),
      figures(texts.oneLoading),
      figures(texts.twoLoading),
    ],
    rows: asked.map((dimension) => [
      measureLabel(dimension),
      analysis.reliability.itemRest[dimension] ?? null,
      reliability.alphaIfDropped[dimension] ?? null,
      factors.one?.loadings[dimension] ?? null,
      factors.two?.loadings[dimension] ?? null,
    ]),
  };
}

/** How well one and two factors fit, and the test between them; no rows where there is no model. */
export function factorsTable({ factors: { one, two, difference } }: WaveStatistics): Table {
  const { chisq, df, cfi, tli, rmsea, srmr } = texts.columns;
  const models = [
    { label: texts.one, model: one },
    { label: texts.two, model: two },
  ];
  const fits = models.flatMap(({ label, model }) =>
    model === null
      ? []
      : [
          [
            label,
            model.chisq,
            model.df,
            p(model.p),
            model.cfi,
            model.tli,
            model.rmsea,
            model.rmsea90?.[0] ?? null,
            model.rmsea90?.[1] ?? null,
            model.srmr,
            model.n,
          ],
        ],
  );
  const test = difference && [texts.difference, difference.chisq, difference.df, p(difference.p)];
  const none = Array.from({ length: 7 }, () => null);
  return {
    columns: [
      words(texts.model),
      figures(chisq, 1),
      figures(df, 0),
      figures(texts.columns.p, 3),
      figures(cfi),
      figures(tli),
      figures(rmsea),
      figures(texts.rmseaLow),
      figures(high),
      figures(srmr),
      figures(ratings, 0),
    ],
    rows: test ? [...fits, [...test, ...none]] : fits,
  };
}
