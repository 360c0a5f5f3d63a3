import type { ActWeights, Dimension, InterventionKind } from "@interrelate/contract";
import { clearGaps, type TieNetwork, tieBetween, tieKey } from "@interrelate/pictures";
import {
  type ActBoundary,
  boundaryConditions,
  type FeltObstacle,
  type FittingTool,
  fittingTools,
  isCoproduction,
  whereToAct,
} from "@interrelate/work";
import { networkOf, type ShownResults } from "../results/use-wave-results.ts";
import { pairQuestions } from "./pair-questions.ts";
import { pairReason } from "./pair-reason.ts";
import { pairNames } from "./pair-words.ts";
import type { ActMaterial } from "./use-act-source.ts";

export const TOOL_KINDS: readonly InterventionKind[] = ["relational", "workProcess", "structural"];

/** One boundary as the page tells it. */
export interface ActRow {
  key: string;
  boundary: ActBoundary;
  /** The two workgroups in the order of the work process. */
  ends: readonly [string, string];
  names: string;
  reason: string;
  /** The obstacles felt between workers and clients, the most felt first; empty at other boundaries. */
  obstacles: readonly FeltObstacle[];
  /** What to ask, the first first. */
  questions: string[];
  tools: Record<InterventionKind, FittingTool[]>;
}

/** All boundaries as the page tells them. */
export interface ActRows {
  network: TieNetwork;
  ranked: ActRow[];
  notKnown: ActRow[];
}

/** Orders the boundaries of published results by these weights, and says of each why, what to ask and what may fit. */
export function actRows(shown: ShownResults, material: ActMaterial, weights: ActWeights): ActRows {
  const network = networkOf(shown, "index");
  const gaps = new Set(clearGaps(network).map(({ lower }) => pairKey(lower.from, lower.to)));
  const dimensions = shown.asked.map((dimension) => [dimension, networkOf(shown, dimension)] as const);
  const row = (boundary: ActBoundary): ActRow => {
    const { a, b } = boundary;
    const place = (id: string) => shown.workgroups.findIndex((group) => group.id === id);
    const ends = place(a) < place(b) ? ([a, b] as const) : ([b, a] as const);
    const oneSided = gaps.has(pairKey(a, b));
    const lowest = lowestDimension(boundary, dimensions, shown.cutoffs.between[0]);
    const kinds = ends.flatMap((end) => shown.workgroups.find(({ id }) => id === end)?.kind ?? []);
    const obstacles = isCoproduction(kinds) ? material.obstacles : [];
    const felt = obstacles.map(({ topic }) => topic);
    const setting = { kinds, oneSided, lowest, context: material.context, obstacles: felt };
    const conditions = boundaryConditions(boundary, setting);
    const { structures: named } = material.source;
    const about = { network, boundary, ends, conditions, lowest, structures: named, obstacle: felt[0] ?? null };
    const structures = named.map(({ id, kind }) => ({
      ...{ id, kind },
      isFull: boundary.structures.spanning.some((each) => each.id === id && each.spanning === "full"),
    }));
    const fitting = (kind: InterventionKind) => fittingTools(material.tools, kind, conditions, structures);
    return {
      ...{ key: pairKey(a, b), boundary, ends, names: pairNames(network, ends) },
      ...{ reason: pairReason(about), obstacles, questions: pairQuestions(about) },
      tools: {
        relational: fitting("relational"),
        workProcess: fitting("workProcess"),
        structural: fitting("structural"),
      },
    };
  };
  const { ranked, notKnown } = whereToAct(material.source, weights);
  const inOrder = (one: ActRow, other: ActRow) => {
    const place = ({ ends }: ActRow) => ends.map((end) => shown.workgroups.findIndex(({ id }) => id === end));
    const [[a = 0, b = 0], [c = 0, d = 0]] = [place(one), place(other)];
    return a - c || b - d;
  };
  return { network, ranked: ranked.map(row), notKnown: notKnown.map(row).sort(inOrder) };
}

/** The dimension with the lowest mean in the weaker direction, where that is weak; null where none is, or none is shown. */
function lowestDimension(
  { a, b, weaker }: ActBoundary,
  dimensions: readonly (readonly [Dimension, TieNetwork])[],
  cut: number,
): Dimension | null {
  if (weaker === null) return null;
  const [rater, rated] = weaker === "there" ? [a, b] : [b, a];
  const means = dimensions.flatMap(([dimension, network]) => {
    const mean = tieBetween(network, rater, rated)?.mean ?? null;
    return mean === null || mean >= cut ? [] : [{ dimension, mean }];
  });
  return means.toSorted((one, other) => one.mean - other.mean)[0]?.dimension ?? null;
}

function pairKey(a: string, b: string): string {
  return a < b ? tieKey(a, b) : tieKey(b, a);
}
