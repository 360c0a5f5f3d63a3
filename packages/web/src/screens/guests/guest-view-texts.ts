import type { Effort, GuestView } from "@interrelate/contract";
import { longDay } from "../../ui/words.ts";

/** What an effort says to the people of a guest organisation. */
export const guestViewTexts = {
  label: "What was agreed",
  title: (process: string, guest: string) => `${process}, as ${guest} sees it`,
  /** @param words what the agreement lets its people do, as it follows "you"; null for nothing. */
  agreed: ({ name, host }: Pick<GuestView, "name" | "host">, words: string | null) =>
    words === null
      ? `You see this effort as ${name}. What was agreed with ${host} opens nothing of it.`
      : `You see this effort as ${name}, by what was agreed with ${host}: you ${words}.`,
  until: (day: string) => `The agreement holds until ${longDay(day)}.`,
  more: (host: string) => `Whoever invited you at ${host} can say why something is not here.`,
  waves: "Waves so far",
  noResults: "Once a wave has closed, its results stand here.",
  closed: (day: string) => `closed on ${longDay(day)}`,
  /** What stands on the card of an effort. */
  stands: ({ guest, workProcess }: Pick<Effort, "guest" | "workProcess">) =>
    guest?.agreement.results !== "none" && workProcess.waves.some(({ status }) => status === "closed")
      ? `There are results to look at, as ${guest?.name}`
      : `Open to you as ${guest?.name}`,
  notAgreed: {
    title: "This page is not part of what was agreed",
    words: (guest: string, host: string) =>
      `${host} and ${guest} agreed on what people of ${guest} see, and this page shows more than that. Nothing was changed. What is open to you stands on the effort's home.`,
    home: "To the effort's home",
  },
  withdrawn: {
    lost: "What was agreed has changed: you can read this map. Your last change was not saved.",
    kept: "What was agreed has changed: you can read this map. Everything you drew before is saved.",
  },
  readOnly: {
    maps: (guest: string, host: string) =>
      `You can read this map. By what was agreed between ${host} and ${guest}, only people of ${host} draw on it.`,
    structures: (guest: string, host: string) =>
      `You can read this. By what was agreed between ${host} and ${guest}, people of ${host} name and judge the structures.`,
    context: (guest: string, host: string) =>
      `You can read this. By what was agreed between ${host} and ${guest}, people of ${host} judge how the work is.`,
    weights: (host: string) => `People of ${host} set these weights. You see the order that they give.`,
    noTies: "No tie is shown: results are not part of what was agreed.",
  },
};
