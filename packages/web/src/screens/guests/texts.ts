import type { Guest, GuestAgreement, GuestKind } from "@interrelate/contract";
import { counted, longDay, numberWord } from "../../ui/words.ts";

/** The words of the page on which a host says who takes part and what they see. */
export const texts = {
  title: (count: number, process: string) =>
    count === 0
      ? `No other organization takes part in ${process} yet`
      : `${count === 1 ? "One organization takes" : `${capital(numberWord(count))} organizations take`} part in ${process} as ${count === 1 ? "a guest" : "guests"}`,
  subtitle:
    "Work often passes through several organizations. Take in those that share it, say which sites are theirs, and agree on what their people see. Everything that is not agreed stays closed to them.",
  kinds: {
    municipality: "Municipality",
    hospital: "Hospital",
    school: "School",
    charity: "Charity",
    company: "Company",
    other: "Another organization",
  } satisfies Record<GuestKind, string>,
  add: "Take in an organization",
  change: "Change",
  changeLabel: (name: string) => `Change what was agreed with ${name}`,
  addTitle: "Take in an organization",
  changeTitle: (name: string) => `What was agreed with ${name}`,
  form: {
    name: "Name of the organization",
    kind: "Kind",
    sites: "Its own sites",
    sitesHint: "A site belongs to one guest at most. Its people see results of no other single site.",
    noSites: "This effort has no sites, so none can be a guest's own.",
    taken: (guest: string) => `taken: a site of ${guest}`,
    agreedOn: "Agreed on",
    endsOn: "Last day",
    endsOnHint: "On the day after, its people see nothing more. Leave it empty while no end is agreed.",
    save: "Save",
    saveNew: "Take it in",
    cancel: "Not now",
    failed: "That was not saved",
    kept: "What you wrote is still here.",
  },
  choices: {
    maps: {
      label: "Work maps",
      hint: "Who does what, and where work is handed on. A map holds no answers.",
      options: [
        ["none", "Not at all", "They see no map."],
        ["see", "To read", "They see every map and change none."],
        ["edit", "To read and draw on", "They draw on the maps together with you; each sees what the others draw."],
      ],
    },
    structures: {
      label: "Structures",
      hint: "Meetings, protocols, boundary spanners and the other structures of the work.",
      options: [
        ["no", "Not at all", "They see no structure."],
        [
          "yes",
          "To read",
          "They see each structure, how far it takes in each workgroup, and what that rests on, which may quote figures of a survey.",
        ],
      ],
    },
    context: {
      label: "Context of the work",
      hint: "How uncertain, interdependent and pressed for time the work is.",
      options: [
        ["no", "Not at all", "They see no judgement of the context."],
        ["yes", "To read", "They see how the work was judged as a whole and at their own sites."],
      ],
    },
    results: {
      label: "Results",
      hint: "Figures of closed waves. What is hidden from you to protect people is hidden from them as well.",
      options: [
        ["none", "None", "They see no figure."],
        ["ownSites", "Of their own sites", "Results of each of their own sites, and of no others."],
        [
          "whole",
          "Of all sites together",
          "Results of all sites as one, and of no single site, their own neither: from both, those of the others would follow.",
        ],
      ],
    },
  } satisfies Record<keyof GuestAgreement, Choice>,
  card: {
    sites: (names: string) => `Its sites: ${names}.`,
    noSites: "No site is its own.",
    days: ({ agreedOn, endsOn }: Pick<Guest, "agreedOn" | "endsOn">, today: string) =>
      `${agreedOn > today ? "Begins" : "Agreed"} on ${longDay(agreedOn)}; ${endsOn === null ? "no end is agreed" : `the last day is ${longDay(endsOn)}`}.`,
    ended: (day: string) =>
      `This ended on ${longDay(day)}: its people see nothing any more. A later last day opens it again.`,
  },
  end: {
    button: "End its part",
    label: (name: string) => `End its part: ${name}`,
    title: (name: string) => `End the part of ${name}?`,
    words: (name: string, members: number) =>
      `${name} is taken off this effort at once. ${members === 0 ? "Links that were not used yet stop working." : `${counted(members, "person", "people")} can no longer come in, accounts that belong to nothing else here are deleted, and links that were not used yet stop working.`}`,
    kept: "Its sites, and everything that was asked, drawn and named here, stay as they are.",
    yes: "End it",
    no: "Keep it",
    failed: "Its part was not ended",
    done: (name: string) => `${name} no longer takes part.`,
    asItWas: "Everything is as it was.",
  },
  members: {
    heading: "Who of them can come in",
    none: "Nobody yet. Invite the first person below.",
    waiting: "came in, and has not set an e-mail address yet",
    remove: "Take access away",
    removeLabel: (name: string) => `Take access away from ${name}`,
    removeTitle: (name: string) => `Take access away from ${name}?`,
    removeWords: (name: string) =>
      `${name} sees nothing of this effort any more and can no longer come in; an account that belongs to nothing else here is deleted. All links of this guest that were not used yet stop working, in case they have one: make new ones for others who wait. What ${name} drew on a map stays.`,
    removeYes: "Take it away",
    removeNo: "Keep it",
    removeFailed: "The access was not taken away",
  },
  invite: {
    heading: "Invite somebody",
    name: "Name of the person",
    button: "Make a link",
    label: (guest: string) => `Make a link for somebody of ${guest}`,
    failed: "No link was made",
    kept: "What you wrote is still here.",
    title: (name: string) => `The link for ${name}`,
    once: (until: string) =>
      `It is shown only now. It works once, for seven days, until ${until}, and lets in whoever opens it: give it to them yourself.`,
    what: "the link",
    code: (name: string) => `The link for ${name} as a code`,
    done: "Done",
  },
};

/** What can be agreed about one part of an effort; each option with what it means for those who get it. */
interface Choice {
  label: string;
  hint: string;
  options: [value: string, name: string, means: string][];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
