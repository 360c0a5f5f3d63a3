import { type PlacedMap, topicOfMap } from "./map-news.ts";

/** Reads something about a map. */
export type SharedRead<Told> = (map: PlacedMap) => Promise<Told>;

/**
 * Lets all who ask about the same map in one moment wait for one reading. Nobody shares a reading that has begun: it may
 * be older than what they ask about.
 */
export function shareReads<Told>(read: SharedRead<Told>): SharedRead<Told> {
  const about = new Map<string, Promise<Told>>();
  return (map) => {
    const topic = topicOfMap(map);
    const shared = about.get(topic);
    if (shared !== undefined) return shared;
    const reading = Promise.resolve().then(() => {
      about.delete(topic);
      return read(map);
    });
    about.set(topic, reading);
    return reading;
  };
}
