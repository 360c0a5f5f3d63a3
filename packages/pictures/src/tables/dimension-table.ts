import type { FrequencyRow } from "../figures/frequency-split.ts";
import type { DimensionSeries } from "../figures/interval-plot.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import { measureLabel } from "../network/measure.ts";
import { numberColumn, type Table, textColumn } from "./table.ts";

/** The dimensions of one or more series as rows; one that was not asked says so in the place of its mean. */
export function dimensionTable(series: readonly Pick<DimensionSeries, "label" | "figures">[]): Table {
  const rows = series.flatMap(({ label, figures }) =>
    DIMENSIONS.map((dimension) => {
      const { mean, low, high, n, notAsked } = figures[dimension];
      if (notAsked) return [label, measureLabel(dimension), "not asked", "", "", ""];
      return [label, measureLabel(dimension), mean, low, high, n];
    }),
  );
  const columns = [
    textColumn("Whose experience"),
    textColumn("Dimension"),
    ...["Mean", "Interval from", "Interval to"].map((label) => numberColumn(label)),
    numberColumn("Ratings", 0),
  ];
  return { columns, rows };
}

/** Frequency splits as rows, in per cent. */
export function frequencyTable(rows: readonly FrequencyRow[]): Table {
  const percent = (share: number | undefined) => (share === undefined ? null : Math.round(share * 100));
  return {
    columns: [
      textColumn("Whose experience"),
      ...["Too little, %", "Just right, %", "Too much, %"].map((label) => numberColumn(label, 0)),
    ],
    rows: rows.map(({ label, split }) => [
      label,
      percent(split?.tooLittle),
      percent(split?.right),
      percent(split?.tooMuch),
    ]),
  };
}
