import { inSentence } from "@interrelate/pictures";
import { counted, listed, longDay, numberWord } from "../../ui/words.ts";

/** The words of the inventory of structures. */
export const inventoryTexts = {
  title: { none: (process: string) => `No structure of ${process} has been named yet` },
  subtitle:
    "Structures are what people meet in, read, follow and answer for together. One that is there need not take in everybody, so each is judged for each workgroup, with what the judgement rests on.",
  toBoundaries: "Lay them over the ties",
  toKinds: "The twelve kinds",
  keys: "Arrow keys walk the table, Enter opens a field. F, P and N judge as fully, partly and not included, Delete takes a judgement back.",
  table: {
    label: "How far each structure takes in each workgroup",
    sideways: "The table goes on sideways.",
    structure: "Structure",
    spans: "Spans",
    spansOf: (spanned: number, all: number) => `${spanned} of ${all}`,
    spansLong: (spanned: number, all: number) =>
      `spans ${spanned} of the ${counted(all, "boundary", "boundaries")} between workgroups`,
  },
  levels: {
    full: "Fully included",
    partial: "Partly included",
    none: "Not included",
    unknown: "Not judged yet",
  },
  cell: (structure: string, workgroup: string, level: string, evidence: string) =>
    `${structure}, ${workgroup}: ${level.toLowerCase()}${evidence === "" ? "" : `. ${evidence}`}`,
  judge: {
    label: (structure: string, workgroup: string) => `${structure} and ${workgroup}`,
    question: (workgroup: string) => `How far does it take in ${inSentence(workgroup)}?`,
    evidence: "What does that rest on?",
    evidencePlaceholder: "Such as: seen on three of five mornings",
    evidenceFirst: "Judge first, then say what it rests on.",
    by: (who: string, day: string) => `Judged by ${who || "somebody"} on ${longDay(day)}.`,
    close: "Done",
  },
  edit: {
    label: (name: string) => `Change or remove ${name}`,
    name: "Name",
    kind: "Kind",
    note: "Note",
    notePlaceholder: "Such as: every morning at eight, fifteen minutes",
    remove: "Remove",
    close: "Done",
  },
  kinds: {
    heading: "The twelve kinds",
    lead: "A list to look through together, so that nothing is overlooked. Few efforts have all of them, and more is not better: what counts is whom each takes in.",
    none: "None named yet.",
    name: (kind: string) => `Name one: ${kind}`,
    nameOne: "Name one",
    label: "What is it called here?",
    add: "Add",
    cancel: "Not now",
    more: "What to look for, and what to ask",
    full: "Fully included",
    partial: "Partly included",
    ask: "Ask",
    mayUndermine: "How it may work against coordination",
    judged: (judged: number, all: number) => (judged === all ? "" : `${judged} of ${all} workgroups judged`),
  },
  file: {
    deed: "Download as CSV",
    name: (process: string) => `${process} structures`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-"),
    columns: ["Structure", "Kind", "Note", "Workgroup", "Included", "Rests on", "Judged by", "Judged on"],
  },
  removed: (name: string) => `“${name}” is removed, with what was judged about it.`,
  takenBack: (structure: string, workgroup: string) =>
    `What was judged about “${structure}” and ${inSentence(workgroup)} is taken back, with what it rested on.`,
  undo: "Undo",
  said: {
    nothing: "Everything is saved as you go.",
    saving: "Saving …",
    saved: "Saved.",
  },
  failed: "The change was not saved",
  kept: "What was saved before is kept.",
} as const;

/** The title of the inventory, by rule: how many structures there are, and whether everybody is judged and taken in. */
export function inventoryTitle(process: string, counts: { named: number; judged: number; all: number }): string {
  const { named, judged, all } = counts;
  if (named === 0) return inventoryTexts.title.none(process);
  const start = named === 1 ? "One structure is named" : `${capital(numberWord(named))} structures are named`;
  if (judged < named) {
    const open = named - judged;
    return `${start}; whom ${open === named ? (named === 1 ? "it takes" : "they take") : open === 1 ? "one of them takes" : `${numberWord(open)} of them take`} in is not fully judged`;
  }
  if (all === named) return `${start}, and ${named === 1 ? "it takes" : "each takes"} in every workgroup`;
  return `${start}, and ${all === 0 ? (named === 1 ? "it does not take" : "none takes") : all === 1 ? "one takes" : `${numberWord(all)} take`} in every workgroup`;
}

/** The words of the boundary grid. */
export const boundaryTexts = {
  subtitle: (rests: string) =>
    `${rests} Rows are pairs of workgroups: ↓ is how the upper one experiences the lower, ↑ the way back. The weaker of the two counts. A row says where a tie and a structure meet, never that one is there because of the other.`,
  class: "Boundaries shown",
  all: (number: number) => `All ${counted(number, "boundary", "boundaries")}`,
  ofClass: (name: string, number: number) => `${name} (${number})`,
  of: "Workgroup",
  everybody: "All workgroups",
  ofGroup: (name: string) => `Of ${name}`,
  first: (drawn: number, all: number) =>
    `The first ${drawn} of ${counted(all, "boundary", "boundaries")} are drawn. Choose a class or a workgroup to see others; the table and its file hold all.`,
  nothing: "No boundary is of this class.",
  toInventory: "See and judge the structures",
  toReadInventory: "See the structures",
  empty: {
    title: "There is nothing to lay over the ties yet",
    words:
      "Name the structures of this work first, such as rounds, protocols or a shared record, and judge whom each takes in. Then this page shows which weak ties no structure spans.",
    go: "Name structures",
  },
} as const;

/** The words of the structures beside a tie. */
export const tieTexts = {
  heading: "Structures at this boundary",
  spans: (names: readonly string[]) => `Spanned by ${listed(names)}.`,
  partly: (names: readonly string[]) => `Spanned in part by ${listed(names)}.`,
  not: (names: readonly string[]) => `Not spanned by ${listed(names)}.`,
  unknown: (names: readonly string[]) => `Not judged: ${listed(names)}.`,
  none: "No structure of this work has been named yet.",
  grid: "See the boundaries with the structures",
  inventory: "Name structures",
} as const;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
