import type { MapKind, StepKind } from "@interrelate/contract";
import type { NoLeadTime } from "@interrelate/work";
import { counted, listed } from "../../../ui/words.ts";
import type { TieState } from "./seen-hand-offs.ts";

const unnamed = (kind: StepKind) => (kind === "end" ? "an end without a name" : `a ${kind} without a name`);

/** The words of the page of hand-offs. */
export const texts = {
  kinds: { current: "current state", desired: "desired state", experiment: "an experiment" } satisfies Record<
    MapKind,
    string
  >,
  about: (name: string, kind: string) => `${name}, ${kind}`,
  list: "Where to look first",
  listLead:
    "In the order of weakness of the tie × how often × how much depends on it. The order proposes where to begin a conversation; it does not say why a tie is as it is.",
  someSeen: (seen: number, all: number) => `${seen} of ${counted(all, "hand-off", "hand-offs")} shown.`,
  noneSeen: "No hand-off fits what is chosen above.",
  showAll: "Show all hand-offs",
  unplaced:
    "Hand-offs without a place stand below the others: no tie is shown for them, and nothing is assumed about it.",
  empty: {
    title: (name: string) => `“${name}” has no steps yet`,
    words:
      "Draw who does what, and connect the steps. Hand-offs appear here where a flow leads from one workgroup to another.",
    draw: "Draw the map",
  },
};

export const tiesTexts = {
  noWave: "No wave has closed yet, so there is no tie to show.",
  hiddenSite: (wave: string, site: string, threshold: number) =>
    `${wave}: the ties of ${site} are hidden, because they would give away what fewer than ${threshold} people answered.`,
  hidden: "hidden",
  unrated: "no data for this tie",
  interval: (low: string, high: string) => `${low} – ${high}`,
  raters: (n: number) => `n ${n}`,
  hiddenRaters: "n hidden",
};

export const pictureTexts = {
  keys: "Arrow keys walk the hand-offs in the order of the list below, Enter opens one there.",
  bothWays: (there: string, back: string) => `${there} The other way: ${back}.`,
};

export const filterTexts = {
  tie: "Hand-offs shown",
  all: "All hand-offs",
  states: {
    weak: "Settled weak",
    moderate: "Settled moderate",
    strong: "Settled strong",
    uncertain: "Between bands",
    hidden: "Hidden",
    unrated: "No data",
  } satisfies Record<TieState, string>,
  ends: { from: "Who hands over", to: "Who takes over" },
  anybody: { from: "From anybody", to: "To anybody" },
  ofGroup: { from: (name: string) => `From ${name}`, to: (name: string) => `To ${name}` },
};

export const listTexts = {
  caption: "Hand-offs in the order of their need",
  place: "Place",
  handOff: "Hand-off",
  tie: "Those who take over say",
  back: "Those who hand over say",
  say: (group: string) => `${group} say`,
  often: "How often",
  depends: "What depends on it",
  structures: "Spanned by",
  noPlace: "no place",
  openTie: ", open the tie",
  steps: (from: string, to: string) => `${from} → ${to}`,
  unnamed,
  perWeek: (times: number) => {
    const rounded = Math.round(times * 10) / 10;
    return rounded === 1 ? "once a week" : `${rounded} times a week`;
  },
  criticality: (level: number) => ["little", "something", "much"][level - 1] ?? String(level),
  assumed: "assumed",
  spanned: (full: readonly string[], partial: readonly string[], isOpen: boolean) => {
    const parts = [...full, ...partial.map((name) => `${name} (partly)`)];
    if (parts.length > 0) return listed(parts);
    return isOpen ? "none so far; not all are judged" : "none";
  },
};

export const streamTexts = {
  label: "Times and hand-offs",
  unnamed,
  missing: (steps: readonly string[]) =>
    `Lead time, touch time and waiting are not known: nobody has said how long ${listed(steps.slice(0, 6))}${
      steps.length > 6
        ? ` and ${counted(steps.length - 6, "other step", "other steps")} take`
        : steps.length === 1
          ? " takes"
          : " take"
    }.`,
  why: {
    noStart: "There is no lead time, because the map has no start.",
    noEnd: "There is no lead time, because the map has no end.",
    noWay: "There is no lead time, because no way leads from a start to an end.",
    missing: "",
  } satisfies Record<NoLeadTime, string>,
  decisions: (steps: readonly string[]) =>
    `Where the ways part, at ${listed(steps)}, the longest counts: these are the times of the slowest kind of case.`,
  repeats: (flows: number) =>
    `${counted(flows, "flow leads", "flows lead")} back to where the work has been; repeated work counts once.`,
  step: (name: string) => `“${name}”`,
  flow: (from: string, to: string) => `the flow from ${from} to ${to}`,
  timed: (what: string, duration: string) => `${what}, ${duration}`,
  onlyBack: (timed: readonly string[]) =>
    `Not in these times, because ${timed.length === 1 ? "it comes" : "they come"} only when the work goes back: ${several(timed)}.`,
  offWays: (timed: readonly string[]) =>
    `Not in these times, because ${timed.length === 1 ? "it stands" : "they stand"} on no way from a start to an end: ${several(timed)}.`,
};

/** Things with their times: "“Wait for bed”, 4 h; “Call again”, 5 min"; of many the first six. */
function several(timed: readonly string[]): string {
  const more = timed.length - 6;
  return [...timed.slice(0, 6), ...(more > 0 ? [`${more} more`] : [])].join("; ");
}
