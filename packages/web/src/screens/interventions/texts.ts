import type { InterventionKind } from "@interrelate/contract";
import { inSentence } from "@interrelate/pictures";
import type { ActInput, FeltObstacle, ObstacleTopic } from "@interrelate/work";
import { counted, listed } from "../../ui/words.ts";

/** The words of the page of where to act. */
export const texts = {
  title: {
    first: (pair: string) => `A conversation might begin between ${pair}`,
    several: (pairs: number) => `${counted(pairs, "boundary", "boundaries")} share the first place`,
    weightless: "No input counts, so the boundaries stand in no order",
    nothing: "No tie is shown, so there is no order yet: ask",
  },
  subtitle: (rests: string, mayWeigh: boolean) =>
    `${rests} A proposal where to begin to talk, by weights ${mayWeigh ? "you can change" : "that stand beside it"}. It says what was found together, never why a tie is as it is, and nothing about any person.`,
  map: "Process map",
  noMap: "No process map",
  ofMap: (name: string) => `Hand-offs of ${name}`,
  list: "Boundaries in their order",
  place: (rank: number) => `Place ${rank}`,
  noPlace: "No place",
  score: "Score",
  inputs: "What its place rests on",
  input: {
    weakness: "Weakness of the tie",
    certainty: "How settled that is",
    handOffs: "Hand-offs",
    structures: "Missing structures",
    context: "Context of the work",
  } satisfies Record<ActInput, string>,
  notCounted: "weight 0",
  directions: "The tie in both directions",
  askFirst: "Ask first",
  thenAsk: "Then, perhaps",
  tools: "What may fit, of three kinds",
  kind: {
    relational: "Between people",
    workProcess: "In the work",
    structural: "In what carries it",
  } satisfies Record<InterventionKind, string>,
  firstStep: "A first step:",
  noTool: "Nothing in the catalogue fits better than talking first.",
  widen: (names: readonly string[]) =>
    `There already: ${listed(names)}. Could ${names.length === 1 ? "it" : "one of them"} take in both fully?`,
  obstacles: "Obstacles felt",
  obstacle: {
    accountability: "what staff answer for",
    knowledge: "whose knowledge counts",
    autonomy: "who decides",
  } satisfies Record<ObstacleTopic, string>,
  kinds: { worker: "Workers", client: "Clients" } satisfies Record<FeltObstacle["kind"], string>,
  obstacleBy: (who: string, much: number, people: number) => `${much} of ${people} ${inSentence(who)}`,
  obstaclesRule: "Half or more of a kind said “a lot” or “completely”, over all sites. This changes no place.",
  openObstacles: "Their answers",
  openTie: "The tie",
  openHandOffs: "The hand-offs",
  openBoundaries: "The structures",
  linksOf: (pair: string) => `More about ${pair}`,
  more: (number: number) => `Show ${number} more`,
  notKnown: "Not known: ask",
  notKnownLead:
    "Of these no direction is shown, to protect those who answered, or nobody answered. They have no place, and the order in which they stand tells nothing about them.",
  hidden: "hidden",
  unrated: "no answers",
  asTable: "Table",
  download: "Download as CSV",
  source: "where-to-act",
} as const;

/** The words of what is not there yet. */
export const missingTexts = {
  title: "Not known yet",
  lead: "Nothing is assumed about it; the order rests on the rest.",
  map: "No process map shows the work as it is, so no hand-offs are known.",
  toMap: "Draw the work",
  structures: "No structure has been named.",
  toStructures: "Name structures",
  unjudged: "Whom the structures take in has not been judged.",
  toJudge: "Judge structures",
  context: "How uncertain, interdependent and pressed for time the work is has not been judged.",
  toContext: "Judge the context",
} as const;

/** The words of the weights. */
export const weightTexts = {
  title: "How it is weighed",
  lead: "The score is the mean of what is known, each counting as much as you say here. Nothing is right or wrong about it: move one and see what it does.",
  help: {
    weakness: "The weaker of the directions shown counts.",
    certainty: "More when its interval leaves no doubt that it is weak.",
    handOffs: "Weak, frequent and critical ones count most.",
    structures: "The share of structures that do not span the two.",
    context: "The same for every boundary at a place.",
  } satisfies Record<ActInput, string>,
  value: (weight: number) => (weight === 0 ? "does not count" : `counts ${weight} of 5`),
  usual: "Back to the usual weights",
  areUsual: "These are the usual weights.",
  said: { nothing: "Saved with the effort.", saving: "Saving …", saved: "Saved." },
  failed: "The weights were not saved",
  kept: "Those saved before are kept.",
  nowFirst: (pair: string) => `First is now: ${pair}.`,
  nowNone: "Nothing is in order now.",
} as const;

/** What stands beside the bars. */
export const inputTexts = {
  notKnown: "not known",
  mean: (mean: string) => `${mean} of 5 where it is weaker`,
  onlyMean: (mean: string) => `${mean} of 5, the only direction shown`,
  settled: (band: string) => `settled as ${band}`,
  open: "between bands",
  noMap: "no process map",
  handOffs: (number: number) => (number === 0 ? "none between them" : counted(number, "hand-off", "hand-offs")),
  openTies: "over a tie not shown",
  structures: (missing: number, judged: number) =>
    `${missing} of ${judged} ${missing === 1 ? "does" : "do"} not span it`,
  partly: (number: number) => `, ${number} in part`,
  noStructure: "none judged",
  context: (level: string) => `${level} of 5 on average`,
  noContext: "not judged",
} as const;

/** The columns of the table and its file. */
export const columnTexts = {
  place: "Place",
  first: "First role",
  second: "Second role",
  score: "Score",
  there: "↓",
  back: "↑",
  thereOf: (what: string) => `First of second: ${what}`,
  backOf: (what: string) => `Second of first: ${what}`,
  mean: "mean",
  low: "low",
  high: "high",
  raters: "raters",
  reason: "What was found",
  question: "Ask first",
} as const;
