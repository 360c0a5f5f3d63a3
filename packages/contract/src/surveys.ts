import * as z from "zod";
import { waveSummary, workgroup } from "./efforts.ts";
import { instrument } from "./instrument.ts";
import { id } from "./words.ts";

/** A count of people: null where it is hidden. */
const people = z.number().int().nullable();

export const participationRow = z.object({
  id,
  name: z.string(),
  /** People asked, among those counted in `answered`; null when nobody said how many. */
  invited: z.number().int().nullable(),
  /** People who answered; null when fewer than the threshold, or when it would give away another count. */
  answered: people,
});

/**
 * How many answered, as far as the disclosure rules let it be told. The whole and the sites count people of told
 * workgroups only, so that no hidden count follows by subtraction.
 */
export const participation = z.object({
  invited: z.number().int().nullable(),
  answered: people,
  threshold: z.number().int(),
  /** Counts are rounded down to multiples of the threshold: nobody can watch a single person answer. */
  atLeast: z.boolean(),
  workgroups: z.array(participationRow),
  sites: z.array(participationRow),
});
export type Participation = z.infer<typeof participation>;

/** One wave with what a facilitator needs to run it. Links are present while the wave is open. */
export const wave = waveSummary.extend({
  effortId: id,
  minItems: z.number().int(),
  instrument,
  links: z.array(z.object({ workgroup, url: z.url() })),
  participation,
});
export type Wave = z.infer<typeof wave>;

/** Answers to one rated group as the survey pages post them: null is a skipped item. */
export const sheetAnswers = z.object({
  worksWith: z.boolean(),
  answers: z.array(z.number().int().min(1).max(5).nullable()),
});
export type SheetAnswers = z.infer<typeof sheetAnswers>;
