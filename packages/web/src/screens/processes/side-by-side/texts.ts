import { listed } from "../../../ui/words.ts";

/** The words of the page of two maps. */
export const texts = {
  quoted: (name: string) => `“${name}”`,
  subtitle: (basis: string) =>
    `What differs between the two maps as they are drawn. Hand-offs are drawn over the same ties in both: no map knows how ties would change. ${basis}`,
  before: "First map",
  after: "Second map",
  swap: "Swap",
  picture: (name: string, kind: string) => `${name}, ${kind}`,
  figures: "In figures",
  figure: "Figure",
  difference: "Difference",
  rows: {
    steps: "Steps",
    handOffs: "Hand-offs",
    weak: "Hand-offs over a weak tie",
    unseen: "Hand-offs without a tie to show",
    lead: "Lead time",
    touch: "Touch time",
    waiting: "Waiting",
  },
  unknown: "not known",
  same: "the same",
  fewer: (size: string) => `${size} fewer`,
  less: (size: string) => `${size} less`,
  more: (size: string) => `${size} more`,
  steps: "Steps",
  noSteps: "Both maps have the same steps, done by the same workgroups in the same time.",
  onlyIn: (map: string, steps: readonly string[]) => `Only in ${map}: ${listed(steps)}.`,
  moved: (step: string, from: string, to: string) => `${step} moves from ${from} to ${to}.`,
  retimed: (step: string, before: string, after: string) =>
    `${step}: ${before} in the first map, ${after} in the second.`,
  noTime: "no time said",
  unnamed: "a step without a name",
  pairs: "Hand-offs between whom",
  noPairs: "No work passes from one workgroup to another in either map.",
  question: "What would each workgroup have to do differently, and what would it need from the others for that?",
  few: {
    title: "Two maps are needed to lay side by side",
    words: (maps: number) =>
      maps === 0
        ? "There is no map yet. Draw the work as it is first."
        : "There is one map so far. Begin another as a copy of it, and draw the work as it should be.",
    begin: "Begin a map",
  },
};
