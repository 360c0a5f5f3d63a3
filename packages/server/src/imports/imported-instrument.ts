import { INTERRELATE_RC_ITEMS, type Instrument } from "@interrelate/contract";

const names: Readonly<Record<Instrument["items"][number]["dimension"], string>> = {
  frequent: "Frequent communication",
  timely: "Timely communication",
  accurate: "Accurate communication",
  problemSolving: "Problem-solving communication",
  sharedGoals: "Shared goals",
  sharedKnowledge: "Shared knowledge",
  mutualRespect: "Mutual respect",
};
const numbered = ["1", "2", "3", "4", "5"];

/**
 * The instrument of imported waves. A file of ratings does not say how the questions were worded, so this one holds
 * the seven dimensions and their scoring alone: 1 to 5, and 1/3/5/4/2 for frequency in the order of amount.
 */
export const IMPORTED_INSTRUMENT: Instrument = {
  id: "imported-ratings",
  version: 1,
  title: { en: "Imported ratings" },
  languages: ["en"],
  notice: { en: "Imported from a file; the wording of the questions is not known here." },
  licence: { name: "Unknown", text: "The wording is not part of the import.", attestation: null },
  items: INTERRELATE_RC_ITEMS.items.map(({ dimension, scores, answers }) => ({
    dimension,
    question: { en: names[dimension] },
    answers: dimension === "frequent" ? answers : { en: numbered },
    scores,
  })),
};
