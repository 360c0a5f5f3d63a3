import type { Caution } from "../../cautions.ts";
import { normalUpper } from "../../numeric/normal-distribution.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Levels } from "../design-levels.ts";
import type { Estimate } from "./combination.ts";
import type { ErrorChoice } from "./error-choice.ts";
import { type Regression, regress } from "./regress.ts";

/** The columns of a mediation, of equal length, none missing: what acts, through what, on what. */
export interface MediationColumns {
  readonly x: Float64Array;
  readonly m: Float64Array;
  readonly y: Float64Array;
}

/** An effect of x on y taken apart into what goes through m and what does not. */
export interface Mediation {
  /** Of x on m. */
  readonly a: number;
  /** Of m on y with x held constant. */
  readonly b: number;
  /** Of x on y with m held constant. */
  readonly direct: number;
  /** a b. */
  readonly indirect: number;
  /** Of x on y alone; direct + indirect. */
  readonly total: number;
  /** indirect / total; `null` when direct and indirect have opposite signs. */
  readonly proportion: number | null;
  /** Normal approximation to the indirect effect's error; the bootstrap is better. `null` when a model fits perfectly. */
  readonly sobel: { readonly se: number; readonly z: number; readonly p: number } | null;
  /** m ~ x, y ~ x + m and y ~ x, with classical errors, or CR1 with clusters. */
  readonly models: {
    readonly a: Regression<"x">;
    readonly b: Regression<"x" | "m">;
    readonly total: Regression<"x">;
  };
  readonly cautions: readonly Caution[];
}

/**
 * Single-mediator mediation by least squares. It says how associations split, not that x causes m or m causes y.
 *
 * @param clusters rows of one cluster belong together; `null` when rows are independent
 * @throws UnusableData when there are too few rows or clusters, a column is constant, or x and m are proportional
 */
export function mediation({ x, m, y }: MediationColumns, clusters: Levels | null): Mediation {
  const errors: ErrorChoice = clusters === null ? { kind: "classical" } : { kind: "cr1", clusters };
  const intercept = new Float64Array(x.length).fill(1);
  const models = {
    a: regress<"x">({ names: ["(Intercept)", "x"], columns: [intercept, x], response: m }, errors),
    b: regress<"x" | "m">({ names: ["(Intercept)", "x", "m"], columns: [intercept, x, m], response: y }, errors),
    total: regress<"x">({ names: ["(Intercept)", "x"], columns: [intercept, x], response: y }, errors),
  };
  if (models.total.fit.r2 === null) {
    throw new UnusableData("“y” has the same value in every row, so there is no effect on it to take apart.");
  }
  const [a, b] = [models.a.coefficients.x, models.b.coefficients.m];
  const [direct, total] = [models.b.coefficients.x.estimate, models.total.coefficients.x.estimate];
  const indirect = a.estimate * b.estimate;
  const inconsistent = direct * indirect < 0;
  return {
    a: a.estimate,
    b: b.estimate,
    direct,
    indirect,
    total,
    proportion: inconsistent ? null : indirect / total,
    sobel: sobel(a, b),
    models,
    cautions: inconsistent ? ["opposite-paths"] : [],
  };
}

/** The first-order delta-method test (Sobel 1982, Sociological Methodology 13, 290-312). */
function sobel(a: Estimate, b: Estimate): Mediation["sobel"] {
  if (a.se === null || b.se === null) return null;
  const se = Math.hypot(a.estimate * b.se, b.estimate * a.se);
  const z = (a.estimate * b.estimate) / se;
  return { se, z, p: 2 * normalUpper(Math.abs(z)) };
}
