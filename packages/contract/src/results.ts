import * as z from "zod";
import { analysis, change } from "./analysis.ts";
import { site, waveSummary, workgroup } from "./efforts.ts";
import { participation } from "./surveys.ts";
import { cutoffs, id } from "./words.ts";

/**
 * The published results of a closed wave under one breakdown. Groups, sites and waves inside `analysis`
 * and `change` are named by id. Everything here has passed the disclosure rules.
 */
export const waveResults = z.object({
  organization: z.object({ id, name: z.string(), synthetic: z.boolean() }),
  effort: z.object({ id, name: z.string() }),
  workProcess: z.object({ id, name: z.string() }),
  workgroups: z.array(workgroup),
  sites: z.array(site),
  /** Closed waves, earliest first. */
  waves: z.array(waveSummary),
  wave: waveSummary,
  /** The site shown, or null for all. */
  site: id.nullable(),
  threshold: z.number().int(),
  minItems: z.number().int(),
  cutoffs,
  participation,
  /** Groups that are several small workgroups reported together, with the names of their parts. */
  together: z.array(z.object({ id, parts: z.array(z.string()) })),
  /** Whether answers were erased after these figures were made; the figures stay as they were. */
  erasedSince: z.boolean(),
  /** Null when this site's figures would give away hidden ones. */
  analysis: analysis.nullable(),
});
export type WaveResults = z.infer<typeof waveResults>;

export const waveChange = z.object({
  workgroups: z.array(workgroup),
  before: waveSummary,
  after: waveSummary,
  change,
});
export type WaveChange = z.infer<typeof waveChange>;
