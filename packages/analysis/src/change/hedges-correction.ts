/**
 * The exact factor that makes a standardized mean difference unbiased,
 * J(m) = gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2)) with m degrees of freedom.
 *
 * Small m by the recurrence of the gamma function, large m by its asymptotic series (both to about 1e-13),
 * so no logarithms of huge numbers are subtracted. Source: Hedges 1981 (Journal of Educational Statistics 6,
 * 107-128).
 *
 * @param df a whole number of degrees of freedom
 * @returns `null` below 2, where the factor does not exist
 */
export function hedgesCorrection(df: number): number | null {
  if (df < 2) return null;
  return df <= 200 ? gammaRatio(df) / Math.sqrt(df / 2) : series(df);
}

/** gamma(m / 2) / gamma((m - 1) / 2), growing by m / (m - 1) with every second m. */
function gammaRatio(df: number): number {
  let m = df % 2 === 0 ? 2 : 3;
  let ratio = m === 2 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (; m < df; m += 2) ratio *= m / (m - 1);
  return ratio;
}

/** gamma(x + 1/2) / gamma(x) = sqrt(x) (1 - 1/8x + 1/128x^2 + 5/1024x^3 - 21/32768x^4 - ...) at x = (m - 1) / 2. */
function series(df: number): number {
  const x = (df - 1) / 2;
  const sum = 1 - 1 / (8 * x) + 1 / (128 * x ** 2) + 5 / (1024 * x ** 3) - 21 / (32768 * x ** 4);
  return Math.sqrt((df - 1) / df) * sum;
}
