import type { ContextLevels } from "@interrelate/contract";

/** The context that counts at a site, or over all sites when it is null: what was judged there, else of the whole. */
export function contextAt<Each extends ContextLevels & { readonly siteId: string | null }>(
  ratings: readonly Each[],
  siteId: string | null,
): Each | null {
  const at = (site: string | null) => ratings.find((rating) => rating.siteId === site);
  return at(siteId) ?? at(null) ?? null;
}

/** How much the work asks of its ties, 0 to 1: the mean of the levels that were judged, 1 to 5; null when none was. */
export function contextLevel(context: ContextLevels | null): number | null {
  const { uncertainty = null, interdependence = null, timeConstraint = null } = context ?? {};
  const judged = [uncertainty, interdependence, timeConstraint].flatMap((level) => level ?? []);
  return judged.length === 0 ? null : (judged.reduce((sum, level) => sum + level, 0) / judged.length - 1) / 4;
}
