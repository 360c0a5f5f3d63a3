import { tQuantile } from "../../numeric/t-distribution.ts";
import { UnusableData } from "../../unusable-data.ts";
import { directionOf } from "./combination.ts";
import type { Regression } from "./regress.ts";
import { type ModeratedEffect, placesOf } from "./simple-slopes.ts";

/** Where along the moderator an effect differs from 0 at the 5 % level. */
export interface SignificanceRegion {
  /** Moderator values at which p is 0.05, ascending; `null` when there are none. */
  readonly bounds: readonly [number, number] | null;
  /** On which side of the bounds p is below 0.05; without bounds everywhere or nowhere. */
  readonly significant: "outside" | "between" | "everywhere" | "nowhere";
}

/**
 * The Johnson-Neyman region: with slope b1 + b3 m and its variance quadratic in m, the values of m at which
 * (b1 + b3 m)^2 = t^2 (V11 + 2 m V13 + m^2 V33), t the 97.5 % quantile.
 *
 * For errors whose degrees of freedom are the same for every coefficient (all but CR2). Bounds outside the observed
 * range of the moderator only say that nothing changes within it.
 * Sources: Johnson & Neyman 1936 (Statistical Research Memoirs 1, 57-93); Bauer & Curran 2005 (Multivariate Behavioral
 * Research 40, 373-400).
 *
 * @throws UnusableData when the regression has no such coefficients, or CR2 errors
 */
export function johnsonNeyman(
  { fit, spread }: Pick<Regression, "fit" | "spread">,
  moderated: ModeratedEffect,
): SignificanceRegion {
  const { effect, interaction } = placesOf(fit.names, moderated);
  const unit = (place: number) =>
    directionOf(
      fit,
      fit.names.map((_, other) => (other === place ? 1 : 0)),
    );
  const [own, product] = [unit(effect), unit(interaction)];
  const df = spread.df(product);
  if (spread.df(own) !== df) {
    throw new UnusableData("These errors have other degrees of freedom for every slope: use cr1 for the bounds.");
  }
  const critical = tQuantile(0.975, df) ** 2;
  const [b1, b3] = [fit.coefficients[effect]!, fit.coefficients[interaction]!];
  const square = b3 ** 2 - critical * spread.covariance(product, product);
  const half = b1 * b3 - critical * spread.covariance(own, product);
  const constant = b1 ** 2 - critical * spread.covariance(own, own);
  return regionOf(square, half, constant);
}

/** Where `square m^2 + 2 half m + constant` is above 0. */
function regionOf(square: number, half: number, constant: number): SignificanceRegion {
  const discriminant = half ** 2 - square * constant;
  if (!(discriminant > 0) || square === 0) {
    return { bounds: null, significant: constant > 0 ? "everywhere" : "nowhere" };
  }
  const far = -half - Math.sign(half || 1) * Math.sqrt(discriminant);
  const roots = [far / square, constant / far];
  return {
    bounds: [Math.min(...roots), Math.max(...roots)],
    significant: square > 0 ? "outside" : "between",
  };
}
