import type { Caution } from "../../cautions.ts";
import type { ChiSquare, FitIndices } from "./fit-indices.ts";

/** A confirmatory factor model fitted to items; arrays follow the items as the factors list them. */
export interface ConfirmatoryFigures extends ChiSquare, FitIndices {
  n: number;
  /** Free parameters. */
  parameters: number;
  /** The model in which no two items correlate. */
  baseline: ChiSquare;
  /** Root mean square difference between correlations and implied ones, over the lower triangle with its diagonal. */
  srmr: number;
  /** Standardised. */
  loadings: number[];
  /** In units of the items (ML), or of the answers' latent scale with variance 1 (WLSMV). */
  unstandardized: { estimate: number; se: number }[];
  /** Of the standardised items. */
  residualVariances: number[];
  /** Between factors; ones on the diagonal. */
  factorCorrelations: number[][];
  /** Average variance extracted by each factor: the mean squared standardised loading. */
  averageVariance: number[];
  cautions: Caution[];
}
