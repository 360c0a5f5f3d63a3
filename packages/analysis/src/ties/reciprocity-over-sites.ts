import type { SocialRelations } from "./reciprocity.ts";

/** Mean variance components of several round robins, and the correlations that follow from them. */
export interface MeanSocialRelations {
  /** Round robins averaged. */
  roundRobins: number;
  actorVariance: number;
  partnerVariance: number;
  relationshipVariance: number;
  actorPartnerCovariance: number;
  relationshipCovariance: number;
  /** `null` unless both mean variances are positive. */
  actorPartnerCorrelation: number | null;
  /** Mean covariance over mean variance; `null` when that variance is 0. */
  dyadicCorrelation: number | null;
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
  const actorVariance = mean((site) => site.actorVariance);
  const partnerVariance = mean((site) => site.partnerVariance);
  const relationshipVariance = mean((site) => site.relationshipVariance);
  const actorPartnerCovariance = mean((site) => site.actorPartnerCovariance);
  const relationshipCovariance = mean((site) => site.relationshipCovariance);
  const bothPositive = actorVariance > 0 && partnerVariance > 0;
  return {
    roundRobins: complete.length,
    actorVariance,
    partnerVariance,
    relationshipVariance,
    actorPartnerCovariance,
    relationshipCovariance,
    actorPartnerCorrelation: bothPositive ? actorPartnerCovariance / Math.sqrt(actorVariance * partnerVariance) : null,
    dyadicCorrelation: relationshipVariance > 0 ? relationshipCovariance / relationshipVariance : null,
  };
}
