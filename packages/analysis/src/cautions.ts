/**
 * Why a figure may be computed and yet be unwise to lean on, in words for the person who reads it. Measures name these
 * in `cautions`; whoever shows their figures shows the sentences too.
 */
export const CAUTIONS = {
  "fewer-than-ten-rows": "It rests on fewer than ten rows, so it may change much with the next one.",
  "fewer-than-five-levels":
    "A grouping has fewer than five levels: its variance is badly determined, whatever the number of rows.",
  singular: "The model is singular: the variance of at least one grouping is estimated as zero.",
  "fewer-than-ten-nodes":
    "The network has fewer than ten nodes: take its figures as a description of this network, not as estimates.",
  disconnected: "The network is not connected, so some nodes cannot be reached from others.",
  "not-strongly-connected":
    "Not every node can be reached from every other along the ties' directions, so eigenvector centrality is undefined.",
  "ties-missing":
    "Some ties were not observed. Paths, strengths and communities take them as no tie, which makes the network look thinner than it is.",
  "pairs-missing": "Some ties were not observed: pairs without one in either network are left out.",
  "negative-values":
    "Some ties have a value below 0, so PageRank, eigenvector centrality and communities are undefined.",
  "not-every-split":
    "With more than twenty nodes not every split into core and periphery is tried: a better one may exist.",
  "negative-variance":
    "A variance is estimated as negative, which says that it is small next to its error; it is kept as it is.",
  "heywood-case":
    "An item has more common than total variance (a Heywood case): the factors do not describe anything real. Try fewer factors, or other items.",
  "factors-not-distinct": "The factors correlate by 1 or more, so they cannot be told apart: try fewer factors.",
  "no-degrees-of-freedom":
    "The model has as many free parameters as the items have correlations, so it fits any data and its fit says nothing.",
  "few-clusters":
    "There are fewer than forty clusters, so these clustered errors tend to be too small: prefer CR2 with its own degrees of freedom.",
  "few-degrees-of-freedom":
    "A coefficient rests on fewer than four degrees of freedom: even CR2 cannot be relied on for it.",
  "few-clusters-drawn": "Fewer than twenty clusters are drawn from, so the bootstrap interval tends to be too narrow.",
  "opposite-paths":
    "The direct and the indirect effect have opposite signs, so a share of the total effect has no meaning.",
  "cluster-unused": "The clusters play no part in these standard errors: only cr1 and cr2 use them.",
  "perfect-fit": "The model fits every row exactly, so its errors and tests mean nothing.",
  "one-cluster-decides":
    "A coefficient is decided by too few clusters to say how far it may be off, so its error is left out.",
  "fewer-than-twelve-points": "The limits rest on fewer than twelve points, so take them as provisional.",
  "more-than-ten-categories":
    "An item has more than ten categories: its thresholds rest on few answers each, and maximum likelihood serves as well.",
  "empty-cell":
    "Two items with two categories each never go together in one way: half a row was put there to estimate their correlation.",
  "correlations-not-possible":
    "The polychoric correlations cannot all be true at once (the matrix is not positive definite): leave out items or merge categories.",
  "fewer-than-two-hundred-rows":
    "It rests on fewer than 200 rows: the scaled chi-square is then too often large, and standard errors too small.",
  "fewer-than-five-raters":
    "Fewer than five raters of a tie are not shown where answers are protected, whatever statistics ask for.",
} as const;

/** The name of a caution. */
export type Caution = keyof typeof CAUTIONS;
