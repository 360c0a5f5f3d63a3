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
  "negative-variance":
    "A variance is estimated as negative, which says that it is small next to its error; it is kept as it is.",
} as const;

/** The name of a caution. */
export type Caution = keyof typeof CAUTIONS;
