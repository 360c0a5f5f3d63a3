import type { ConfirmatoryMlFigures } from "../src/scale/confirmatory/cfa-ml.ts";
import type { ConfirmatoryWlsmvFigures } from "../src/scale/confirmatory/cfa-wlsmv.ts";

/** How a model fits by maximum likelihood, under lavaan's names. */
export function namedFit(figures: ConfirmatoryMlFigures) {
  return {
    npar: figures.parameters,
    chisq: figures.chisq,
    df: figures.df,
    pvalue: figures.p,
    cfi: figures.cfi,
    tli: figures.tli,
    rmsea: figures.rmsea,
    "rmsea.ci.lower": figures.rmsea90![0],
    "rmsea.ci.upper": figures.rmsea90![1],
    srmr: figures.srmr,
    logl: figures.logLik,
    aic: figures.aic,
    bic: figures.bic,
  };
}

/** How a model of ordered answers fits, scaled and shifted, under lavaan's names. */
export function namedScaledFit(figures: ConfirmatoryWlsmvFigures) {
  return {
    npar: figures.parameters,
    chisq: figures.unscaled.chisq,
    df: figures.unscaled.df,
    "chisq.scaled": figures.chisq,
    "df.scaled": figures.df,
    "pvalue.scaled": figures.p,
    "chisq.scaling.factor": figures.scalingFactor,
    "cfi.scaled": figures.cfi,
    "tli.scaled": figures.tli,
    "rmsea.scaled": figures.rmsea,
    "rmsea.ci.lower.scaled": figures.rmsea90![0],
    "rmsea.ci.upper.scaled": figures.rmsea90![1],
    srmr: figures.srmr,
  };
}
