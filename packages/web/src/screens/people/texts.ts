import type { Channel, PeopleRow, WorkgroupKind } from "@interrelate/contract";
import { LOCALE } from "../../ui/locale.ts";
import { counted, listed } from "../../ui/words.ts";

const people = (count: number) => counted(count, "person", "people");

export const peopleTexts = {
  title: (count: number, process: string) =>
    count === 0 ? `Nobody is listed for ${process} yet` : `${people(count)} of ${process}`,
  subtitle:
    "Whoever is listed gets a link of their own: they can be written to, reminded, and come back to their answers on any device. Workgroups without a list share one open link each.",
  fictional: "This organization is fictional, so its people can be looked at and not changed.",
  empty: {
    heading: "How to begin",
    words:
      "Paste the list you already have, from a spreadsheet, an address book or a message, or choose the file. You see what every row becomes before anything is stored. For a few people, add them by hand.",
  },
  deeds: {
    import: "Import a list",
    add: "Add somebody",
    csv: "Export CSV",
    xlsx: "Export Excel",
    undo: "Undo",
    undoLabel: (what: string) => `Undo: ${what}`,
    saving: "Saving …",
    saved: "Saved",
    undone: "Undone",
    failed: "The change was not saved",
    kept: "The list shows how it stands now.",
    undoFailed: "It could not be undone",
  },
  filters: {
    label: "Find people",
    search: "Name or e-mail",
    workgroup: "Workgroup",
    site: "Site",
    channel: "Reached by",
    all: "all",
    noSite: "no site",
    shown: (shown: number, all: number) =>
      shown === all ? people(all) : `${shown.toLocaleString(LOCALE)} of ${people(all)}`,
    none: "Nobody fits these filters.",
    clear: "Show everybody",
    removeShown: (count: number) => `Remove these ${count.toLocaleString(LOCALE)}`,
  },
  table: {
    label: "People, each field can be changed in place",
    name: "Name",
    email: "E-mail",
    workgroup: "Workgroup",
    further: "Also in",
    site: "Site",
    language: "Language",
    channel: "Reached by",
    remove: (name: string) => `Remove ${name}`,
    removeTitle: "Remove",
    of: (field: string, name: string) => `${field} of ${name}`,
    alsoIn: (groups: readonly string[]) => (groups.length === 0 ? "none" : groups.join(", ")),
    alsoInLabel: (name: string, groups: string) => `${name} also answers for: ${groups}. Change`,
    noSite: "none",
    effortLanguage: (language: string) => `as the survey (${language})`,
    page: (from: number, to: number, all: number) =>
      `${from.toLocaleString(LOCALE)} to ${to.toLocaleString(LOCALE)} of ${all.toLocaleString(LOCALE)}`,
    pages: "Pages of people",
    previous: "Previous page",
    next: "Next page",
  },
  channels: { email: "E-mail", code: "Printed code", none: "Not by us" } satisfies Record<Channel, string>,
  adding: {
    heading: "Add somebody",
    add: "Add",
    close: "Done",
    added: (name: string) => `${name} was added.`,
  },
  did: {
    change: (name: string) => `changing ${name}`,
    add: (name: string) => `adding ${name}`,
    remove: (count: number, name: string) => (count === 1 ? `removing ${name}` : `removing ${people(count)}`),
    import: (count: number) => `importing ${people(count)}`,
  },
  links: {
    heading: "Personal links and letters",
    lead: "Everybody in the list has a link and a code of their own in each wave. Mail is sent from the wave; paper is printed here.",
    letters: "Print letters and codes",
    file: "Export the links",
    ask: "Export everybody’s personal links?",
    warning:
      "Whoever has somebody’s link can answer in their place and see what they answered. Export the links only when you mail them with a program of your own: keep the file where nobody else reads it, send each person their own line, and delete the file afterwards.",
    yes: "Export the links",
    ready: "These work from the moment the wave opens.",
  },
};

export const importTexts = {
  title: "Import a list of people",
  subtitle: "You see what every row becomes before anything is stored. A list is taken in whole, or not at all.",
  back: "Back to the people",
  file: {
    drop: "Drop a list here: CSV or Excel",
    choose: "Choose a file",
    paste: "or paste the rows",
    pasteHint: "From a spreadsheet, with or without its header. One e-mail address a line is enough.",
    usePasted: "Read these rows",
    pasted: "Pasted rows",
    another: "Take another list",
    reading: "Reading the list",
    tooLarge: "This file is larger than 10 MB, and a list of people is much smaller. Nothing was read.",
    failed: "The list could not be read",
    kept: "Nothing was stored.",
  },
  columns: {
    heading: "What the columns mean",
    look: "look at them or change them",
    none: "(not in this list)",
    name: "Name",
    secondName: "Second part of the name",
    email: "E-mail",
    workgroup: "Workgroup",
    further: "Further workgroups",
    site: "Site",
    language: "Language",
    channel: "Reached by",
    everybody: "Workgroup of rows that name none",
    everybodyNone: "(please name it in the list)",
    sample: "The first rows of the list",
    questions: "Before the rows can be read:",
  },
  unknown: {
    heading: "New names",
    lead: "This effort does not have these yet. Say what each one is; perhaps it is only spelled differently.",
    workgroup: (name: string, count: number) => `Workgroup “${name}” (${people(count)})`,
    site: (name: string, count: number) => `Site “${name}” (${people(count)})`,
    decide: "(please decide)",
    kinds: {
      worker: "Add as a workgroup of workers",
      leader: "Add as a workgroup of leaders",
      client: "Add as a workgroup of clients",
    } satisfies Record<WorkgroupKind, string>,
    newSite: "Add as a site",
    is: (name: string) => `It is “${name}”`,
    addAll: "Add all of them",
  },
  rows: {
    heading: "What every row becomes",
    standing: {
      new: "New",
      known: "There already",
      changed: "Changed",
      problem: "Problem",
      leftOut: "Left out",
    } satisfies Record<PeopleRow["standing"], string>,
    all: "All",
    filter: "Show rows",
    line: "Row",
    becomes: "Becomes",
    facts: "Site, language, reached by",
    remarks: "Remarks",
    more: (count: number) => `Show ${count.toLocaleString(LOCALE)} more`,
    leaveOut: (count: number) =>
      count === 1 ? "Leave this row out" : `Leave these ${count.toLocaleString(LOCALE)} rows out`,
    takeIn: "Take the rows that were left out in again",
    known: "People who are there already",
    keep: "stay as they are",
    update: "are changed to what the list says; what it leaves empty stays",
  },
  accept: {
    button: (added: number, changed: number) => {
      const parts = [added > 0 && `import ${people(added)}`, changed > 0 && `change ${changed.toLocaleString(LOCALE)}`];
      const words = listed(parts.filter((part) => part !== false));
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    cancel: "Import nobody",
    failed: "Nobody was imported",
    kept: "The list and your choices are still here.",
    done: (added: number, changed: number) =>
      `${people(added)} ${added === 1 ? "was" : "were"} imported${changed > 0 ? `, ${changed.toLocaleString(LOCALE)} changed` : ""}.`,
  },
};
