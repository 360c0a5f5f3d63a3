import * as z from "zod";
import { analysis, change } from "./analysis.ts";
import { site, waveSummary, workgroup } from "./efforts.ts";
import { waveStatistics } from "./statistics.ts";
import { participation } from "./surveys.ts";
import { cutoffs, dimension, id } from "./words.ts";

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
  /** The dimensions that this wave asked; figures of all others are null because nobody was asked, not hidden. */
  asked: z.array(dimension),
  cutoffs,
  participation,
  /** Groups of whose answers enough to be told were given on somebody's behalf. */
  proxies: z.array(z.object({ workgroupId: id, people: z.number().int() })),
  /** Groups that are several small workgroups reported together, with the names of their parts. */
  together: z.array(z.object({ id, parts: z.array(z.string()) })),
  /** Whether answers were erased after these figures were made; the figures stay as they were. */
  erasedSince: z.boolean(),
  /** Null when this site's figures would give away hidden ones. */
  analysis: analysis.nullable(),
});
export type WaveResults = z.infer<typeof waveResults>;

const instrumentName = z.object({ id: z.string(), version: z.number().int(), title: z.record(z.string(), z.string()) });

/** What must be known before two waves are compared: whether the same was asked, in the same words. */
export const instrumentComparison = z.object({
  kind: z.enum([
    "same",
    /** Another instrument or version, worded the same in every language both offer. */
    "sameWording",
    "differentWording",
    /** One of the waves was imported without its questions. */
    "unknownWording",
    /** Not the same dimensions, so no index that could be compared. */
    "differentItems",
  ]),
  before: instrumentName,
  after: instrumentName,
  shared: z.array(dimension),
  /** Shared dimensions whose question, answers or scores differ. */
  reworded: z.array(dimension),
  onlyBefore: z.array(dimension),
  onlyAfter: z.array(dimension),
});
export type InstrumentComparison = z.infer<typeof instrumentComparison>;

export const waveChange = z.object({
  workgroups: z.array(workgroup),
  before: waveSummary,
  after: waveSummary,
  instruments: instrumentComparison,
  /**
   * Where the waves ask different dimensions: those they share, as plain means over the ties that show a dimension in
   * both. Null where the index itself is compared.
   */
  sharedDimensions: z
    .array(z.object({ dimension, ties: z.number().int(), before: z.number().nullable(), after: z.number().nullable() }))
    .nullable(),
  change,
});
export type WaveChange = z.infer<typeof waveChange>;

/** The statistics of a closed wave over all sites. */
export const waveStatisticsAnswer = z.object({
  wave: waveSummary,
  /** Null when answers of the wave were erased before anybody asked for its statistics: they would not fit its figures. */
  statistics: waveStatistics.nullable(),
});
export type WaveStatisticsAnswer = z.infer<typeof waveStatisticsAnswer>;
