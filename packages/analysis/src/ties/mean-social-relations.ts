import { type RelationComponents, withCorrelations } from "./relation-components.ts";
import type { SocialRelations } from "./social-relations.ts";

/** Mean variance components of several round robins, and the correlations that follow from them. */
export interface MeanSocialRelations extends RelationComponents {
  /** Round robins averaged. */
  roundRobins: number;
}

/**
 * Social relations over several sites: the components are averaged first and the correlations taken from the averages
 * (Kenny, Kashy & Cook 2006, chapter 8), since a correlation of one small round robin is unstable. Sites with a tie
 * missing have no components and stay out.
 *
 * @returns `null` when no site has components
 */
export function meanSocialRelations(sites: readonly (SocialRelations | null)[]): MeanSocialRelations | null {
  const complete = sites.filter((site) => site !== null);
  if (complete.length === 0) return null;
  const mean = (part: (site: SocialRelations) => number) =>
    complete.reduce((sum, site) => sum + part(site), 0) / complete.length;
  return {
    roundRobins: complete.length,
    ...withCorrelations({
      actorVariance: mean((site) => site.actorVariance),
      partnerVariance: mean((site) => site.partnerVariance),
      relationshipVariance: mean((site) => site.relationshipVariance),
      actorPartnerCovariance: mean((site) => site.actorPartnerCovariance),
      relationshipCovariance: mean((site) => site.relationshipCovariance),
    }),
  };
}
