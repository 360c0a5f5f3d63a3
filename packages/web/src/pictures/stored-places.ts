import type { Point } from "@interrelate/pictures";
import { useLocalStorage } from "@mantine/hooks";

/** Places by role, kept in this browser under a key. Whatever else is stored there is as good as nothing. */
export function useStoredPlaces(key: string) {
  return useLocalStorage<Record<string, Point>>({
    key,
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: readPlaces,
  });
}

function readPlaces(text: string | undefined): Record<string, Point> {
  if (text === undefined) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, Point] => isPlace(entry[1])));
  } catch {
    return {};
  }
}

function isPlace(value: unknown): value is Point {
  if (typeof value !== "object" || value === null || !("x" in value) || !("y" in value)) return false;
  return [value.x, value.y].every((side) => typeof side === "number" && side >= 0 && side <= 1);
}
