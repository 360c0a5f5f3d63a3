import type { HandOff } from "@interrelate/work";

/** What hand-offs may be asked for by their tie: a band that its interval settles, or why there is none. */
export const TIE_STATES = ["weak", "moderate", "strong", "uncertain", "hidden", "unrated"] as const;
export type TieState = (typeof TIE_STATES)[number];

/** What an address asks for; absent means all. */
export interface Asked {
  band?: string;
  /** The workgroup that hands over, and the one that takes over. */
  from?: string;
  to?: string;
}

/** The hand-offs asked for, in their order; a band or a workgroup that none of them has is not asked for. */
export function seenHandOffs(handOffs: readonly HandOff[], { band, from, to }: Asked): HandOff[] {
  const givers = new Set(handOffs.map(({ giver }) => giver));
  const receivers = new Set(handOffs.map(({ receiver }) => receiver));
  const state = TIE_STATES.find((each) => each === band);
  return handOffs.filter(
    (handOff) =>
      (state === undefined || tieState(handOff) === state) &&
      (from === undefined || !givers.has(from) || handOff.giver === from) &&
      (to === undefined || !receivers.has(to) || handOff.receiver === to),
  );
}

/** What the tie of a hand-off is called in a filter. */
export function tieState({ tie }: Pick<HandOff, "tie">): TieState {
  if (tie.state !== "shown") return tie.state;
  return tie.uncertain ? "uncertain" : tie.band;
}
