import type { Analysis, Cutoffs, Dimension, Participation, Tie, Workgroup } from "@interrelate/contract";
import { type Band, bandOfFigure, cutoffsFor } from "./band.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { type Figure, NOTHING } from "./figure.ts";
import { itemKeys } from "./item-keys.ts";
import type { Measure } from "./measure.ts";

/** A workgroup as pictures draw it; `raters` is null when no number of them is published. */
export interface Role {
  id: string;
  name: string;
  kind: Workgroup["kind"];
  raters: number | null;
}

/** How members of `from` experience `to` on one measure. A hidden tie has no figures at all. */
export interface NetworkTie extends Figure {
  from: string;
  to: string;
  within: boolean;
  hidden: boolean;
  /** What the tie counts in pooled figures: its raters, or those of its index where a measure's are not told. */
  weight: number | null;
  band: Band | null;
  uncertain: boolean;
}

/** The roles of a work process and their published ties on one measure: what maps, matrices and sentences read. */
export interface TieNetwork {
  measure: Measure;
  roles: Role[];
  ties: NetworkTie[];
  cutoffs: Cutoffs;
  threshold: number;
  /** How many dimensions the index is the mean of. */
  asked: number;
}

/** What an analysis does not say itself. Without workgroups the groups of the analysis are taken as workers. */
export interface NetworkContext {
  cutoffs: Cutoffs;
  threshold: number;
  workgroups?: readonly Workgroup[];
  participation?: Participation;
  /** The dimensions that were asked; all seven when left out. */
  asked?: readonly Dimension[];
}

/**
 * Reads one measure of a published analysis as a network. Every tie of the analysis appears once, in its order;
 * ties that only the list of suppressed figures names follow, hidden. Ties about unknown groups are left out.
 */
export function tieNetwork(analysis: Analysis, measure: Measure, context: NetworkContext): TieNetwork {
  const roles = rolesOf(analysis, context);
  const known = new Set(roles.map((role) => role.id));
  const ties = new Map<string, NetworkTie>();
  for (const tie of analysis.ties) {
    if (known.has(tie.from) && known.has(tie.to))
      ties.set(tieKey(tie.from, tie.to), networkTie(analysis, tie, measure, context));
  }
  for (const { path, from, to } of analysis.suppressed) {
    if (from === undefined || to === undefined || !path.startsWith("ties")) continue;
    if (known.has(from) && known.has(to) && !ties.has(tieKey(from, to)))
      ties.set(tieKey(from, to), hiddenTie(from, to));
  }
  const { cutoffs, threshold, asked = DIMENSIONS } = context;
  return { measure, roles, ties: [...ties.values()], cutoffs, threshold, asked: asked.length };
}

/** One text for an ordered pair, for look-ups and for `data-tie`. */
export function tieKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

/** The tie from one role to another, or undefined when the analysis has none. */
export function tieBetween(network: TieNetwork, from: string, to: string): NetworkTie | undefined {
  return network.ties.find((tie) => tie.from === from && tie.to === to);
}

function rolesOf(analysis: Analysis, { workgroups, participation }: NetworkContext): Role[] {
  const listed = workgroups ?? analysis.groups.map((group) => ({ id: group, name: group, kind: "worker" as const }));
  return listed.map(({ id, name, kind }) => {
    const answered = participation?.workgroups.find((row) => row.id === id)?.answered ?? null;
    return { id, name, kind, raters: answered ?? mostRaters(analysis, id) };
  });
}

/** Where the count of a role is not told, as many of its people as rated one role have certainly answered. */
function mostRaters(analysis: Analysis, group: string): number | null {
  const counts = analysis.ties.flatMap((tie) => (tie.from === group && tie.n !== null ? [tie.n] : []));
  return counts.length === 0 ? null : Math.max(...counts);
}

function networkTie(analysis: Analysis, tie: Tie, measure: Measure, { cutoffs }: NetworkContext): NetworkTie {
  const { n, mean, low, high } = figureOf(analysis, tie, measure);
  if (mean === null) return hiddenTie(tie.from, tie.to);
  const within = tie.from === tie.to;
  const figure = { n, mean, low, high };
  const { band, uncertain } = bandOfFigure(figure, cutoffsFor(within, cutoffs));
  // Published ends are rounded; the analysis knows the interval that is not.
  const unsettled = measure === "index" && tie.uncertain === true;
  const ends = { from: tie.from, to: tie.to, within, hidden: false };
  return { ...ends, ...figure, weight: n ?? tie.n, band, uncertain: uncertain || unsettled };
}

/** One measure of one tie. */
export function figureOf(analysis: Pick<Analysis, "items">, tie: Tie, measure: Measure): Figure {
  if (measure === "index") return tie;
  if (measure === "communication" || measure === "relationship") return tie[measure];
  return tie.items[itemKeys(analysis)[measure]] ?? NOTHING;
}

function hiddenTie(from: string, to: string): NetworkTie {
  return { from, to, within: from === to, hidden: true, ...NOTHING, weight: null, band: null, uncertain: true };
}
