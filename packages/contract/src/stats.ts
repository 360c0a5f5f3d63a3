import * as z from "zod";

/**
 * What `interrelate stats MEASURE --json` prints, one strict schema a measure: exactly these keys. `null` stands where
 * a figure is undefined. `dropped` counts rows left out because a needed column was missing in them.
 */

const maybe = z.number().nullable();
const byName = z.record(z.string(), maybe);
const interval = z.tuple([z.number(), z.number()]).nullable();

/** Figures of a coefficient, with R's names as keys. */
const coefficients = z.record(
  z.string(),
  z.strictObject({ estimate: maybe, se: maybe, df: maybe, t: maybe, p: maybe }),
);

const alpha = z.strictObject({
  n: z.number(),
  k: z.number(),
  dropped: z.number(),
  alpha: maybe,
  alphaStandardized: maybe,
  feldt95: interval,
  itemRest: byName,
  alphaIfDropped: byName,
});

const omega = z.strictObject({ n: z.number(), dropped: z.number(), omega: maybe, loadings: byName });

const cfa = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  chisq: maybe,
  df: z.number(),
  p: maybe,
  cfi: maybe,
  tli: maybe,
  rmsea: maybe,
  srmr: maybe,
  /** Standardised. */
  loadings: byName,
  /** Keys `f1~f2`. */
  factorCorrelations: byName,
});

const efa = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  eigenvalues: z.array(z.number()),
  /** One number for each factor. */
  loadings: z.record(z.string(), z.array(z.number())),
  uniquenesses: byName,
});

const parallel = z.strictObject({
  dropped: z.number(),
  observed: z.array(z.number()),
  p95: z.array(z.number()),
  factors: z.number(),
});

const icc = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  groups: z.number(),
  k0: maybe,
  meanK: maybe,
  F: maybe,
  df1: maybe,
  df2: maybe,
  p: maybe,
  icc1: maybe,
  icc1MeanK: maybe,
  icc1Reml: maybe,
  icc2: maybe,
});

const agreement = z.strictObject({
  dropped: z.number(),
  groups: z.array(z.strictObject({ group: z.string(), n: z.number(), rwgUniform: maybe, rwgSlightSkew: maybe })),
});

const anova = z.strictObject({
  dropped: z.number(),
  F: maybe,
  df1: maybe,
  df2: maybe,
  p: maybe,
  eta2: maybe,
  omega2: maybe,
  epsilon2: maybe,
  welch: z.strictObject({ F: maybe, df1: maybe, df2: maybe, p: maybe }),
});

const mixed = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  /** Levels of each grouping. */
  groups: z.record(z.string(), z.number()),
  /** Of each grouping, and `residual`. */
  variances: byName,
  fixed: coefficients,
  /** The restricted (or, with `--ml`, the plain) deviance, -2 log likelihood. */
  criterion: z.number(),
  logLik: z.number(),
  singular: z.boolean(),
});

const compare = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  meanDifference: maybe,
  t: maybe,
  df: maybe,
  p: maybe,
  dz: maybe,
  dav: maybe,
  hedges: maybe,
});

const regress = z.strictObject({
  n: z.number(),
  dropped: z.number(),
  r2: maybe,
  adjustedR2: maybe,
  coefficients,
});

const mediate = z.strictObject({
  dropped: z.number(),
  a: maybe,
  b: maybe,
  direct: maybe,
  indirect: maybe,
  total: maybe,
  interval95: interval,
});

const perNode = z.array(maybe);
const network = z.strictObject({
  nodes: z.array(z.string()),
  density: maybe,
  inStrength: perNode,
  outStrength: perNode,
  betweenness: perNode,
  closenessIn: perNode,
  closenessOut: perNode,
  eigenvector: perNode.nullable(),
  pagerank: perNode,
  reciprocity: maybe,
  transitivity: maybe,
  /** Only with `--attribute`. */
  ei: z.strictObject({ index: maybe, expected: maybe, p: maybe, draws: z.number(), exact: z.boolean() }).optional(),
  communities: z.strictObject({ modularity: maybe, membership: z.array(z.number()) }),
});

const qap = z.strictObject({ correlation: maybe, p: maybe, draws: z.number(), exact: z.boolean() });

const mrqap = z.strictObject({
  coefficients: z.record(z.string(), z.strictObject({ estimate: maybe, t: maybe, p: maybe })),
});

const contrast = z.strictObject({
  dropped: z.number(),
  meanDifference: maybe,
  t: maybe,
  df: maybe,
  p: maybe,
  hedges: maybe,
});

const adjust = z.strictObject({
  dropped: z.number(),
  holm: z.array(z.number()),
  benjaminiHochberg: z.array(z.number()),
});

/** One number for all points, or one for each where the limits vary with the number of cases. */
const limit = z.union([maybe, z.array(maybe)]);
const chart = z.strictObject({
  dropped: z.number(),
  phases: z.array(
    z.strictObject({
      center: maybe,
      lower: limit,
      upper: limit,
      /** `index` counts from 0 over all points of the chart. */
      signals: z.array(z.strictObject({ index: z.number(), rule: z.string() })),
    }),
  ),
});

const share = z.number().min(0).max(1);
const raters = z.int().min(2).nullable();
const plan = z.strictObject({
  goal: z.enum(["band", "pairedChange", "unpairedChange"]),
  /** By formula, of a tie (in each wave, when a change is planned); `null` when 5,000 are too few. */
  raters,
  power: share.nullable(),
  /** By simulated answers from 1 to 5. */
  simulated: z.strictObject({ raters, power: share.nullable(), draws: z.int().min(1) }),
  /** Share of simulated means in each band; `null` when a change is planned, or nothing was simulated. */
  bands: z.strictObject({ weak: share, moderate: share, strong: share }).nullable(),
});

const srm = z.strictObject({
  mean: maybe,
  actorVariance: maybe,
  partnerVariance: maybe,
  relationshipVariance: maybe,
  actorPartnerCorrelation: maybe,
  dyadicCorrelation: maybe,
});

/** The schema of each measure of `interrelate stats`, by its name. */
export const statistics = {
  alpha,
  omega,
  cfa,
  efa,
  parallel,
  icc,
  agreement,
  anova,
  mixed,
  compare,
  regress,
  mediate,
  network,
  qap,
  mrqap,
  contrast,
  adjust,
  chart,
  plan,
  srm,
} as const;

/** The figures of a measure of `interrelate stats`, by its name. */
export type Statistics = { [Measure in keyof typeof statistics]: z.infer<(typeof statistics)[Measure]> };
