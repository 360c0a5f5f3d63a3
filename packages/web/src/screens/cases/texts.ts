import type { CaseRound, CaseTells } from "@interrelate/contract";
import { inSentence } from "@interrelate/pictures";
import { LOCALE } from "../../ui/locale.ts";
import { counted, longDay, numberWord } from "../../ui/words.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const cases = (count: number) => counted(count, "case", "cases");

/** How many sheets are finished, as far as it is told: never so exactly that a hidden network or tie could be counted. */
export function sheetsFinished({ tells, status, asked, answered, threshold }: CaseRound): string {
  if (asked === 0) return "every consent was taken back";
  const sheets = counted(asked, "sheet", "sheets");
  const are = `${asked === 1 ? "sheet" : "sheets"} ${status === "closed" ? "were" : "are"} finished`;
  if (tells === "cases" && status === "closed")
    return answered === null ? `${sheets} asked for` : `${answered} of ${sheets} in the networks that are told`;
  if (answered !== null) return `at least ${answered} of ${asked} ${are}`;
  return `fewer than ${numberWord(threshold)} of ${asked} ${are}${tells === "cases" ? " for any client" : ""}`;
}

/** The words of the list of rounds. */
export const roundsTexts = {
  title: (count: number) =>
    count === 0
      ? "No client’s network has been asked about yet"
      : `${capital(numberWord(count))} ${count === 1 ? "round" : "rounds"} of networks around clients`,
  subtitle:
    "A case-level network is made of the roles around one client who agreed to it. Everybody around rates every role on the work for this client. Its answers are kept apart from those of waves.",
  empty:
    "Plan a round first: a few cases that are asked about and told together. Each case needs the client’s consent and the people around the client.",
  state: ({ status, openedOn, closedOn }: CaseRound) =>
    status === "draft"
      ? "Draft"
      : status === "open"
        ? `Open${openedOn ? ` since ${longDay(openedOn)}` : ""}`
        : `Closed${closedOn ? ` on ${longDay(closedOn)}` : ""}`,
  counts: (round: CaseRound) =>
    round.status === "draft" ? cases(round.cases.length) : `${cases(round.cases.length)}; ${sheetsFinished(round)}`,
  method: "How they are computed, and what is hidden",
  plan: "Plan a round",
  planTitle: "Plan a round of networks around clients",
  planWords: "It starts as a draft. Nobody is asked until you open it.",
  planYes: "Plan it",
  planFailed: "The round was not planned",
  planKept: "What you wrote is still here.",
};

/** What the results of a round tell, as a choice and as a sentence. */
export const tellsTexts = {
  name: "Name of the round",
  namePlaceholder: "Such as: Autumn 2026",
  question: "What should its results tell?",
  why: "Only one of the two: read together, they would let somebody work out what a single person answered. It can be changed until the round opens.",
  choices: {
    roles: {
      label: "How roles work together around clients",
      words: (threshold: number) =>
        `Ties between roles over all cases, as on the relational map. A tie is shown from ${numberWord(threshold)} people who rate, three people rated and three cases upwards.`,
    },
    cases: {
      label: "How each client’s network works as a whole",
      words: (threshold: number) =>
        `One profile for each case from which ${numberWord(threshold)} people or more answered. Nothing is told about a single role or tie.`,
    },
  } satisfies Record<CaseTells, { label: string; words: (threshold: number) => string }>,
  sentence: {
    roles: "Its results tell ties between roles over all cases, and nothing about a single case.",
    cases: "Its results tell each network as a whole, and nothing about a single role or tie.",
  } satisfies Record<CaseTells, string>,
};

/** The words of one round. */
export const roundTexts = {
  draftTitle: ({ name, cases: { length: count }, hindrances, tellsNothing }: CaseRound) => {
    if (count === 0) return `“${name}” has no cases yet`;
    if (hindrances.length > 0) return `“${name}” has ${cases(count)} and cannot be opened yet`;
    return tellsNothing
      ? `“${name}” can be opened, but nothing could be told yet`
      : `“${name}” is ready to be opened with ${cases(count)}`;
  },
  draftSubtitle: (tells: CaseTells) => `Nobody can answer yet. ${tellsTexts.sentence[tells]}`,
  openTitle: (round: CaseRound) => `“${round.name}” is open; ${sheetsFinished(round)}`,
  openSubtitle: (tells: CaseTells) =>
    `Everybody answers once for each client they are around, by a personal link. ${tellsTexts.sentence[tells]}`,
  countRule: ({ tells, threshold }: CaseRound) =>
    `The count goes in steps of ${numberWord(threshold)}${tells === "cases" ? " for each client" : ""}, so that nobody can watch one person answer. It renews itself while this page is open.`,
  back: "All rounds",
  change: "Change name or what is told",
  changeTitle: "Change this round",
  changeYes: "Save",
  changeFailed: "The round was not changed",
  changeKept: "It is as it was.",
  hindrances: "Before it can be opened",
  cautions: "Good to know before it opens",
  open: "Open the round",
  openAsk: (name: string) => `Open “${name}”?`,
  openWords: (asked: number) => [
    `Everybody gets a personal link for each client they are around: ${counted(asked, "link", "links")} in all. Nothing is sent by this; the letters can then be printed for each case.`,
    "From now on the cases, the people around them and what the results tell stay as they are. A client can take the consent back at any time.",
    "It takes answers until you close it.",
  ],
  openNo: "Not yet",
  openFailed: "The round was not opened",
  openKept: "It is still a draft.",
  close: "Close the round",
  closeAsk: (name: string) => `Close “${name}”?`,
  closeWords: [
    "The links stop taking answers at once, for all cases together.",
    "The results are computed now, from what is finished, and stay as they are from then on. The round cannot be opened again.",
  ],
  closeNo: "Leave it open",
  closeFailed: "The round was not closed",
  closeKept: "It is still open and keeps taking answers.",
  remove: "Delete this round",
  removeAsk: (name: string) => `Delete “${name}”?`,
  removeWords: {
    draft: "The round and its cases are deleted for good. Nobody has been asked yet.",
    open: "The round, its cases and every answer given so far are deleted for good. The links lead nowhere.",
    closed: "The round, its cases, its answers and its results are deleted for good.",
  } satisfies Record<CaseRound["status"], string>,
  removeYes: "Delete for good",
  removeNo: "Keep it",
  removeFailed: "The round was not deleted",
  removeKept: "Everything is as it was.",
  removed: (name: string) => `“${name}” was deleted.`,
};

