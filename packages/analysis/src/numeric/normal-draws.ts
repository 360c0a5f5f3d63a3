import type { Random } from "./random.ts";

/**
 * Draws from the standard normal distribution by Marsaglia's polar method (Marsaglia & Bray 1964, SIAM Review 6,
 * 260-264): two at a time, from a point in the unit disc.
 */
export function normalDraws(random: Random): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const draw = kept;
      kept = null;
      return draw;
    }
    for (;;) {
      const x = 2 * random.uniform() - 1;
      const y = 2 * random.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      kept = y * scale;
      return x * scale;
    }
  };
}
