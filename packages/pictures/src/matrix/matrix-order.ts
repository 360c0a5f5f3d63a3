import { receivedFigure } from "../network/pooled-figure.ts";
import type { Role, TieNetwork } from "../network/tie-network.ts";

/** The order of a matrix's rows and columns: as the workgroups are listed, or by how they are experienced. */
export type MatrixOrder = "listed" | "mean";

/** Roles in the order asked for; those without a published mean come last, as listed. */
export function orderedRoles(network: TieNetwork, order: MatrixOrder): Role[] {
  if (order === "listed") return [...network.roles];
  const means = new Map(network.roles.map((role) => [role.id, receivedFigure(network, role.id).mean ?? -1]));
  return [...network.roles].sort((a, b) => (means.get(b.id) ?? -1) - (means.get(a.id) ?? -1));
}
