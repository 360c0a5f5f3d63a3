/** A linear scale from figures to pixels. */
export interface Scale {
  at(value: number): number;
  ticks: number[];
  middle: number;
}

/**
 * A scale from `left` to `right` pixels around the values, to whole halves and never beyond the answers' 1 to 5,
 * with a tick at every half (every whole number when there are many).
 */
export function scaleFor(values: readonly (number | null)[], left: number, right: number): Scale {
  const known = values.filter((value) => value !== null);
  const low = Math.max(1, Math.floor((Math.min(...known, 5) - 0.1) * 2) / 2);
  const high = Math.min(5, Math.ceil((Math.max(...known, 1) + 0.1) * 2) / 2);
  const [from, to] = high > low ? [low, high] : [1, 5];
  const step = to - from > 2.5 || right - left < 150 ? 1 : 0.5;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to + 1e-9; tick += step) ticks.push(tick);
  const at = (value: number) => left + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (right - left);
  return { at, ticks, middle: (from + to) / 2 };
}
