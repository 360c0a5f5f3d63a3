import { cutoffsFor, settledBandWords } from "./band.ts";
import type { NetworkTie, TieNetwork } from "./tie-network.ts";

/** A tie's band in words as far as its interval settles it, see `settledBandWords`; "hidden" for a hidden tie. */
export function tieBandWords({ cutoffs }: Pick<TieNetwork, "cutoffs">, tie: NetworkTie): string {
  return tie.hidden ? "hidden" : settledBandWords(tie, cutoffsFor(tie.within, cutoffs));
}
