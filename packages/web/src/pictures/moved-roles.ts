import type { Point, Positions } from "@interrelate/pictures";
import { useMemo } from "react";
import { useStoredPlaces } from "./stored-places.ts";

/** Places that roles were dragged to, kept in this browser per effort, and what changes them. */
export interface MovedRoles {
  positions: Positions;
  move: (role: string, place: Point) => void;
  reset: () => void;
}

/** Where somebody put the roles of an effort's map; the same on every wave, site and dimension. */
export function useMovedRoles(effortId: string): MovedRoles {
  const [stored, setStored] = useStoredPlaces(`interrelate-map-${effortId}`);
  return useMemo(
    () => ({
      positions: new Map(Object.entries(stored)),
      move: (role, { x, y }) => setStored((places) => ({ ...places, [role]: { x: share(x), y: share(y) } })),
      reset: () => setStored({}),
    }),
    [stored, setStored],
  );
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
