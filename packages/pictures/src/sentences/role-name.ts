import type { TieNetwork } from "../network/tie-network.ts";

/** The name of a role of a network by its id. */
export function roleName({ roles }: Pick<TieNetwork, "roles">, id: string): string {
  return roles.find((role) => role.id === id)?.name ?? id;
}
