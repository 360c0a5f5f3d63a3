import type { BoundaryCondition, ContextLevels, Dimension, WorkgroupKind } from "@interrelate/contract";
import type { ShownTie } from "../tie-reading.ts";
import type { ObstacleTopic } from "./felt-obstacles.ts";
import type { ActBoundary } from "./where-to-act.ts";

/** What the order of boundaries does not rest on, but tools are proposed by. */
export interface BoundarySetting {
  /** The kinds of the two workgroups. */
  kinds: readonly WorkgroupKind[];
  /** Whether the two directions clearly differ (docs/methods/clear-difference.md). */
  oneSided: boolean;
  /** The dimension that is lowest in the weaker direction when it is weak; null when none is, or none is shown. */
  lowest: Dimension | null;
  context: ContextLevels | null;
  /** The obstacles to coproduction that are felt, between whatever workers and clients. */
  obstacles: readonly ObstacleTopic[];
}

/** From how many hand-offs on they are many. */
const MANY = 3;
/** The level from which on work counts as uncertain, interdependent or pressed for time. */
const HIGH = 4;

/** What is the case at a boundary, as far as tools are proposed by it. Only what is published or judged can be. */
export function boundaryConditions(boundary: ActBoundary, setting: BoundarySetting): Set<BoundaryCondition> {
  const { handOffs } = boundary;
  const { kinds, oneSided, lowest, context } = setting;
  const obstacles = isCoproduction(kinds) ? setting.obstacles.map((topic) => OBSTACLE[topic]) : [];
  const conditions: [boolean, BoundaryCondition][] = [
    [oneSided, "oneSided"],
    [kinds.includes("client"), "clientBoundary"],
    [kinds.includes("leader"), "leaderBoundary"],
    [handOffs === null, "noMap"],
    [(handOffs?.number ?? 0) > 0, "handOffs"],
    [(handOffs?.number ?? 0) >= MANY, "manyHandOffs"],
    [boundary.structures.oneSided, "oneSidedStructure"],
    [(context?.uncertainty ?? 0) >= HIGH, "highUncertainty"],
    [(context?.interdependence ?? 0) >= HIGH, "highInterdependence"],
    [(context?.timeConstraint ?? 0) >= HIGH, "highTimeConstraint"],
  ];
  const held = conditions.flatMap(([holds, condition]) => (holds ? [condition] : []));
  const low = lowest === null ? [] : [LOW[lowest]];
  return new Set([tieCondition(boundary), ...spanCondition(boundary), ...held, ...low, ...obstacles]);
}

/** Whether a boundary is one between those who do the work and those it is for. */
export function isCoproduction(kinds: readonly WorkgroupKind[]): boolean {
  return kinds.includes("worker") && kinds.includes("client");
}

const OBSTACLE: Record<ObstacleTopic, BoundaryCondition> = {
  accountability: "obstacleAccountability",
  knowledge: "obstacleKnowledge",
  autonomy: "obstacleAutonomy",
};

const LOW: Record<Dimension, BoundaryCondition> = {
  frequent: "lowFrequent",
  timely: "lowTimely",
  accurate: "lowAccurate",
  problemSolving: "lowProblemSolving",
  sharedGoals: "lowSharedGoals",
  sharedKnowledge: "lowSharedKnowledge",
  mutualRespect: "lowMutualRespect",
};

/** The band of the weaker direction; unsettled where the figures do not settle it, or the other direction is not shown. */
function tieCondition({ there, back }: ActBoundary): BoundaryCondition {
  const shown = [there, back].filter((tie): tie is ShownTie => tie.state === "shown");
  if (shown.length === 0) return "notKnown";
  const settled = shown.flatMap((tie) => (tie.uncertain ? [] : [tie.band]));
  if (settled.includes("weak")) return "weak";
  if (settled.length < 2) return "unsettled";
  return settled.includes("moderate") ? "moderate" : "strong";
}

/** Spanned by a structure, for certain by none, or neither as far as it has been judged. */
function spanCondition({ structures: { spanning } }: ActBoundary): BoundaryCondition[] {
  if (spanning.some((each) => each.spanning === "full" || each.spanning === "partial")) return ["spanned"];
  return spanning.length > 0 && spanning.every((each) => each.spanning === "none") ? ["unspanned"] : [];
}
