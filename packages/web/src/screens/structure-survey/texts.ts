import { inSentence } from "@interrelate/pictures";
import { counted, listed, numberWord } from "../../ui/words.ts";
import type { TakenPlaces } from "./taken-places.ts";

/** The words of what those concerned say of structures, beside what was judged about them. */
export const surveyTexts = {
  heading: "What those concerned say",
  lead: "People were asked how far each structure includes people of their role. What they say stands beside what was judged here: two views of the same, of which neither is the right one by itself.",
  label: "How far structures take people in, as they say and as it was judged",
  columns: {
    structure: "Structure",
    workgroup: "Workgroup",
    say: "They say",
    judged: "Judged here",
    compared: "Beside each other",
  },
  waiting: (wave: string, structures: number) =>
    `“${wave}” has closed. It asked about ${counted(structures, "structure", "structures")}, and nobody has looked at its answers yet.`,
  waitingWhy: "Once they are shown, the wave cannot be opened again.",
  show: "Show what was said",
  failed: "The answers cannot be shown",
  kept: "Nothing was published.",
  asked: (wave: string) => `Asked in “${wave}”`,
  askedAs: (name: string, wave: string) => `Asked as “${name}” in “${wave}”`,
  differing: (differing: number, told: number) => {
    if (told === 0) return "Too few people answered for anything to be told of what they say.";
    if (differing === 0) return "Nowhere do people say something else than was judged.";
    const places = `${capital(numberWord(differing))} of ${numberWord(told)} ${told === 1 ? "answer" : "answers"} that can be told`;
    return `${places} ${differing === 1 ? "says" : "say"} something else than was judged. That is where to ask each other what is seen, and from where.`;
  },
  compared: {
    alike: "As judged",
    unjudged: "",
    more: "They say more than was judged",
    less: "They say less than was judged",
    unknown: "Judged as included, though most of them do not know it",
    outside: "Judged as not included, and most of them do not know it",
    unheard: "Not judged, and most of them do not know it",
    nothing: "",
  },
  takeOver: "Take over",
  takeOverLabel: (structure: string, workgroup: string, level: string) =>
    `Take over: ${structure}, ${workgroup}, ${level.toLowerCase()}`,
  onlyLevel:
    "Only the level would be taken over: what the judgement rests on is too long to add the survey to it. Shorten it first to have both.",
  levelTaken:
    "Only the level was taken over: what the judgement rests on stayed as it was, with no room for the survey.",
  undo: "Undo",
  undoLabel: (structure: string, workgroup: string) => `Undo: ${structure}, ${workgroup}`,
  rule: (threshold: number) =>
    `Told by workgroup, those reported together as one: from ${threshold} people how many answered, from ${2 * threshold} what they say. There is no total and no other breakdown, from which a small workgroup could be worked out. What they say is what the middle one of those who know it says. Counts are told where at least ${threshold} people stand behind each of them.`,
} as const;

/** The words of the questions about structures on a draft wave. */
export const askTexts = {
  heading: "How far structures take people in",
  lead: "Those concerned can be asked how far structures include people of their role. Each structure that you choose becomes one question in our own wording, and everybody may skip it.",
  none: "No structure of this work has been named yet. Name some first, and they can be chosen here.",
  toStructures: "Name structures",
  choose: "Structures to ask about",
  room: (left: number, most: number) =>
    left === 0
      ? `A wave asks at most ${most} further questions, and this one has no room for more.`
      : `There is room for ${counted(left, "more", "more")}: a wave asks at most ${most} further questions.`,
  /** What fills the places, where something beside structures does. */
  taken: (places: readonly TakenPlaces[], most: number) => {
    const all = places.reduce((sum, { questions }) => sum + questions, 0);
    const by = places.map(({ name, questions }) => {
      if (name !== null) return `“${name}” (${questions})`;
      return `your own ${questions === 1 ? "question" : "questions"}${places.length === 1 ? "" : ` (${questions})`}`;
    });
    return `${all} of ${most} places ${all === 1 ? "is" : "are"} taken by ${listed(by)}.`;
  },
  makeRoom: "Take something off to make room:",
  sections: { ready: "ready-made questions", further: "questions of your own" } satisfies Record<
    TakenPlaces["section"],
    string
  >,
  wording: "As it is asked",
  languages: (languages: readonly string[]) =>
    `In ${listed(languages)}; the name of the structure stays as you wrote it.`,
  answers: (choices: readonly string[]) => `Answers: ${choices.join(" · ")}`,
  told: (threshold: number) =>
    `Answers are told by workgroup: from ${threshold} people how many answered, from ${2 * threshold} what they say. In smaller workgroups, talk to them instead.`,
  renamed: (names: readonly string[]) =>
    `${listed(names.map((name) => `“${name}”`))} ${names.length === 1 ? "was" : "were"} renamed or removed since. Save to ask about the structures as they are called now.`,
  save: (structures: number) =>
    structures === 0 ? "Ask about no structure" : `Ask about ${counted(structures, "structure", "structures")}`,
  undo: "Undo the changes",
  saved: "Saved.",
  failed: "The questions were not saved",
  kept: "What you chose is still here.",
};

/** What one workgroup says of a structure, in words. */
export const saidTexts = {
  levels: { full: "Fully", partial: "Partly", none: "Not at all", unknown: "Most do not know it" },
  /** The choices inside a sentence, in the order in which they are asked. */
  choices: ["not at all", "partly", "fully", "do not know it"],
  hidden: (threshold: number) => `Hidden, fewer than ${threshold} answered`,
  tooFew: (people: number, threshold: number) =>
    `Hidden, ${people} answered and what they say is told from ${2 * threshold}`,
  hiddenRows: (reasons: readonly string[]) => `Hidden: ${reasons.join("; ")}.`,
  fewer: (names: readonly string[], threshold: number) =>
    `${listed(names)}, fewer than ${threshold} answered${names.length === 1 ? "" : " in each"}`,
  few: (names: readonly string[], people: number, threshold: number) =>
    `${listed(names)}, ${people} answered${names.length === 1 ? "" : " in each"} and what they say is told from ${2 * threshold}`,
  /** Workgroups that are told together, in one name. */
  whole: (names: readonly string[]) => listed(names) + (names.length === 1 ? "" : " together"),
  levelOnly: (people: number) =>
    `Of ${people} who answered; how many chose what is hidden, since it could give single answers away`,
  parts: (parts: readonly { readonly people: number; readonly words: string }[], people: number) =>
    parts
      .map((part, place) =>
        place === 0 ? `${part.people} of ${people} ${part.words}` : `${part.people} ${part.words}`,
      )
      .join(", "),
  together: (names: readonly string[]) => `Told together with ${listed(names.map(inSentence))}`,
  evidence: (wave: string, together: readonly string[], words: string) =>
    `Survey “${wave}”${together.length === 0 ? "" : `, together with ${listed(together.map(inSentence))}`}: ${words}.`,
  evidenceLevel: (people: number, level: string) =>
    `the middle one of ${people} who answered says ${inSentence(level)}; how many chose what is hidden`,
} as const;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
