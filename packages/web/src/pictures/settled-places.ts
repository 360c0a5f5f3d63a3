import { type Point, type Positions, RING_ROLES, rolePositions, type TieNetwork } from "@interrelate/pictures";
import { useEffect } from "react";
import { useStoredPlaces } from "./stored-places.ts";

/**
 * Where the roles of an effort's map stand: where somebody put them, otherwise where the layout does. The layout of many
 * roles rests on their ties, so its first outcome is kept in this browser: the same places on every wave and site.
 */
export function useSettledPlaces(effortId: string, network: TieNetwork, moved: Positions): Positions {
  const many = network.roles.length > RING_ROLES;
  const [first, setFirst] = useStoredPlaces(`interrelate-layout-${effortId}`);
  const missing = many && network.roles.some((role) => !(role.id in first));
  useEffect(() => {
    if (missing) setFirst((places) => ({ ...Object.fromEntries(rolePositions(network)), ...places }));
  }, [missing, network, setFirst]);
  if (!many) return moved;
  return new Map<string, Point>([...Object.entries(first), ...moved]);
}
