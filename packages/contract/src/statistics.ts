import * as z from "zod";
import { id } from "./words.ts";

/** Statistics of a closed wave for researchers, beside its published analysis. Groups are named by id. */

const maybe = z.number().nullable();
const byName = z.record(z.string(), maybe);
const interval = z.tuple([z.number(), z.number()]).nullable();
/** Why a figure is unwise to lean on, as sentences. */
const cautions = z.array(z.string());

const factorModel = z
  .object({
    n: maybe,
    chisq: maybe,
    df: z.number(),
    p: maybe,
    cfi: maybe,
    tli: maybe,
    rmsea: maybe,
    rmsea90: interval,
    srmr: z.number(),
    loadings: z.record(z.string(), z.number()),
    factorCorrelation: maybe,
    cautions,
  })
  .nullable();

const remlIcc = z.object({ icc1: z.number(), cautions }).nullable();
const component = z.object({ variance: z.number(), share: z.number() });

export const waveStatistics = z.object({
  reliability: z.object({ bootstrap95: interval, draws: z.number(), alphaIfDropped: byName }),
  factors: z.object({
    one: factorModel,
    two: factorModel,
    difference: z.object({ chisq: z.number(), df: z.number(), p: z.number() }).nullable(),
  }),
  icc: z.object({ site: remlIcc, ratedGroup: remlIcc, respondent: remlIcc }),
  model: z
    .object({
      n: z.number(),
      respondents: maybe,
      ratedGroups: z.number(),
      variances: z.object({ respondent: component, ratedGroup: component, residual: component }),
      within: z.object({ estimate: z.number(), se: z.number(), df: maybe, t: maybe, p: maybe }).nullable(),
      singular: z.boolean(),
      cautions,
    })
    .nullable(),
  network: z
    .object({
      groups: z.array(id),
      leftOut: z.array(id),
      density: maybe,
      reciprocity: maybe,
      transitivity: maybe,
      meanAbsoluteGap: maybe,
      socialRelations: z
        .object({
          actorVariance: z.number(),
          partnerVariance: z.number(),
          relationshipVariance: z.number(),
          dyadicCorrelation: maybe,
        })
        .nullable(),
      nodes: z.record(
        z.string(),
        z.object({
          betweenness: maybe,
          closenessIn: maybe,
          closenessOut: maybe,
          eigenvector: maybe,
          pageRank: maybe,
          community: maybe,
        }),
      ),
      modularity: maybe,
      cautions,
    })
    .nullable(),
});
export type WaveStatistics = z.infer<typeof waveStatistics>;
