/**
 * Where a continuous function changes its sign between `low` and `high`, by the ITP method, which never needs
 * more turns than halving does (Oliveira & Takahashi 2020, ACM Transactions on Mathematical Software 47, 5).
 *
 * @param precision how far from the root the answer may be, relative to the larger end
 * @throws RangeError when both ends have the same sign
 */
export function findRoot(f: (x: number) => number, low: number, high: number, precision = 1e-14): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`No sign change between ${low} and ${high}`);
  const epsilon = (precision * Math.max(Math.abs(low), Math.abs(high))) / 2;
  const halvings = Math.ceil(Math.log2((high - low) / (2 * epsilon)));
  const slack = 0.2 / (high - low);
  for (let turn = 0; b - a > 2 * epsilon && turn <= halvings + 1; turn++) {
    const middle = (a + b) / 2;
    const radius = epsilon * 2 ** (halvings + 1 - turn) - (b - a) / 2;
    const secant = secantPoint(a, b, fa, fb);
    const toward = Math.sign(middle - secant);
    const truncation = slack * (b - a) ** 2;
    const truncated = truncation <= Math.abs(middle - secant) ? secant + toward * truncation : middle;
    const x = Math.abs(truncated - middle) <= radius ? truncated : middle - toward * radius;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx > 0 === fb > 0) [b, fb] = [x, fx];
    else [a, fa] = [x, fx];
  }
  return (a + b) / 2;
}

/** Where the line through both ends crosses 0; the middle when an end is infinite. */
function secantPoint(a: number, b: number, fa: number, fb: number): number {
  const point = (fb * a - fa * b) / (fb - fa);
  return Number.isFinite(point) ? point : (a + b) / 2;
}
