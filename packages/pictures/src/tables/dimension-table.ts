import type { FrequencyRow } from "../figures/frequency-split.ts";
import type { DimensionSeries } from "../figures/interval-plot.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import { measureLabel } from "../network/measure.ts";
import type { Table } from "./table.ts";

/** The seven dimensions of one or more series as rows. */
export function dimensionTable(series: readonly Pick<DimensionSeries, "label" | "figures">[]): Table {
  const rows = series.flatMap(({ label, figures }) =>
    DIMENSIONS.map((dimension) => {
      const { mean, low, high, n } = figures[dimension];
      return [label, measureLabel(dimension), mean, low, high, n];
    }),
  );
  const columns = [
    { label: "Whose experience", numeric: false },
    { label: "Dimension", numeric: false },
    ...["Mean", "Interval from", "Interval to", "Ratings"].map((label) => ({ label, numeric: true })),
  ];
  return { columns, rows };
}

/** Frequency splits as rows, in per cent. */
export function frequencyTable(rows: readonly FrequencyRow[]): Table {
  const percent = (share: number | undefined) => (share === undefined ? null : Math.round(share * 100));
  return {
    columns: [
      { label: "Whose experience", numeric: false },
      ...["Too little, %", "Just right, %", "Too much, %"].map((label) => ({ label, numeric: true })),
    ],
    rows: rows.map(({ label, split }) => [
      label,
      percent(split?.tooLittle),
      percent(split?.right),
      percent(split?.tooMuch),
    ]),
  };
}
