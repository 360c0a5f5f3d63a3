/** Does a piece of work when it is its turn, and settles as the work does. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many pieces of work go on at once; others wait, and begin in the order in which they came. */
export function takeTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // Whoever waits longest goes on in the same place, so that nobody who comes now gets ahead.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
