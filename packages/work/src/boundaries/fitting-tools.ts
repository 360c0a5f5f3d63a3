import type { BoundaryCondition, InterventionKind, InterventionTool, StructureKindId } from "@interrelate/contract";

/** A tool that may fit a boundary, and what speaks for it there. */
export interface FittingTool {
  tool: InterventionTool;
  reasons: BoundaryCondition[];
  /** The structures of its kind that there are already and that do not span the two fully: to be widened, perhaps. */
  there: readonly string[];
}

/** A structure of the work by its kind, and whether it takes in both workgroups of the boundary fully. */
export interface StructureAtBoundary {
  id: string;
  kind: StructureKindId;
  isFull: boolean;
}

/** So many at most of each kind: more would be a shelf, not a proposal. */
const MOST = 3;

/**
 * The tools of one kind that fit a boundary best, at most three: those for which most speaks first, in the order of the
 * catalogue where as much does. A tool is left out where nothing speaks for it, where something keeps it from being
 * proposed, and where a structure of its kind takes in both workgroups fully already. A structure that is there and does
 * not is one more thing that speaks for its redesign: what exists is widened sooner than something new is made.
 */
export function fittingTools(
  catalogue: readonly InterventionTool[],
  kind: InterventionKind,
  conditions: ReadonlySet<BoundaryCondition>,
  structures: readonly StructureAtBoundary[],
): FittingTool[] {
  return catalogue
    .filter((tool) => tool.kind === kind && !tool.unfit.some((condition) => conditions.has(condition)))
    .flatMap((tool) => {
      const same = structures.filter((structure) => structure.kind === tool.structureKind);
      const reasons = tool.fits.filter((condition) => conditions.has(condition));
      if (reasons.length === 0 || same.some(({ isFull }) => isFull)) return [];
      return [{ tool, reasons, there: same.map(({ id }) => id) }];
    })
    .sort((one, other) => speaking(other) - speaking(one))
    .slice(0, MOST);
}

function speaking({ reasons, there }: FittingTool): number {
  return reasons.length + (there.length > 0 ? 1 : 0);
}
