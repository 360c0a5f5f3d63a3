import type { CaseTells, Dimension, NewGuest, WorkgroupKind } from "@interrelate/contract";
import type { FurtherPlan } from "./further-story.ts";
import type { ContextPlan, MapPlan, StructurePlan } from "./work-story.ts";

/** A fictional organisation before its answers are drawn. */
export interface Story extends EffortStory {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly organization: string;
  readonly guests?: readonly GuestPlan[];
  readonly caseRounds?: readonly CaseRoundPlan[];
  readonly leadershipTrack?: LeadershipTrackPlan;
}

/** One work process: who works there, how each tie is experienced, and how the work runs. */
export interface EffortStory {
  readonly workProcess: string;
  /** Empty where nobody's answers are told apart by site. */
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
  /** People at each site, in the order of `sites`; one number where there are no sites. */
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
  readonly ties: Ties;
  /** Left out where no ready-made questions are asked. */
  readonly further?: FurtherPlan;
}

export type Ties = Readonly<Record<string, TiePlan>>;

export interface TiePlan {
  readonly mean?: number;
  /** Departures of single dimensions from the mean of the tie. */
  readonly dimensions?: Partial<Record<Dimension, number>>;
  /** Whether contact that is not right tends to be too little (the usual case) or too much. */
  readonly contact?: "too little" | "too much";
  /** Share of the raters who do not work with the other role. */
  readonly doNotWorkWith?: number;
}

/** A guest organisation, by the names of its sites. */
export interface GuestPlan extends Omit<NewGuest, "siteIds"> {
  readonly sites: readonly string[];
}

/** A closed round of networks around single clients. */
export interface CaseRoundPlan {
  readonly name: string;
  readonly tells: CaseTells;
  readonly openedOn: string;
  readonly closedOn: string;
  /** Who wrote down that clients agreed: a role, since nobody in a story exists. */
  readonly recordedBy: string;
  /** Ties about the work for these clients that differ from what `experiencedAs` says. */
  readonly ties: Ties;
  readonly cases: readonly CasePlan[];
}

export interface CasePlan {
  readonly label: string;
  /** The role of the client, and where the client lives. */
  readonly client: string;
  readonly site: string;
  readonly consent: { readonly by: "client" | "representative"; readonly on: string; readonly how: string };
  /** How many of each role are around the client, the client's own among them. */
  readonly around: Readonly<Record<string, number>>;
  /** How many of them do not answer. */
  readonly silent?: number;
  /** How much better or worse than usual they work together for this client. */
  readonly departs?: number;
  /** When the client took the consent back. */
  readonly withdrawnOn?: string;
}

/** The effort of those who lead, and which of its roles are paired with roles of the other effort. */
export interface LeadershipTrackPlan extends EffortStory {
  readonly note: string;
  readonly pairs: readonly (readonly [leadership: string, frontLine: string])[];
}
