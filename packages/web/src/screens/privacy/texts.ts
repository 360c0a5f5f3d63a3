import { inSentence } from "@interrelate/pictures";
import { counted, listed, longDay } from "../../ui/words.ts";

export const privacyTexts = {
  title: (process: string) => `What is kept about the people of ${process}, and for how long`,
  subtitle:
    "Identity and answers are kept apart, and nobody is shown anybody's answers alone. Here you set when everything ends, erase a person, and show small workgroups together.",
};

export const keepingTexts = {
  heading: "How long people and answers are kept",
  none: "No day is set: they are kept until you delete the work process. Most organizations choose a day within two years of the last wave.",
  until: (day: string) =>
    `After ${longDay(day)} all names, addresses, links and answers are deleted, and waves that are still open are closed. Results that were published stay.`,
  deleted: (day: string) =>
    `People and answers were deleted on ${longDay(day)}. The results that were published can still be seen.`,
  label: "Keep them until",
  help: "Respondents read this day before they begin.",
  set: "Set this day",
  clear: "Set no day",
  saved: (day: string | null) => (day === null ? "No day is set." : `Kept until ${longDay(day)}.`),
  failed: "The day was not changed",
  kept: "What was set before still holds.",
};

export const eraseTexts = {
  heading: "Erase a person",
  lead: "When somebody asks to be forgotten: the name, the address, links, mails and every answer they gave in any wave are deleted. Answers given by an open link carry no name; whoever has the link of their own sheet can delete them there while the wave is open.",
  nobody: "There is nobody on the list of people.",
  choose: "Who asks to be erased?",
  search: "Type a name or an e-mail address",
  nothing: "Nobody of that name",
  erase: "Erase …",
  title: (name: string) => `Erase ${name}?`,
  words:
    "Everything about this person is deleted for good; whether there were any answers is not told. Results that were published stay as they were, because figures that change by one person would show what that person had answered.",
  yes: "Erase for good",
  no: "Keep",
  done: (name: string) => `${name} is erased.`,
  failed: "The person was not erased",
  kept: "Everything about them is as it was.",
};

export const reportingTexts = {
  heading: "Small workgroups shown together",
  lead: (threshold: number) =>
    `Nothing is shown that rests on fewer than ${threshold} people. Workgroups that are too small can be shown as one, under a name that its members recognise. Answers stay as they were given; only the results stand together.`,
  none: "Every workgroup is shown for itself.",
  parts: (parts: readonly string[]) => `${listed(parts)} are shown as one.`,
  apart: "Show apart again",
  apartLabel: (name: string) => `Show apart again: the workgroups of ${name}`,
  which: "Workgroups",
  name: "Shown as",
  namePlaceholder: "Such as: Support services",
  together: "Show together",
  failed: "Nothing was changed",
  kept: "The results will be shown as before.",
};

export const wordsTexts = {
  title: (wave: string) => `What people wrote in “${wave}”`,
  subtitle: (threshold: number) =>
    `Told only where at least ${threshold} people answered a question, in no order that says who or when. Read each text before others do: hold back what could name or hurt somebody.`,
  none: "This wave asked no further questions. They can be added in the settings of a draft wave.",
  open: "What people write can be read once the wave has closed.",
  hidden: (threshold: number) => `Fewer than ${threshold} people answered this question, so nothing is told.`,
  hiddenKinds: (threshold: number) =>
    `Fewer than ${threshold} people of each kind of workgroup answered this question, so nothing is told.`,
  hiddenWorkgroups: (threshold: number) =>
    `Fewer than ${threshold} people of each workgroup answered this question, so nothing is told.`,
  workgroupRule: (threshold: number) =>
    `Told by workgroup, those reported together as one: from ${threshold} people how many answered, from ${2 * threshold} what they say. There is no total, from which a small workgroup could be worked out.`,
  workgroup: (name: string, level: string | null, words: string) =>
    level === null ? `${name}: ${inSentence(words)}.` : `${name}: ${inSentence(level)}. ${words}.`,
  toStructures: "See it beside what was judged",
  toRead: (count: number) => `${counted(count, "text waits", "texts wait")} to be read.`,
  released: "Released",
  held: "Held back",
  unread: "Not read yet",
  release: "Release",
  hold: "Hold back",
  releaseLabel: (words: string) => `Release “${words.slice(0, 60)}”`,
  holdLabel: (words: string) => `Hold back “${words.slice(0, 60)}”`,
  choice: "Answer",
  people: "People",
  notTold: "not told",
  countRule: (threshold: number) =>
    `Counts below ${threshold} are not told, and as many others as would let them be worked out.`,
  kind: (kind: "worker" | "leader" | "client", people: number | null, counts: readonly [number, string][]) => {
    const who = { worker: "Workers", leader: "Leaders", client: "Clients" }[kind];
    if (people === null) return `${who}: hidden, too few answered.`;
    if (counts.length === 0) return `${who}: ${people} answered; what they chose is hidden, too few chose some of it.`;
    return `${who}: ${people} answered; ${counts.map(([count, words]) => `${count} ${words}`).join(", ")}.`;
  },
  kindRule: (threshold: number) =>
    `Told for each kind of workgroup from ${threshold} answers upwards, and never over all of them: a small kind could be worked out. Choices of fewer people are told together with others.`,
  failed: "Nothing was changed",
  kept: "The text is as it was.",
};
