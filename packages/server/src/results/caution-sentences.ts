import { CAUTIONS, type Caution, type WaveStatistics as Computed } from "@interrelate/analysis";
import type { WaveStatistics } from "@interrelate/contract";

/** The statistics of a wave with what makes them unwise in words. */
export function inSentences({ factors, icc, model, network, ...rest }: Computed): WaveStatistics {
  return {
    ...rest,
    factors: { ...factors, one: told(factors.one), two: told(factors.two) },
    icc: { site: told(icc.site), ratedGroup: told(icc.ratedGroup), respondent: told(icc.respondent) },
    model: told(model),
    network: told(network),
  };
}

function told<Part extends { readonly cautions: readonly Caution[] }>(
  part: Part | null,
): (Omit<Part, "cautions"> & { cautions: string[] }) | null {
  return part && { ...part, cautions: part.cautions.map((caution) => CAUTIONS[caution]) };
}
