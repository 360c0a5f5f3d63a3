import { LOCALE } from "../../ui/locale.ts";
import { counted, longDay, numberWord } from "../../ui/words.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const waveListTexts = {
  draft: (opens: string | null) => (opens === null ? "Draft" : `Draft, opens ${opens}`),
  open: (day: string | null, closes: string | null) =>
    `${day ? `Open since ${longDay(day)}` : "Open"}${closes === null ? "" : `, closes ${closes}`}`,
  closed: (opened: string | null, closed: string | null) =>
    opened && closed ? `${longDay(opened)} to ${longDay(closed)}` : "Closed",
};

export const wavesTexts = {
  title: (count: number, process: string) =>
    count === 0
      ? `${process} has not been asked about yet`
      : `${capital(numberWord(count))} ${count === 1 ? "wave" : "waves"} of ${process}`,
  subtitle: "A wave is one round of the survey. The same questions again later show which ties have changed.",
  plan: "Plan the next wave",
  planFirst: "Plan a wave",
  planHint: "The next wave can be planned when there is no draft waiting.",
  planTitle: "What is the next wave called?",
  planWords:
    "It starts as a draft with the same people, questions, links and target as the last one, and without dates. Nobody sees it until you open it.",
  planName: "Name of the wave",
  planYes: "Plan it",
  planFailed: "The wave was not planned",
  planKept: "The other waves are as they were.",
};

export const waveTexts = {
  draftTitle: (wave: string) => `“${wave}” is ready to be opened`,
  draftSubtitle: (opens: string | null) =>
    opens === null
      ? "Nobody can answer yet. See it as people will see it, then open it."
      : `Nobody can answer yet. It opens by itself on ${opens}.`,
  openTitle: (wave: string, answered: number | null, threshold: number) =>
    answered === null
      ? `“${wave}” is open; no workgroup has ${numberWord(threshold)} answers yet`
      : `“${wave}” is open; at least ${counted(answered, "person has", "people have")} answered`,
  openSubtitle: (openLinks: boolean, closes: string | null) =>
    `${
      openLinks
        ? "Each workgroup has its own link, and everybody listed a personal one. Nothing is sent by itself: see Mail and Letters."
        : "People answer by the personal link or the code that each of them gets. Nothing is sent by itself: see Mail and Letters."
    } ${closes === null ? "It takes answers until you close it." : `It closes by itself on ${closes}.`}`,
  closedTitle: (wave: string, answered: number | null) =>
    answered === null
      ? `“${wave}” has closed`
      : `“${wave}” has closed with answers from at least ${counted(answered, "person", "people")}`,
  closedSubtitle: (opened: string | null, closed: string | null) =>
    opened && closed
      ? opened === closed
        ? `It took answers on ${longDay(opened)}.`
        : `It took answers from ${longDay(opened)} to ${longDay(closed)}.`
      : "Its answers stay as they are.",
  whatPeopleWrote: "What people wrote",
  preview: "Preview the survey",
  open: "Open the wave",
  openConfirmTitle: (wave: string) => `Open “${wave}”?`,
  openConfirm: [
    "Everybody who is listed gets a personal link, and each workgroup an open one where those are on. Nothing is sent to anybody by this: mail is planned on its own page.",
    "From now on the questions and the workgroups of this wave stay as they are.",
    "It takes answers until you close it, or until its closing date.",
  ],
  openNo: "Not yet",
  openFailed: "The wave was not opened",
  openKept: "It is still a draft.",
  close: "Close the wave",
  closeConfirmTitle: (wave: string) => `Close “${wave}”?`,
  closeConfirm: [
    "The links stop taking answers at once. Everything answered so far is kept and counts.",
    "The results can then be seen, first by you.",
    "It can be opened again until somebody has looked at the results; after that, plan another wave.",
  ],
  closeNo: "Leave it open",
  closeFailed: "The wave was not closed",
  closeKept: "It is still open and keeps taking answers.",
  next: "Plan the next wave",
  results: "See the relational map",
  links: "Links to share",
  linksLead: "Show the code, print this page, or paste the link where the people of that workgroup will find it.",
  link: (group: string) => `Link for ${group}`,
  linkOf: (group: string) => `the link for ${group}`,
  code: (group: string) => `QR code with the link for ${group}`,
  openLink: "Open",
  openLinkLabel: (group: string) => `Open the survey of ${group} in a new tab`,
  enlarge: (group: string) => `Show the code for ${group} large`,
  questions: "What people are asked",
  questionsLead: (items: number, groups: number) =>
    `${capital(numberWord(items))} questions about each of ${numberWord(groups)} workgroups, their own included. “They” is the workgroup whose name stands above the question.`,
  participation: "Who has answered",
  byGroup: "By workgroup",
  bySite: "By site",
  group: "Workgroup",
  site: "Site",
  answered: "Answered",
  answeredAgainst: (target: number) => `Answered (target ${target} %)`,
  fewer: (threshold: number) => `fewer than ${threshold}`,
  atLeast: (answered: number) => `at least ${answered}`,
  of: (answered: string, invited: number | null) =>
    invited === null ? answered : `${answered} of ${invited.toLocaleString(LOCALE)}`,
  all: "All of these",
  countRule: (threshold: number) =>
    `Counts go in steps of ${numberWord(threshold)}, so that nobody can watch one person answer. Workgroups with fewer answers are in no sum, and a site counts a workgroup only where that gives nobody away.`,
  crowded: (groups: readonly string[]) => `More people answered than were asked: ${groups.join(", ")}`,
  crowdedWhy:
    "A link may have been passed on, or used more than once. Nothing was left out; be careful with what these workgroups say.",
  counting: "The counts renew themselves while this page is open.",
  rests: (items: number, asked: number) =>
    `A rating counts from ${numberWord(items)} of the ${numberWord(asked)} answers.`,
};
