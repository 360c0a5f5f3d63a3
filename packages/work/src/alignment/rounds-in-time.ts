import type { WaveSummary } from "@interrelate/contract";
import { type InTracks, TRACKS, type Track } from "./track.ts";

/** A closed wave of one of both tracks. */
export interface Round extends Pick<WaveSummary, "id" | "name" | "openedOn" | "closedOn"> {
  readonly track: Track;
}

/** More than this many days is more than half a year. */
const HALF_A_YEAR = 183;
const DAY = 86_400_000;

/** The rounds of both tracks, earliest first by the day on which they closed; those without a day come last. */
export function roundsInTime(waves: InTracks<readonly Omit<Round, "track">[]>): Round[] {
  const rounds = TRACKS.flatMap((track) =>
    waves[track].map(({ id, name, openedOn, closedOn }) => ({ track, id, name, openedOn, closedOn })),
  );
  return rounds.sort((one, other) => (endOf(one) < endOf(other) ? -1 : endOf(one) > endOf(other) ? 1 : 0));
}

/**
 * How far apart two rounds were measured: the days between the closing of the one and the opening of the other, none where
 * they overlap, and whether that is more than half a year. Null where a day is not known.
 */
export function timeBetween(
  one: Pick<Round, "openedOn" | "closedOn">,
  other: Pick<Round, "openedOn" | "closedOn">,
): { days: number; far: boolean } | null {
  const [first, second] = [spanOf(one), spanOf(other)];
  if (first === null || second === null) return null;
  const days = Math.max(0, Math.round((Math.max(first.from, second.from) - Math.min(first.to, second.to)) / DAY));
  return { days, far: days > HALF_A_YEAR };
}

/** Days are written year first, so that their order is that of their letters. */
function endOf({ closedOn, openedOn }: Pick<Round, "openedOn" | "closedOn">): string {
  return closedOn ?? openedOn ?? "~";
}

function spanOf({ openedOn, closedOn }: Pick<Round, "openedOn" | "closedOn">): { from: number; to: number } | null {
  const [from, to] = [openedOn ?? closedOn, closedOn ?? openedOn];
  return from === null || to === null ? null : { from: Date.parse(from), to: Date.parse(to) };
}
