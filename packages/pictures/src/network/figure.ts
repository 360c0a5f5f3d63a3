/** A published mean with its 95 % interval and the number of raters; all `null` when hidden or undefined. */
export interface Figure {
  n: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  /** Set where nobody was asked, which is another thing than hidden. */
  notAsked?: true;
}

/** The figure of a hidden cell. */
export const NOTHING: Figure = { n: null, mean: null, low: null, high: null };

/** The figure of a dimension that a wave did not ask. */
export const NOT_ASKED: Figure = { ...NOTHING, notAsked: true };

/** A figure as people read it, two decimals: `3.31`. */
export function decimal(value: number): string {
  return value.toFixed(2);
}

/** A difference with its sign, a true minus included: `+0.21`, `−0.34`, `0.00`. */
export function signed(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
