import type { Chance } from "./chance.ts";

/** A day on which a wave was open, every day but the last equally likely. */
export function dayWithin(
  { openedOn, closedOn }: { readonly openedOn: string; readonly closedOn: string },
  chance: Chance,
): string {
  const first = Date.parse(openedOn);
  const days = (Date.parse(closedOn) - first) / 86_400_000;
  return new Date(first + Math.floor(chance.uniform() * days) * 86_400_000).toISOString().slice(0, 10);
}
