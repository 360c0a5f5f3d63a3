import { CONVENTIONAL_CUTOFFS } from "@interrelate/analysis";
import {
  type Effort,
  type EffortSettings,
  INTERRELATE_RC_ITEMS,
  type Instrument,
  type NewEffort,
} from "@interrelate/contract";

/** How many people are asked in a workgroup and at a site; `siteId` is null where the effort has no sites. */
export type Headcount = { readonly workgroupId: string; readonly siteId: string | null; readonly people: number };

/** A new effort with its ids, and what its first wave needs. */
export type PlannedEffort = {
  readonly effort: Effort;
  /** Ids of the workgroups of one or two people who consent to being rated. */
  readonly consenting: ReadonlySet<string>;
  readonly wave: { readonly instrument: Instrument; readonly minItems: number; readonly headcounts: Headcount[] };
};

const DEFAULT_LANGUAGE = "en";
const FIRST_WAVE = "Wave 1";
const UNSCHEDULED = { openedOn: null, closedOn: null, opensAt: null, closesAt: null };

/** Why a fictional organisation takes in no effort, as a sentence for the facilitator. */
export const FICTIONAL =
  "This organization is fictional and goes back to how it began when its scenario is reset, so nothing was added to it. " +
  "Please start your own, or import your ratings, in your own organization.";

/**
 * Lays out what "Start your own" makes: an effort named after its work process, with its workgroups and sites, the
 * conventional cut-offs, and a first wave as a draft with the built-in instrument. An unknown number of people stays
 * unknown: it makes no headcount.
 *
 * @param newId gives a new id at each call.
 */
export function planEffort(organizationId: string, wanted: NewEffort, newId: () => string): PlannedEffort {
  const sites = wanted.sites.map((name) => ({ id: newId(), name }));
  const workgroups = wanted.workgroups.map(({ name, kind }) => ({ id: newId(), name, kind }));
  const firstWave = { id: newId(), name: FIRST_WAVE, position: 0, ...UNSCHEDULED };
  const effort: Effort = {
    id: newId(),
    organizationId,
    name: wanted.workProcess,
    threshold: wanted.threshold,
    timeZone: wanted.timeZone ?? "UTC",
    language: DEFAULT_LANGUAGE,
    cutoffs: { between: [...CONVENTIONAL_CUTOFFS.between], within: [...CONVENTIONAL_CUTOFFS.within] },
    synthetic: false,
    guest: null,
    workProcess: {
      id: newId(),
      name: wanted.workProcess,
      workgroups,
      waves: [{ ...firstWave, status: "draft" }],
    },
    sites,
  };
  const consenting = workgroups.filter((_, index) => wanted.workgroups[index]?.smallGroupConsent === true);
  return {
    effort,
    consenting: new Set(consenting.map(({ id }) => id)),
    wave: { instrument: INTERRELATE_RC_ITEMS, minItems: wanted.minItems, headcounts: headcountsOf(effort, wanted) },
  };
}

/**
 * Why an effort cannot be changed like this, as a sentence; undefined when it can. Whoever answers is told the
 * threshold on the first page, so it stays from the moment a wave or a round of cases has been opened.
 *
 * @param openedRound the name of a round of cases that has been opened; undefined when none has.
 */
export function refuseSettings(
  { threshold, workProcess }: Effort,
  wanted: EffortSettings,
  openedRound?: string,
): string | undefined {
  if (wanted.threshold === undefined || wanted.threshold === threshold) return undefined;
  const wave = workProcess.waves.find(({ status }) => status !== "draft");
  const asked = wave === undefined ? openedRound && `round “${openedRound}”` : `wave “${wave.name}”`;
  return (
    asked &&
    `The ${asked} has been opened, and whoever answered was told that a figure is shown only from ${threshold} people upwards. So that number stays. Nothing was changed.`
  );
}

function headcountsOf({ workProcess, sites }: Effort, wanted: NewEffort): Headcount[] {
  const places = sites.length === 0 ? [null] : sites.map(({ id }) => id);
  return workProcess.workgroups.flatMap((workgroup, index) =>
    places.flatMap((siteId, place) => {
      const people = wanted.workgroups[index]?.people[place] ?? null;
      return people === null ? [] : [{ workgroupId: workgroup.id, siteId, people }];
    }),
  );
}
