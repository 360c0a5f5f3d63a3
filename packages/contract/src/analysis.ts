import * as z from "zod";
import { band } from "./words.ts";

/** The published analysis of one wave: what `interrelate analyze --json` prints and what the results routes carry. */

const maybe = z.number().nullable();
const figure = z.object({ n: maybe, mean: maybe, sd: maybe });
const score = z.object({ n: maybe, mean: maybe, low: maybe, high: maybe });

export const tie = z.object({
  wave: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  n: maybe,
  mean: maybe,
  sd: maybe,
  low: maybe,
  high: maybe,
  band: band.nullable(),
  uncertain: z.boolean().nullable(),
  items: z.record(z.string(), score),
  communication: score,
  relationship: score,
  frequency: z.object({ tooLittle: z.number(), right: z.number(), tooMuch: z.number() }).nullable(),
});
export type Tie = z.infer<typeof tie>;

const icc = z.object({ icc1: maybe, icc2: maybe, F: maybe, df1: maybe, df2: maybe, p: maybe, k0: maybe }).nullable();

export const suppression = z.object({
  path: z.string(),
  wave: z.string().optional(),
  site: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.enum(["tooFewRaters", "complementary"]),
});

export const analysis = z.object({
  version: z.string(),
  input: z.object({
    rows: maybe,
    used: maybe,
    respondents: maybe,
    excluded: z.record(z.string(), maybe),
  }),
  groups: z.array(z.string()),
  sites: z.array(z.string()),
  waves: z.array(z.string()),
  items: z.record(z.string(), figure.extend({ missing: maybe })),
  index: figure,
  communication: figure,
  relationship: figure,
  ties: z.array(tie),
  agreement: z.array(z.object({ from: z.string(), to: z.string(), n: maybe, rwgUniform: maybe, rwgSlightSkew: maybe })),
  bootstrap: z
    .object({
      draws: z.number(),
      ties: z.array(z.object({ from: z.string(), to: z.string(), low: maybe, high: maybe })),
    })
    .nullable(),
  within: z.object({ n: maybe, mean: maybe }),
  between: z.object({ n: maybe, mean: maybe }),
  reliability: z.object({
    n: maybe,
    alpha: maybe,
    alphaStandardized: maybe,
    feldt95: z.tuple([z.number(), z.number()]).nullable(),
    omega: maybe,
    itemRest: z.record(z.string(), maybe),
  }),
  icc: z.object({ site: icc, ratedGroup: icc, respondent: icc }),
  network: z.object({
    density: maybe,
    reciprocity: z.object({ dyadicCorrelation: maybe, meanAbsoluteGap: maybe }),
    inStrength: z.record(z.string(), maybe),
    outStrength: z.record(z.string(), maybe),
  }),
  suppressed: z.array(suppression),
});
export type Analysis = z.infer<typeof analysis>;

export const tieChange = z.object({
  from: z.string(),
  to: z.string(),
  paired: z.boolean().nullable(),
  nBefore: maybe,
  nAfter: maybe,
  difference: maybe,
  low: maybe,
  high: maybe,
  t: maybe,
  df: maybe,
  p: maybe,
  holm: maybe,
  effect: maybe,
});
export type TieChange = z.infer<typeof tieChange>;

export const change = z.object({
  before: z.string(),
  after: z.string(),
  ties: z.array(tieChange),
  suppressed: z.array(suppression),
});
export type Change = z.infer<typeof change>;
