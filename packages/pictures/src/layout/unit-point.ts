export type { Point } from "./point.ts";

/** A share of a side, kept to four places so that positions are equal on every machine and short in storage. */
export function rounded01(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}
