import { bandWords, cutoffsFor } from "./band.ts";
import type { NetworkTie, TieNetwork } from "./tie-network.ts";

/**
 * A tie's band in words, as far as its interval settles it: "weak", "moderate to strong"; "moderate, not settled"
 * when only digits that are not published reach another band; "hidden" for a hidden tie.
 */
export function tieBandWords({ cutoffs }: Pick<TieNetwork, "cutoffs">, tie: NetworkTie): string {
  if (tie.hidden) return "hidden";
  const words = bandWords(tie, cutoffsFor(tie.within, cutoffs));
  return tie.uncertain && words === tie.band ? `${words}, not settled` : words;
}
