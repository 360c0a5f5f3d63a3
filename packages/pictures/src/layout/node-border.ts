import type { Role } from "../network/tie-network.ts";

/** How round the corners of a leader's square are, as a share of half its side. */
export const CORNER = 0.36;

/** Half the side of a leader's square: its area equals that of a circle of the same radius. */
export function squareHalf(radius: number): number {
  return (radius * Math.sqrt(Math.PI)) / 2;
}

/** The distance from a client hexagon's centre to its corners: its area equals that of a circle of the same radius. */
export function hexagonReach(radius: number): number {
  return radius * Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3)));
}

/** How far a role's border is from its centre in a direction (radians): where lines touch it. */
export function borderDistance(kind: Role["kind"], radius: number, angle: number): number {
  if (kind === "client") return hexagonBorder(hexagonReach(radius), angle);
  if (kind === "leader") return roundedSquareBorder(squareHalf(radius), angle);
  return radius;
}

/** Corners lie at 0, 60, … degrees, so the sides face 30, 90, … degrees. */
function hexagonBorder(reach: number, angle: number): number {
  const sixth = Math.PI / 3;
  const turned = ((angle % sixth) + sixth) % sixth;
  return (reach * Math.cos(sixth / 2)) / Math.cos(turned - sixth / 2);
}

function roundedSquareBorder(half: number, angle: number): number {
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const straight = half / Math.max(cosine, sine);
  const corner = half * CORNER;
  const inner = half - corner;
  if (Math.min(cosine, sine) * straight <= inner) return straight;
  const projection = inner * (cosine + sine);
  return projection + Math.sqrt(projection ** 2 - 2 * inner ** 2 + corner ** 2);
}
