import * as z from "zod";
import { caseConsent, newCaseRound } from "./cases.ts";
import { newEffort } from "./efforts.ts";
import { newGuest } from "./guests.ts";
import { contextRating, mapFlow, mapStep, newProcessMap } from "./processes.ts";
import { questionSet } from "./question-sets.ts";
import { newStructure, structureInclusion } from "./structures.ts";
import { day, name } from "./words.ts";

const position = z.number().int().min(0);

/** A process map without places, which are laid out when it is stored. */
const scenarioMap = newProcessMap.omit({ content: true }).extend({
  /** From top to bottom. */
  lanes: z.array(position),
  steps: z.array(mapStep.omit({ workgroupId: true, x: true, y: true }).extend({ workgroup: position })),
  flows: z.array(mapFlow),
});

/** A structure, and whom it takes in; workgroups that nobody has judged are left out. */
const scenarioStructure = newStructure.extend({
  inclusions: z.array(structureInclusion.omit({ workgroupId: true }).extend({ workgroup: position })),
});

export const scenarioSummary = z.object({ key: z.string(), name: z.string(), summary: z.string() });

const answers = z.array(z.number().int().min(1).max(5).nullable()).length(7);

/**
 * An effort of a scenario: the people in it, their answers wave by wave, and how the work runs. Positions point into
 * `effort.workgroups`, `effort.sites` and `people`. Every person's sheet names the same person across waves.
 */
export const scenarioEffort = z.object({
  effort: newEffort,
  /** A site of null is that of somebody in an effort without sites. */
  people: z.array(z.object({ name: z.string(), workgroup: z.number().int(), site: z.number().int().nullable() })),
  waves: z.array(
    z.object({
      name: z.string(),
      openedOn: day,
      closedOn: day,
      /** The ready-made sets of questions that were asked beside the ratings. */
      questionSets: z.array(questionSet.shape.id).default([]),
      sheets: z.array(
        z.object({
          person: z.number().int(),
          finishedOn: day,
          /** One entry per rated workgroup; null means "I do not work with this group". */
          ratings: z.array(answers.nullable()),
          /** Choices, counted from 1, by the id of the further question; skipped ones are left out. */
          further: z.record(z.string(), z.number().int().min(1)).default({}),
        }),
      ),
    }),
  ),
  maps: z.array(scenarioMap).default([]),
  structures: z.array(scenarioStructure).default([]),
  /** How the work is at each site; null for the work process as a whole. */
  context: z.array(contextRating.omit({ siteId: true }).extend({ site: position.nullable() })).default([]),
});
export type ScenarioEffort = z.infer<typeof scenarioEffort>;

const { siteIds: _, ...guestDetails } = newGuest.shape;

/** A closed round of case-level networks, with everybody's answers about each client. */
export const scenarioCaseRound = newCaseRound.extend({
  openedOn: day,
  closedOn: day,
  cases: z.array(
    z.object({
      label: name,
      clientWorkgroup: position,
      consent: caseConsent.extend({ recordedBy: z.string() }),
      /** When the client took the consent back; then nobody's answers are left. */
      withdrawnOn: day.nullable(),
      members: z.array(z.object({ person: position, workgroup: position })),
      sheets: z.array(
        z.object({
          person: position,
          finishedOn: day,
          /** One entry per role around the client that this person rated. */
          ratings: z.array(z.object({ workgroup: position, answers })),
        }),
      ),
    }),
  ),
});
export type ScenarioCaseRound = z.infer<typeof scenarioCaseRound>;

/**
 * A complete fictional organisation as data, made from a fixed seed: its effort, the organisations that are guests in it,
 * the networks around single clients, and the effort of those who lead.
 */
export const scenario = scenarioSummary.extend({
  organization: z.string(),
  ...scenarioEffort.shape,
  /** Guests by the positions of their sites; nobody of them can sign in until the facilitator invites them. */
  guests: z.array(z.object({ ...guestDetails, sites: z.array(position) })).default([]),
  caseRounds: z.array(scenarioCaseRound).default([]),
  /** The effort of those who lead, linked with the other by pairs of workgroups; null where there is none. */
  leadershipTrack: scenarioEffort
    .extend({ note: z.string(), pairs: z.array(z.object({ leadership: position, frontLine: position })) })
    .nullable()
    .default(null),
});
export type Scenario = z.infer<typeof scenario>;
