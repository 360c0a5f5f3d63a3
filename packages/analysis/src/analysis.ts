/**
 * What an analysis prints, for one wave and one breakdown (all sites, or one site).
 *
 * `null` stands where a figure is undefined or hidden by disclosure control; hidden figures are listed in
 * `suppressed`. `contract` states the same shape as a schema and a test holds the two together.
 */
export interface Analysis {
  version: string;
  input: {
    rows: number | null;
    used: number | null;
    respondents: number | null;
    excluded: Record<string, number | null>;
  };
  groups: string[];
  sites: string[];
  waves: string[];
  items: Record<string, Figure & { missing: number | null }>;
  index: Figure;
  communication: Figure;
  relationship: Figure;
  ties: Tie[];
  agreement: Agreement[];
  bootstrap: { draws: number; ties: { from: string; to: string; low: number | null; high: number | null }[] } | null;
  within: { n: number | null; mean: number | null };
  between: { n: number | null; mean: number | null };
  reliability: Reliability;
  icc: Record<"site" | "ratedGroup" | "respondent", Icc | null>;
  network: Network;
  suppressed: Suppression[];
}

export interface Figure {
  n: number | null;
  mean: number | null;
  sd: number | null;
}

export type Band = "weak" | "moderate" | "strong";

/** How members of `from` experience `to`. All figures are null when the tie is hidden. */
export interface Tie {
  wave: string | null;
  from: string;
  to: string;
  n: number | null;
  mean: number | null;
  sd: number | null;
  /** 95 % t-interval of the mean. */
  low: number | null;
  high: number | null;
  band: Band | null;
  /** The interval crosses a cut-off, so the band is not settled. */
  uncertain: boolean | null;
  items: Record<string, TieItem>;
  communication: TieScore;
  relationship: TieScore;
  /** Shares (0 to 1) of the frequency answers; null below 10 raters. */
  frequency: { tooLittle: number; right: number; tooMuch: number } | null;
}

export interface TieScore {
  n: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
}

export type TieItem = TieScore;

export interface Agreement {
  from: string;
  to: string;
  n: number | null;
  rwgUniform: number | null;
  rwgSlightSkew: number | null;
}

export interface Reliability {
  n: number | null;
  alpha: number | null;
  alphaStandardized: number | null;
  feldt95: [number, number] | null;
  omega: number | null;
  itemRest: Record<string, number | null>;
}

export interface Icc {
  icc1: number | null;
  icc2: number | null;
  F: number | null;
  df1: number | null;
  df2: number | null;
  p: number | null;
  k0: number | null;
}

export interface Network {
  density: number | null;
  reciprocity: { dyadicCorrelation: number | null; meanAbsoluteGap: number | null };
  inStrength: Record<string, number | null>;
  outStrength: Record<string, number | null>;
}

export interface Suppression {
  path: string;
  wave?: string;
  site?: string;
  from?: string;
  to?: string;
  why: "tooFewRaters" | "complementary";
}

/** The contrast of one tie between two waves; paired over linked respondents when there are enough, else unpaired. */
export interface TieChange {
  from: string;
  to: string;
  paired: boolean | null;
  nBefore: number | null;
  nAfter: number | null;
  difference: number | null;
  low: number | null;
  high: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  /** Holm-adjusted over the published ties. */
  holm: number | null;
  /** Paired: d_av with exact Hedges correction; unpaired: Hedges g. */
  effect: number | null;
}

export interface Change {
  before: string;
  after: string;
  ties: TieChange[];
  suppressed: Suppression[];
}

/** Everything that may be published about a set of waves, decided together so that no part gives away another. */
export interface Family {
  waves: { wave: string | null; all: Analysis; sites: Record<string, Analysis | null> }[];
  change: Change[];
}
