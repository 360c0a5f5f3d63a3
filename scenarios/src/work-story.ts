import type { ContextLevels, InclusionLevel, MapFlow, MapKind, StepKind, StructureKindId } from "@interrelate/contract";

/** How the work of a story runs: a process map by the names of its roles. */
export interface MapPlan {
  readonly kind: MapKind;
  readonly name: string;
  /** The roles whose lanes are drawn, from top to bottom. */
  readonly lanes: readonly string[];
  readonly steps: readonly StepPlan[];
  readonly flows: readonly FlowPlan[];
}

export interface StepPlan {
  /** A name that stays when the step is called differently. */
  readonly id: string;
  readonly kind: StepKind;
  readonly role: string;
  readonly name: string;
  /** How long it takes; left out where nobody has said. */
  readonly minutes?: number;
}

/** A flow, by the ids of its steps; what is left out nobody has said. */
export type FlowPlan = Pick<MapFlow, "from" | "to"> &
  Partial<Pick<MapFlow, "name" | "perWeek" | "criticality" | "minutes">>;

/** A structure of the work, and whom it takes in. */
export interface StructurePlan {
  readonly kind: StructureKindId;
  readonly name: string;
  readonly note: string;
  readonly judgedOn: string;
  /** By role: how far, and what that judgement rests on. Roles that nobody has judged are left out. */
  readonly inclusions: Readonly<Record<string, readonly [level: InclusionLevel, evidence: string]>>;
}

/** How the work is at a site; a site of null is the work process as a whole. */
export interface ContextPlan extends ContextLevels {
  readonly site: string | null;
  readonly evidence: string;
  readonly judgedOn: string;
}
