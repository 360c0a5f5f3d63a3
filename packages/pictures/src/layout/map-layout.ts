import type { TieNetwork } from "../network/tie-network.ts";
import type { PlacedRole } from "./half-tie.ts";
import { type Label, placeLabels } from "./place-labels.ts";
import type { Box, Point } from "./point.ts";
import { type Positions, rolePositions } from "./role-positions.ts";
import { roleRadii } from "./role-radius.ts";
import { type Loop, withinLoop } from "./within-loop.ts";

/** Everything about a map that does not depend on strengths: who stands where, how large, with which label. */
export interface MapLayout {
  width: number;
  height: number;
  /** The part of the drawing that positions (shares from 0 to 1) span: the rest is room for names and loops. */
  field: Box;
  roles: Map<string, PlacedRole>;
  loops: Map<string, Loop>;
  labels: Label[];
}

/** Lays a map out for a drawing of this size; see `rolePositions` for where roles stand. */
export function mapLayout(network: TieNetwork, width: number, height: number, moved?: Positions): MapLayout {
  const radii = roleRadii(network.roles, Math.min(width, height));
  const largest = Math.max(0, ...radii);
  const field = fieldOf(network, width, height, largest);
  const places = rolePositions(network, moved);
  const roles = new Map<string, PlacedRole>();
  for (const [index, role] of network.roles.entries()) {
    const place = places.get(role.id) ?? { x: 0.5, y: 0.5 };
    roles.set(role.id, {
      ...role,
      x: field.x + place.x * field.width,
      y: field.y + place.y * field.height,
      radius: radii[index] ?? 0,
    });
  }
  const middle: Point = { x: field.x + field.width / 2, y: field.y + field.height / 2 };
  const loops = new Map([...roles].map(([id, role]) => [id, withinLoop(role, middle)]));
  const size = labelSize(network.roles.length, width);
  const measure = network.roles.length > 12 ? width * 0.16 : Math.min(120, width * 0.23);
  return {
    width,
    height,
    field,
    roles,
    loops,
    labels: placeLabels([...roles.values()], {
      width,
      height,
      middle,
      loops,
      size,
      measure,
      sparing: network.roles.length > 12,
    }),
  };
}

/** Room on the left and right for names beside roles, above and below for a name and a loop. */
function fieldOf({ roles }: TieNetwork, width: number, height: number, largest: number): Box {
  const many = roles.length > 12;
  const left = largest + (many ? 24 : Math.min(96, width * 0.1));
  const top = largest + (many ? 24 : 42);
  return { x: left, y: top, width: Math.max(1, width - 2 * left), height: Math.max(1, height - 2 * top) };
}

function labelSize(roles: number, width: number): number {
  if (roles > 30) return width < 560 ? 8 : 10;
  if (roles > 12) return width < 560 ? 9.5 : 11.5;
  return width < 560 ? 12 : 13.5;
}
