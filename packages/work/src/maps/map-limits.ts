/** How much a map holds; the same limits as those of the contract's `mapContent`. */
export const MAP_LIMITS = { lanes: 60, steps: 1000, flows: 3000 } as const;