/** The words of the cases of a round, and of the form for one. */
export const caseTexts = {
  heading: "The cases",
  behind: (count: number) => `${cases(count)} behind these results, and withdrawals`,
  none: "There is no case yet. Add the first one: its code, the consent, and the people around the client.",
  add: "Add a case",
  consent: (by: "client" | "representative", on: string, how: string) =>
    `Consent by the ${by === "client" ? "client" : "client’s representative"} on ${longDay(on)}: ${how}.`,
  recordedBy: (who: string) => `Recorded by ${who || "somebody"}.`,
  client: (workgroup: string) => `The client is one of the ${inSentence(workgroup)}.`,
  people: (count: number) => `${counted(count, "person", "people")} around`,
  member: (name: string, workgroup: string) => `${name}, as one of the ${inSentence(workgroup)}`,
  gone: "Somebody who is no longer listed",
  goneShort: "consent taken back",
  edit: "Change",
  editOf: (label: string) => `Change ${label}`,
  remove: "Remove",
  removeOf: (label: string) => `Remove ${label}`,
  removed: (label: string) => `${label} was removed from this round.`,
  undo: "Undo",
  removeFailed: "The case was not removed",
  undoFailed: "The case could not be put back",
  kept: "The other cases are as they were.",
  preview: "See what people will see",
  previewOf: (label: string) => `See what people will see: ${label}`,
  letters: "Letters and codes",
  lettersOf: (label: string) => `Letters and codes for ${label}`,
  links: "Export the links",
  linksOf: (label: string) => `Export the links for ${label}`,
  withdraw: "Record a withdrawal",
  withdrawOf: (label: string) => `Record a withdrawal for ${label}`,
  withdrawAsk: (label: string) => `Has the consent for ${label} been taken back?`,
  withdrawWords: {
    open: [
      "Every answer about this case is deleted at once, finished or not. It cannot be brought back.",
      "The links of this case lead nowhere from now on. The other cases go on.",
    ],
    closed: [
      "Every answer about this case is deleted at once. It cannot be brought back.",
      "The published figures stay as they are, so that nobody can work out what had been answered.",
    ],
  },
  withdrawYes: "Delete the answers",
  withdrawNo: "Keep everything",
  withdrawFailed: "The withdrawal was not recorded",
  withdrawKept: "The answers are still there.",
  withdrawn: (on: string) =>
    `The consent was taken back on ${longDay(on)}. The answers about this case are deleted, and its links lead nowhere.`,
};

/** The words of the form for a case. */
export const caseFormTexts = {
  add: "Add a case",
  change: (label: string) => `Change ${label}`,
  label: "Code of the case",
  labelHint:
    "A code, never a name: everybody around the client reads it. Such as “K-3”, or what you agreed to call it.",
  labelRefused: "Please give it a code.",
  labelNames:
    "This reads like the name of somebody on the list of people. Everybody around the client sees it, so please use a code that names nobody.",
  client: "The client belongs to",
  consent: "Consent",
  consentHint: "Without consent a case must not be asked about. Keep the signed form where you keep such forms.",
  by: "Who gave it?",
  byClient: "The client",
  byRepresentative: "A representative of the client, such as a parent or guardian",
  on: "On which day?",
  onRefused: "Please give the day on which it was given.",
  how: "How was it given?",
  howPlaceholder: "Such as: signed form",
  around: "People around the client",
  aroundHint: (client: string) =>
    `Three at least, from the people of this effort. A client who answers too is named here as well, as one of the ${inSentence(client)}.`,
  search: "Name or e-mail",
  person: (count: number) => `Who (${counted(count, "person fits", "people fit")})`,
  wait: "Write a few letters first",
  who: "Who",
  nobody: "Nobody else fits",
  noPeople: "Nobody is listed for this effort yet.",
  toPeople: "Add people first",
  addPerson: "Add to the network",
  added: (name: string, count: number) => `${name} was added: ${counted(count, "person", "people")}.`,
  left: (name: string, count: number) => `${name} was taken out: ${counted(count, "person", "people")}.`,
  more: (count: number) => `${count.toLocaleString(LOCALE)} more fit; write more of the name.`,
  takesPart: "takes part as",
  takesPartOf: (name: string) => `${name} takes part as`,
  takeOut: (name: string) => `Take ${name} out`,
  chosen: "Around the client so far",
  save: "Save the case",
  cancel: "Not now",
  failed: "The case was not saved",
  kept: "What you wrote is still here.",
  noClients: "This effort has no workgroup of clients",
  noClientsWords:
    "A case needs the workgroup its client belongs to, such as patients, families, students or citizens. Import one of its people with the kind “clients”, and the workgroup is there.",
  toImport: "Import people",
};
