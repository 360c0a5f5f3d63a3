import type { Rows } from "../rows.ts";
import { type MeanFigure, meanFigure } from "./mean-figure.ts";
import { addValue, createMoments } from "./moments.ts";

/** Count, mean, standard deviation (n - 1) and 95 % t-interval of the values at `rows` (default all); `NaN` is missing. */
export function summarize(values: ArrayLike<number>, rows?: Rows): MeanFigure {
  const moments = createMoments(1);
  const length = rows === undefined ? values.length : rows.length;
  for (let position = 0; position < length; position++) {
    addValue(moments, 0, values[rows === undefined ? position : rows[position]!]!);
  }
  return meanFigure(moments, 0);
}
