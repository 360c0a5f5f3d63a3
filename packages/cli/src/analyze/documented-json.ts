import type { Analysis, Change, Family, Tie } from "@interrelate/analysis";

/** One wave's figures under exactly the documented names. */
export interface DocumentedAnalysis extends Omit<Analysis, "ties"> {
  ties: DocumentedTie[];
}

/** A tie as it is printed: the items with count and mean alone. */
export interface DocumentedTie extends Omit<Tie, "items" | "communication" | "relationship" | "frequency"> {
  items: Record<string, { n: number | null; mean: number | null }>;
}

/** What a file with several waves prints: the blocks of each wave, and how every tie changed between them. */
export interface DocumentedWaves {
  version: string;
  waves: ({ wave: string | null } & DocumentedAnalysis)[];
  change: Change[];
}

/** An analysis with the keys of the printed format; the API carries further figures of each tie. */
export function documentedAnalysis(analysis: Analysis): DocumentedAnalysis {
  return { ...analysis, ties: analysis.ties.map(documentedTie) };
}

/** Several waves with the keys of the printed format. */
export function documentedWaves(version: string, family: Family): DocumentedWaves {
  return {
    version,
    waves: family.waves.map(({ wave, all }) => ({ wave, ...documentedAnalysis(all) })),
    change: family.change,
  };
}

function documentedTie(tie: Tie): DocumentedTie {
  const { communication: _communication, relationship: _relationship, frequency: _frequency, items, ...printed } = tie;
  return {
    ...printed,
    items: Object.fromEntries(Object.entries(items).map(([item, { n, mean }]) => [item, { n, mean }])),
  };
}
