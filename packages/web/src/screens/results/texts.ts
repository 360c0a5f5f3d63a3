import { waveName } from "@interrelate/pictures";
import { counted, listed, numberWord } from "../../ui/words.ts";

/** The words of the results screens that do not come from the data. */
export const texts = {
  nothingShown: "Nothing can be shown yet",
  nothingShownWhy: (threshold: number) =>
    `A tie is shown from ${threshold} raters upwards, and only when nobody can work out what fewer people at one site said.`,
  nothingShownNext:
    "Every answer is kept. Ask more people in the next wave, or plan the next effort without sites, or with larger ones.",
  nothingShownMore: "What is hidden, and why",
  views: "What the picture shows",
  measure: "Dimension",
  oneDimension: "One dimension",
  site: "Site",
  allSites: "All sites",
  wave: "Wave",
  since: "Compare with",
  sinceNone: "No comparison",
  changeSince: (wave: string) => `Change since ${waveName(wave)}`,
  compare: (wave: string) => `Compare with ${waveName(wave)}`,
  band: "Ties shown",
  bands: {
    all: "All ties",
    weak: "Settled weak",
    moderate: "Settled moderate",
    strong: "Settled strong",
    uncertain: "Between bands",
    hidden: "Hidden",
  },
  direction: "Direction",
  directions: { both: "Both directions", out: "How they experience others", in: "How others experience them" },
  arrows: "Filled arrows lead out: how they experience others. Open arrows lead in: how others experience them.",
  eachCurve: "Each curve is one role's experience of another; the pair of curves shows how mutual a tie is.",
  rowsRate: "Rows rate, columns are rated. The outer figures are over published ties only.",
  gaps: "Each figure is the row's experience of the column minus the column's experience of the row.",
  sortByMean: "Sort by mean",
  reciprocity: "Reciprocity",
  forms: {
    title: (before: string, after: string) => `${before} and ${after} asked about different dimensions`,
    caption: "The dimensions that both waves asked",
    ties: "Ties",
    hidden: "hidden",
    rule: "Means over the ties between and within roles that show a dimension in both waves; each tie counts once. There is no test: the two forms differ in length, and that alone can move answers.",
  },
  moved: "What moved",
  slopes: "Then and now",
  differences: "Map of differences",
  profile: {
    over: "Which ties",
    allTies: "All ties between roles",
    howOthers: (role: string) => `How others experience ${role}`,
    all: "Pooled over all published ties between roles.",
    about: (role: string) => `How the others experience ${role}, pooled over published ties.`,
  },
  tie: {
    rates: "Who rates",
    rated: "Who is rated",
    dimensions: (asked: number) =>
      asked === 7 ? "The seven dimensions" : `The seven dimensions, ${numberWord(asked)} of them asked`,
    frequencyNotAsked: "How often they hear from each other was not asked in this wave.",
    frequency: "How often they hear from each other",
    backToMap: "See this tie on the map",
  },
  twoWay: {
    experience: (raters: string, rated: string) => `How ${raters} experience ${rated}`,
    all: (together: string) => `All ${together.replace(/^the /, "")}`,
    rule: "Pooled over several workgroups, intervals are wide. A difference on a dimension is called clear when chance would hardly make one so large anywhere among the seven, so two intervals that do not meet may still not be.",
    pairs: "Each pair by itself",
    noneApart: "In no pair do the two directions clearly differ.",
    noneShown: "No pair shows both directions.",
    oneShown: "Only one pair shows both directions, and they do not clearly differ.",
    apart: (pairs: readonly string[]) => `Clearly different in the two directions: ${listed(pairs)}.`,
    weaker: (rater: string, rated: string) => `${rater} experience ${rated} as weaker than the other way round`,
    open: (one: string, other: string) => `The tie between ${one} and ${other}`,
  },
  keys: "Arrow keys walk the map, Enter opens; roles can be dragged, or moved with Shift and an arrow.",
  putBack: "Put roles back",
  close: "Close",
  beside: "What is selected",
  fullPage: "Open the page of this tie",
  source: (organization: string, effort: string, synthetic: boolean) =>
    `${organization}, ${effort}${synthetic ? ". Synthetic data: a fictional organization" : ""}. Made with Interrelate.`,
  none: {
    title: "There are no results yet",
    noWave:
      "Nobody has been asked yet. Plan a wave, open it and share its links; its results appear here when you close it.",
    draft: (wave: string) =>
      `${wave} is still a draft. Preview it, open it and share its links; its results appear here when you close it.`,
    open: (wave: string) =>
      `${wave} is taking answers. Its results appear here when you close it, so that nobody is nudged by how others answered.`,
    plan: "Go to waves",
    go: (wave: string) => `Go to ${wave}`,
  },
  notes: {
    label: "About these figures",
    together: (name: string, parts: readonly string[]) =>
      `${name} stands for ${listed(parts)}, which are too small to be shown alone.`,
    proxies: (name: string, people: number) =>
      `${counted(people, "answer", "answers")} of ${name} were given by somebody else on their behalf.`,
    erased:
      "Since these figures were made, answers were erased at people's wish. The figures stay as they were, so that nobody can work out what had been answered.",
  },
  hiddenSite: {
    title: (site: string) => `The results of ${site} are hidden`,
    words: (threshold: number) =>
      `Showing this site would give away what fewer than ${threshold} people answered, here or at another site. Nothing is lost: its answers count in the figures over all sites.`,
    all: "Show all sites",
  },
  oneWave: {
    title: "There is one closed wave so far",
    words:
      "A change needs two. Plan the next wave when something has been tried; the same people are then compared with themselves where enough of them answer again.",
    plan: "Plan the next wave",
  },
} as const;
