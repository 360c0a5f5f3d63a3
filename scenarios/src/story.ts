import type { Dimension, WorkgroupKind } from "@interrelate/contract";
import type { ContextPlan, MapPlan, StructurePlan } from "./work-story.ts";

/**
 * A fictional organisation before its answers are drawn: who works there, how each tie is
 * experienced, and how the work runs.
 */
export interface Story {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly organization: string;
  readonly workProcess: string;
  readonly sites: readonly string[];
  readonly roles: readonly Role[];
  readonly waves: readonly WavePlan[];
  readonly maps: readonly MapPlan[];
  readonly structures: readonly StructurePlan[];
  readonly context: readonly ContextPlan[];
  readonly seed: number;
}

export interface Role {
  readonly name: string;
  readonly kind: WorkgroupKind;
  /** People at each site, in the order of `sites`. */
  readonly people: readonly number[];
  /** How much higher or lower than others these people rate everybody: a rater effect of the role. */
  readonly generosity: number;
  /** Mean of the ties towards this role where the story says nothing else. */
  readonly experiencedAs: number;
  /** Mean of the tie within the role. */
  readonly within: number;
}

export interface WavePlan {
  readonly name: string;
  readonly openedOn: string;
  readonly closedOn: string;
  /** Share of the people who answer: per site, and for roles that answer less than their site. */
  readonly response: { readonly bySite: readonly number[]; readonly byRole?: Readonly<Record<string, number>> };
  /** Ties that differ from what `experiencedAs` says, as "rater role > rated role". */
  readonly ties: Readonly<Record<string, TiePlan>>;
}

export interface TiePlan {
  readonly mean?: number;
  /** Departures of single dimensions from the mean of the tie. */
  readonly dimensions?: Partial<Record<Dimension, number>>;
  /** Whether contact that is not right tends to be too little (the usual case) or too much. */
  readonly contact?: "too little" | "too much";
  /** Share of the raters who do not work with the other role. */
  readonly doNotWorkWith?: number;
}
