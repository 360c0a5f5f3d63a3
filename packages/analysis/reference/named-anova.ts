import type { AnovaFigures } from "../src/models/anova.ts";
import type { IccFigures } from "../src/models/icc.ts";

/** An analysis of variance under the names of the reference files. */
export function namedAnova(figures: AnovaFigures) {
  return {
    N: figures.n,
    groups: figures.groups,
    ss_between: figures.ssBetween,
    ss_within: figures.ssWithin,
    df_between: figures.df1,
    df_within: figures.df2,
    ms_between: figures.msBetween,
    ms_within: figures.msWithin,
    F: figures.F,
    p: figures.p,
    log_p: figures.logP,
    eta2: figures.eta2,
    omega2: figures.omega2,
    epsilon2: figures.epsilon2,
    cohen_f: figures.cohenF,
  };
}

/** What an intraclass correlation adds to it, under the names of the reference files. */
export function namedIcc(figures: IccFigures) {
  return {
    N: figures.n,
    groups: figures.groups,
    ms_between: figures.msBetween,
    ms_within: figures.msWithin,
    F: figures.F,
    df_between: figures.df1,
    df_within: figures.df2,
    p: figures.p,
    k0: figures.k0,
    k_mean: figures.meanK,
    icc1: figures.icc1,
    icc1_mean_k: figures.icc1MeanK,
    icc2: figures.icc2,
  };
}
