import type { ActWeights, ContextLevels, Cutoffs, MapContent } from "@interrelate/contract";
import type { Inclusions } from "../structures/spans.ts";
import type { TieReading, Ties } from "../tie-reading.ts";
import type { ActInputs } from "./act-input.ts";
import { contextLevel } from "./context-level.ts";
import { type PairHandOffs, pairHandOffs } from "./pair-hand-offs.ts";
import { type PairStructures, pairStructures } from "./pair-structures.ts";
import { tieInputs } from "./tie-inputs.ts";
import { weightedMean } from "./weighted-mean.ts";

/** What is known of the work: published ties, and what was drawn and judged. */
export interface ActSource {
  ties: Ties;
  /** Where a between tie is no longer weak, and where it is strong. */
  cuts: Cutoffs["between"];
  workgroups: readonly { readonly id: string }[];
  /** The process map whose hand-offs count; null where there is none. */
  map: MapContent | null;
  structures: readonly Inclusions[];
  context: ContextLevels | null;
}

/** A boundary between two workgroups, and what speaks for acting there. */
export interface ActBoundary {
  /** The two workgroups, in the order of their ids. */
  a: string;
  b: string;
  /** How a experiences b, and how b experiences a. */
  there: TieReading;
  back: TieReading;
  /** The direction with the lower mean of those shown; null where none is. */
  weaker: "there" | "back" | null;
  /** Null where there is no process map. */
  handOffs: PairHandOffs | null;
  structures: PairStructures;
  inputs: ActInputs;
  /** The weighted mean of the inputs known, 0 to 1; null where the tie is not known, or nothing known has a weight. */
  score: number | null;
  /** 1 for the greatest score; equal scores share a place. Null without a score. */
  rank: number | null;
}

/** Boundaries where a direction of the tie is shown, and those where none is. */
export interface WhereToAct {
  /** The greatest score first; those without one last, then by the ids of the two. */
  ranked: ActBoundary[];
  /** By the ids of the two: their place tells nothing about them. */
  notKnown: ActBoundary[];
}

/**
 * Where to act: every pair of workgroups, ordered by how much speaks for beginning a conversation there. It proposes; it
 * never says why a tie is as it is. See docs/methods/where-to-act.md.
 *
 * Boundaries of which no direction is shown have no place, whatever else is known of them.
 */
export function whereToAct(source: ActSource, weights: ActWeights): WhereToAct {
  const { workgroups, map, ties } = source;
  const ids = workgroups.map(({ id }) => id).sort();
  const structures = source.structures.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const handOffs = map === null ? null : pairHandOffs(map, ties);
  const pairs = ids.flatMap((a, place) => ids.slice(place + 1).map((b) => [a, b] as const));
  const all = pairs.map(([a, b]) => boundaryOf({ ...source, structures }, handOffs, weights, a, b));
  const known = all.filter(({ weaker }) => weaker !== null).sort(byScore);
  const scores = known.map(({ score }) => score);
  return {
    ranked: known.map((each) => ({ ...each, rank: each.score === null ? null : scores.indexOf(each.score) + 1 })),
    notKnown: all.filter(({ weaker }) => weaker === null),
  };
}

function boundaryOf(
  { ties, cuts, structures, context }: ActSource,
  handOffsBetween: ReturnType<typeof pairHandOffs> | null,
  weights: ActWeights,
  a: string,
  b: string,
): ActBoundary {
  const [there, back] = [ties(a, b), ties(b, a)];
  const weaker = weakerOf(there, back);
  const handOffs = handOffsBetween?.(a, b) ?? null;
  const pair = pairStructures(structures, a, b);
  const inputs = {
    ...tieInputs([there, back], cuts),
    handOffs: handOffs?.share ?? null,
    structures: pair.missing,
    context: contextLevel(context),
  };
  const score = weaker === null ? null : weightedMean(inputs, weights);
  return { a, b, there, back, weaker, handOffs, structures: pair, inputs, score, rank: null };
}

function weakerOf(there: TieReading, back: TieReading): ActBoundary["weaker"] {
  if (there.state !== "shown") return back.state === "shown" ? "back" : null;
  if (back.state !== "shown") return "there";
  return back.mean < there.mean ? "back" : "there";
}

function byScore(one: ActBoundary, other: ActBoundary): number {
  const order = (other.score ?? -1) - (one.score ?? -1);
  if (order !== 0) return order;
  return one.a === other.a ? (one.b < other.b ? -1 : 1) : one.a < other.a ? -1 : 1;
}
