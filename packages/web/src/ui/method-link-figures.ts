/**
 * Every kind of figure that a screen shows: the page of `docs/methods` that says how it is computed, the section of it
 * when it is about more than that, and what the figure is called in a link.
 */
export const FIGURES = {
  index: { page: "index", name: "index" },
  tie: { page: "tie", name: "tie strength" },
  band: { page: "bands", name: "bands" },
  clear: { page: "clear-difference", name: "clear differences" },
  pooled: { page: "pooled-figure", name: "means over several ties" },
  frequency: { page: "frequency-coding", name: "how often they hear" },
  contrast: { page: "contrast", name: "changes between waves" },
  shortForms: { page: "short-forms", name: "shared dimensions" },
  forecast: { page: "forecast", name: "forecast" },
  counts: { page: "disclosure", section: "response-counts", name: "counts of people" },
  days: { page: "forecast", section: "counts-and-the-picture-by-day", name: "answers by day" },
  choices: { page: "further-answers", name: "counts of choices" },
  surveyed: {
    page: "further-answers",
    section: "questions-about-structures",
    name: "what people say of structures",
  },
  alpha: { page: "alpha", name: "alpha" },
  omega: { page: "omega", name: "omega" },
  bootstrap: { page: "bootstrap", name: "intervals by drawing respondents" },
  factors: { page: "cfa", name: "factor models" },
  agreement: { page: "agreement", name: "agreement" },
  icc: { page: "icc", name: "intraclass correlation" },
  mixed: { page: "mixed-model", name: "mixed model" },
  withinBetween: { page: "within-between", name: "within and between" },
  density: { page: "density-and-strength", name: "density and strength" },
  reciprocity: { page: "reciprocity", name: "gap between directions" },
  returned: { page: "returned-ties", name: "returned ties" },
  transitivity: { page: "transitivity", name: "transitivity" },
  socialRelations: { page: "social-relations", name: "social relations" },
  betweenness: { page: "betweenness", name: "betweenness" },
  closeness: { page: "closeness", name: "closeness" },
  eigenvector: { page: "eigenvector", name: "eigenvector centrality" },
  pageRank: { page: "pagerank", name: "PageRank" },
  communities: { page: "communities", name: "communities" },
  statistics: { page: "wave-statistics", name: "what these statistics rest on" },
  handOffs: { page: "hand-offs", name: "the order of hand-offs" },
  valueStream: { page: "value-stream", name: "lead time and waiting" },
  boundaries: { page: "structures-and-boundaries", name: "classes of boundaries" },
  whereToAct: { page: "where-to-act", name: "the order of boundaries" },
  cases: { page: "case-level-networks", name: "networks around clients" },
  alignment: { page: "alignment", name: "two tracks beside each other" },
  hidden: { page: "disclosure", name: "what is hidden" },
} as const satisfies Record<string, { page: string; section?: string; name: string }>;

/** A kind of figure with a page of its own. */
export type Figure = keyof typeof FIGURES;
