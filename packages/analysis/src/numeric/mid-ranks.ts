/** Ranks from 1 up in which equal values share their mean rank. */
export interface MidRanks {
  ranks: Float64Array;
  /** Sum of t^3 - t over the sets of t equal values, by which rank tests are corrected. */
  tied: number;
}

/** Ranks values, none of them `NaN`, from the smallest up. */
export function midRanks(values: readonly number[]): MidRanks {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let tied = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (const position of order.slice(from, to)) ranks[position] = (from + to + 1) / 2;
    tied += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, tied };
}
