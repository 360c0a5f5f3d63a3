/** All pairs of 0 to count - 1, in the order (0, 1), (0, 2), ..., (1, 2), ... */
export function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, b): [number, number] => [a, a + 1 + b]),
  );
}
