import type { Role } from "../network/tie-network.ts";

/**
 * The radius of every role in pixels, in the order given. The area grows with the number of raters; a role whose
 * number is hidden is drawn at the smallest size, so that size gives nothing away.
 *
 * `room` is the shorter side of the drawing: everything shrinks with it and with the number of roles.
 */
export function roleRadii(roles: readonly Role[], room: number): number[] {
  const largest = Math.max(1, ...roles.map((role) => role.raters ?? 0));
  const top = Math.min(40, (room * 0.31) / Math.sqrt(Math.max(roles.length, 4) * 1.6), room * 0.088);
  const bottom = Math.min(19, top * 0.5);
  return roles.map((role) =>
    role.raters === null ? bottom : Math.max(bottom, top * Math.sqrt(role.raters / largest)),
  );
}
