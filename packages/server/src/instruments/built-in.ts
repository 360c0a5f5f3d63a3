import { INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT, type Instrument } from "@interrelate/contract";

/** The instruments that come with the product. */
export const BUILT_IN: readonly Instrument[] = [INTERRELATE_RC_ITEMS, INTERRELATE_RC_SHORT];
