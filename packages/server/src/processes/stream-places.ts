/** How many streams each person has open in this process. */
export type StreamPlaces = {
  /** Takes a place. @returns what gives it back, once however often it is called; undefined when all are taken. */
  readonly take: (userId: string) => (() => void) | undefined;
};

/** Places for streams: `most` for every person. */
export function streamPlaces(most: number): StreamPlaces {
  const taken = new Map<string, Set<symbol>>();
  const take: StreamPlaces["take"] = (userId) => {
    const own = taken.get(userId) ?? new Set();
    if (own.size >= most) return undefined;
    const place = Symbol("place");
    taken.set(userId, own.add(place));
    return () => {
      own.delete(place);
      if (own.size === 0 && taken.get(userId) === own) taken.delete(userId);
    };
  };
  return { take };
}
