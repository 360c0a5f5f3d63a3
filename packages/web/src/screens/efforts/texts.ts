import type { CaseRound, WorkgroupKind } from "@interrelate/contract";
import { counted, listed, numberWord } from "../../ui/words.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const effortsTexts = {
  title: (count: number) =>
    count === 0
      ? "Nothing has been started here yet"
      : `${capital(numberWord(count))} work ${count === 1 ? "process" : "processes"}`,
  subtitle: (organization: string) => organization,
  empty: "Start with the work itself: name it, list the workgroups it passes through, and share a link.",
  start: "Start your own",
  import: "Import ratings",
  synthetic: "synthetic data",
  roles: (names: readonly string[]) => listed(names),
};

export const homeTexts = {
  subtitle: (process: string, groups: number, sites: number) =>
    `${process}: ${numberWord(groups)} workgroups${sites > 0 ? ` at ${numberWord(sites)} ${sites === 1 ? "site" : "sites"}` : ""}.`,
  next: "Next",
  waves: "Waves so far",
  see: "What can be seen",
  seeLinks: {
    map: "Relational map",
    matrix: "Matrix",
    profile: "Profile",
    change: "Change between waves",
    boundaries: "Boundaries",
  },
  clients: "Around single clients",
  clientsLead: "Ask the people around clients who agreed to it, one client at a time, apart from the waves.",
  /** "One round is open, two rounds are closed." */
  clientsStand: (rounds: readonly Pick<CaseRound, "status">[]) => {
    const parts = (["open", "draft", "closed"] as const).flatMap((status) => {
      const count = rounds.filter((round) => round.status === status).length;
      const are = `${count === 1 ? "round is" : "rounds are"} ${status === "draft" ? "being prepared" : status}`;
      return count === 0 ? [] : [`${numberWord(count)} ${are}`];
    });
    return `${capital(listed(parts))}.`;
  },
  clientsLink: "Networks around clients",
  seeNone: "Once a wave has closed, its relational map, matrix and profile stand here.",
  work: "The work and its structures",
  workLead: "These can be drawn, named and judged at any time, also before a wave has closed.",
  workLinks: {
    maps: "Work maps",
    structures: "Structures",
    context: "Context of the work",
    whereToAct: "Where to act",
    alignment: "Linked efforts",
    guests: "Organizations that take part",
  },
  question: "Which tie would you look at first, and what would you want to ask about it?",
};

export const workTexts = {
  title: (process: string, groups: number) => `${process} passes through ${numberWord(groups)} workgroups`,
  subtitle: "Everybody is asked about every workgroup, their own included.",
  workgroups: "Workgroups",
  name: "Workgroup",
  kind: "Kind",
  kinds: { worker: "Worker", leader: "Leader", client: "Client" } satisfies Record<WorkgroupKind, string>,
  sites: "Sites",
  noSites: "The work runs in one place.",
  rules: "What figures rest on",
  threshold: (threshold: number) =>
    `A figure is shown only from ${numberWord(threshold)} people upwards; below that it is hidden everywhere, in every export too.`,
  between: (low: number, high: number) =>
    `A tie between two workgroups counts as weak below ${low}, as strong above ${high}, and as moderate in between.`,
  within: (low: number, high: number) => `A tie within one workgroup: weak below ${low}, strong above ${high}.`,
  convention: "These cut-offs are a convention, not a law. A tie whose interval crosses one is shown as uncertain.",
  remove: "Delete this work process",
  removeLead: "Takes away the work process, its waves and all answers. It cannot be undone.",
  removeTitle: (process: string) => `Delete ${process}?`,
  removeWords: (process: string, waves: number) =>
    `${process}, its ${counted(waves, "wave", "waves")}, every answer given, the process maps and structures, and everybody's private logs of it are deleted for good. Open links stop working.`,
  removeName: (process: string) => `To be sure, type its name: ${process}`,
  removeYes: "Delete for good",
  removeNo: "Keep it",
  removeFailed: "It was not deleted",
  removed: (process: string) => `${process} was deleted.`,
  removeKept: "Everything is as it was.",
};

export const effortSettingsTexts = {
  heading: "Time, language, threshold",
  timeZone: "Time zone",
  timeZoneHint: "Dates and times of waves and mails are meant in it. Dates that are set already keep their moment.",
  language: "Language",
  languageHint: "Of people for whom no other language is known.",
  threshold: "Show a figure only from this many people",
  thresholdHint: "It stays as it is from the moment a wave is opened: whoever answers is told it.",
  thresholdLocked: "A wave has been opened, and whoever answered was told this number. So it stays.",
  autosave: "Saved as you change it.",
  saving: "Saving …",
  saved: "Saved.",
  failed: "That was not saved",
  kept: "Everything is as it was.",
};
