import type { GuestAgreement } from "@interrelate/contract";

/** Ids in an input that name something of an effort: every one of them must lead to the one effort that is agreed on. */
export type NamedId = "effortId" | "waveId" | "since" | "mapId";

/** What a route asks of somebody who belongs to a guest organisation. */
export type Opening = {
  /**
   * What the input names: nothing that belongs to an organisation; an organisation, of which the answer tells the
   * guest's own efforts; or these ids. A wave must be closed.
   */
  readonly about: "nothing" | "ownEfforts" | readonly NamedId[];
  /** Whether the agreement lets them ask this. The input is as it was sent, and nobody has looked at it yet. */
  readonly allows: (agreement: GuestAgreement, input: unknown) => boolean;
};

/**
 * Every route that guests may use, by its path in the contract, and what it needs of their agreement. A route that is
 * not here does not exist for them, so a new one is closed to them until somebody adds it. What an open route answers
 * is trimmed by its handler, by `context.guest`.
 */
export const OPEN_TO_GUESTS: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  // Who they are themselves, and catalogues that come with the product.
  ["accounts.session", { about: "nothing", allows: () => true }],
  ["accounts.setCredentials", { about: "nothing", allows: () => true }],
  ["structures.kinds", { about: "nothing", allows: () => true }],
  ["interventions.tools", { about: "nothing", allows: () => true }],
  ["waves.questionSets", { about: "nothing", allows: () => true }],
  // The effort with its workgroups; of its sites their own, of its waves the closed ones.
  ["efforts.list", { about: "ownEfforts", allows: () => true }],
  ["efforts.get", { about: ["effortId"], allows: () => true }],
  // The work, as far as it was agreed.
  ["processes.list", { about: ["effortId"], allows: ({ maps }) => maps !== "none" }],
  ["processes.get", { about: ["mapId"], allows: ({ maps }) => maps !== "none" }],
  ["processes.exchange", { about: ["mapId"], allows: ({ maps }, input) => maps === "edit" || onlyReads(maps, input) }],
  ["processes.context", { about: ["effortId"], allows: ({ context }) => context }],
  ["structures.list", { about: ["effortId"], allows: ({ structures }) => structures }],
  // Where to act is computed from what they see; the weights say nothing about anybody.
  ["interventions.weights", { about: ["effortId"], allows: ({ results }) => results !== "none" }],
  // Figures of their own sites, or of the whole, whichever was agreed; change is told of the whole alone.
  ["results.wave", { about: ["waveId"], allows: ({ results }) => results !== "none" }],
  ["results.change", { about: ["waveId", "since"], allows: ({ results }) => results === "whole" }],
]);

/**
 * What an agreement needs to hold for the stream of events of a map: it tells that the map changed, and its revision.
 */
export const MAP_STREAM: Opening = { about: ["mapId"], allows: ({ maps }) => maps !== "none" };

/** An exchange that sends no changes only asks for those of others. */
function onlyReads(maps: GuestAgreement["maps"], input: unknown): boolean {
  const sendsNothing = typeof input === "object" && input !== null && "update" in input && input.update === null;
  return maps === "see" && sendsNothing;
}
