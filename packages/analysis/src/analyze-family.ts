import type { Analysis, Family } from "./analysis.ts";
import { decidePublication, type WavePublication } from "./disclosure/publication.ts";
import { type PublishOptions, publishAnalysis } from "./publish/publish-analysis.ts";
import { publishChanges } from "./publish/publish-change.ts";
import { openScope, type ScopeBase } from "./publish/scope.ts";
import { CONVENTIONAL_CUTOFFS, type Cutoffs, type RatingTable, type Scoring } from "./rating-table.ts";

/** What an analysis needs beside the ratings. */
export interface AnalyzeOptions {
  /** Threshold of raters: 3 or more (5 unless the effort says otherwise), or 1 to switch protection off. */
  readonly minRaters: number;
  readonly scoring: Scoring;
  /** Default: the conventional cut-offs. */
  readonly cutoffs?: Cutoffs;
  /** Bootstrap intervals of the ties over all sites; none by default. */
  readonly bootstrap?: { readonly draws: number; readonly seed: number };
}

/** What an analysis of a whole family needs. */
export interface FamilyOptions extends AnalyzeOptions {
  /** Ratings left out before the table was made: wave label (`""` without waves) to reason to count. */
  readonly excluded?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Everything that may be published about the waves of a table: each wave over all sites and at each site, and
 * the contrasts of every two waves, decided together so that no figure gives away another
 * (docs/methods/disclosure.md). A site at which nothing may be shown is `null`.
 *
 * @throws RangeError for a threshold of 2 or below 1
 */
export function analyzeFamily(table: RatingTable, options: FamilyOptions): Family {
  const base = scopeBase(table, options);
  const waves = base.publication.waves.map((wave) => ({
    wave: wave.wave,
    all: publishWave(base, wave, options, options.excluded?.[wave.wave ?? ""] ?? {}),
    sites: publishSites(base, wave),
  }));
  return {
    waves,
    change: publishChanges(
      base,
      waves.map(({ all }) => all.ties),
    ),
  };
}

/** Decides what may be published of a table and opens it for reading. */
export function scopeBase(table: RatingTable, options: AnalyzeOptions): ScopeBase {
  return {
    table,
    scoring: options.scoring,
    cutoffs: options.cutoffs ?? CONVENTIONAL_CUTOFFS,
    publication: decidePublication(table, options.scoring, options.minRaters),
  };
}

/** One wave over all sites. */
export function publishWave(
  base: ScopeBase,
  wave: WavePublication,
  options: AnalyzeOptions,
  excluded: Readonly<Record<string, number>>,
  products: PublishOptions["products"] = null,
): Analysis {
  const bootstrap = options.bootstrap ?? null;
  return publishAnalysis(openScope(base, wave, null, wave.rows), { excluded, bootstrap, products });
}

function publishSites(base: ScopeBase, wave: WavePublication): Record<string, Analysis | null> {
  const rows = rowsBySite(base.table, wave.rows);
  return Object.fromEntries(
    base.table.sites.map((label, site) => {
      const isShown = wave.ties.some((tie) => tie.parts[site]!.shown);
      if (!isShown) return [label, null];
      return [label, publishAnalysis(openScope(base, wave, site, rows[site]!), { excluded: {}, bootstrap: null })];
    }),
  );
}

function rowsBySite(table: RatingTable, rows: Int32Array): Int32Array[] {
  const found: number[][] = table.sites.map(() => []);
  for (const row of rows) found[table.site[row]!]?.push(row);
  return found.map((own) => Int32Array.from(own));
}
