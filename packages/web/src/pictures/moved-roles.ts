import type { Point, Positions } from "@interrelate/pictures";
import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";

/** Places that roles were dragged to, kept in this browser per effort, and what changes them. */
export interface MovedRoles {
  positions: Positions;
  move: (role: string, place: Point) => void;
  reset: () => void;
}

/** Where somebody put the roles of an effort's map; the same on every wave, site and dimension. */
export function useMovedRoles(effortId: string): MovedRoles {
  const [stored, setStored] = useLocalStorage<Record<string, Point>>({
    key: `interrelate-map-${effortId}`,
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: (text) => readPlaces(text),
  });
  return useMemo(
    () => ({
      positions: new Map(Object.entries(stored)),
      move: (role, { x, y }) => setStored((places) => ({ ...places, [role]: { x: share(x), y: share(y) } })),
      reset: () => setStored({}),
    }),
    [stored, setStored],
  );
}

/** Whatever else is stored under the key is as good as nothing. */
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

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
