/** Neighbouring points that lie on one side, or rise or fall together; positions count from 0. */
export interface Stretch {
  from: number;
  to: number;
  length: number;
  /** 1 above or rising, -1 below or falling. */
  direction: 1 | -1;
  /** The point at which the rule is first met. */
  firstSignal: number;
}

/** Every run of at least `need` equal signs; a sign of 0 belongs to no run and ends one. */
export function stretches(signs: readonly number[], need: number): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < signs.length; ) {
    const direction = signs[from]!;
    let to = from;
    while (signs[to + 1] === direction) to += 1;
    const length = to - from + 1;
    if ((direction === 1 || direction === -1) && length >= need) {
      found.push({ from, to, length, direction, firstSignal: from + need - 1 });
    }
    from = to + 1;
  }
  return found;
}

/**
 * Every stretch of at least `need` points of which each is above (or each below) the one before; equal neighbours end
 * it. `need` points are `need` - 1 steps.
 */
export function trends(values: readonly number[], need: number): Stretch[] {
  const steps = values.slice(1).map((value, at) => Math.sign(value - values[at]!));
  return stretches(steps, need - 1).map((steps) => ({
    ...steps,
    to: steps.to + 1,
    length: steps.length + 1,
    firstSignal: steps.firstSignal + 1,
  }));
}
