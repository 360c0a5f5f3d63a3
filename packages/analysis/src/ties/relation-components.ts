/** Variances and covariances of the social relations model. */
export interface RelationVariances {
  actorVariance: number;
  partnerVariance: number;
  relationshipVariance: number;
  actorPartnerCovariance: number;
  relationshipCovariance: number;
}

/** The same with the correlations that follow from them. */
export interface RelationComponents extends RelationVariances {
  /** `null` unless both variances are positive. */
  actorPartnerCorrelation: number | null;
  /** Do two groups see their tie alike once each one's way of rating and of being rated is taken out? `null` when the relationship variance is 0. */
  dyadicCorrelation: number | null;
}

/** Adds the correlations to variances and covariances. */
export function withCorrelations(variances: RelationVariances): RelationComponents {
  const { actorVariance, partnerVariance, relationshipVariance, actorPartnerCovariance, relationshipCovariance } =
    variances;
  const bothPositive = actorVariance > 0 && partnerVariance > 0;
  return {
    ...variances,
    actorPartnerCorrelation: bothPositive ? actorPartnerCovariance / Math.sqrt(actorVariance * partnerVariance) : null,
    dyadicCorrelation: relationshipVariance > 0 ? relationshipCovariance / relationshipVariance : null,
  };
}
