import type { TieNetwork } from "@interrelate/pictures";

/** Where the keyboard stands on a map: on a role, or on one of the ties of a role. */
export type MapPlace = { role: string; tie?: undefined } | { role: string; tie: readonly [from: string, to: string] };

/** What walking needs to know of a map: roles in their order, and who is tied to whom. */
export interface Walkable {
  roles: readonly Pick<TieNetwork["roles"][number], "id">[];
  ties: readonly { from: string; to: string }[];
}

/**
 * Where an arrow key leads. On a role, left and right go to the next role and down to its first tie; on a tie, left
 * and right go through the ties of that role, down to the role at its other end, up back to the role. `null` for
 * keys that lead nowhere.
 */
export function walk(map: Walkable, place: MapPlace, key: string): MapPlace | null {
  if (place.tie) return fromTie(map, place, key);
  const order = map.roles.map((role) => role.id);
  if (key === "ArrowRight") return { role: step(order, place.role, 1) };
  if (key === "ArrowLeft") return { role: step(order, place.role, -1) };
  if (key === "Home" || key === "End") return { role: (key === "Home" ? order[0] : order.at(-1)) ?? place.role };
  const first = tiesOf(map, place.role)[0];
  return key === "ArrowDown" && first ? { role: place.role, tie: first } : null;
}

function fromTie(
  map: Walkable,
  { role, tie }: { role: string; tie: readonly [string, string] },
  key: string,
): MapPlace | null {
  const [from, to] = tie;
  if (key === "ArrowUp" || key === "Escape") return { role };
  if (key === "ArrowDown") return { role: from === role ? to : from };
  const ties = tiesOf(map, role);
  const at = ties.findIndex(([a, b]) => a === from && b === to);
  const next =
    key === "ArrowRight"
      ? at + 1
      : key === "ArrowLeft"
        ? at - 1
        : key === "Home"
          ? 0
          : key === "End"
            ? ties.length - 1
            : null;
  if (next === null) return null;
  const found = ties[(next + ties.length) % ties.length];
  return found ? { role, tie: found } : null;
}

/** The ties of a role, both directions of each pair side by side, in the order of the other ends. */
export function tiesOf({ roles, ties }: Walkable, role: string): (readonly [string, string])[] {
  const present = new Set(ties.map(({ from, to }) => `${from} ${to}`));
  return roles.flatMap(({ id }) => {
    const pairs: (readonly [string, string])[] =
      id === role
        ? [[role, role]]
        : [
            [role, id],
            [id, role],
          ];
    return pairs.filter(([from, to]) => present.has(`${from} ${to}`));
  });
}

function step(order: readonly string[], from: string, by: number): string {
  const at = order.indexOf(from);
  return order[(at + by + order.length) % order.length] ?? from;
}
