import type { Caution } from "../cautions.ts";
import { type RelationComponents, withCorrelations } from "./relation-components.ts";

/** Variance components of one complete round robin without self-ratings (group x group means, diagonal dropped). */
export interface SocialRelations extends RelationComponents {
  n: number;
  mean: number;
  /** Shares of the total variance, a negative variance counted as 0; `null` when there is no variance. */
  shares: { actor: number; partner: number; relationship: number } | null;
  actorEffects: number[];
  partnerEffects: number[];
  cautions: Caution[];
}

type Matrix = readonly (readonly (number | null)[])[];

/**
 * Social relations model of a square matrix (`matrix[i][j]`: i rates j; the diagonal is ignored) by the
 * moments of Warner, Kenny & Stoto 1979 (Journal of Personality and Social Psychology 37, 1742-1757) as in
 * Kenny, Kashy & Cook 2006, chapter 8. Negative variance estimates are kept.
 *
 * @returns `null` below four groups or when an off-diagonal tie is missing
 */
export function socialRelations(matrix: Matrix): SocialRelations | null {
  const n = matrix.length;
  if (n < 4 || !isComplete(matrix)) return null;
  const { mean, actors, partners } = effects(matrix as readonly (readonly number[])[]);
  let sumsSquared = 0;
  let differencesSquared = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const there = matrix[i]![j]! - actors[i]! - partners[j]! - mean;
      const back = matrix[j]![i]! - actors[j]! - partners[i]! - mean;
      sumsSquared += ((there + back) / 2) ** 2;
      differencesSquared += (there - back) ** 2;
    }
  }
  const pairs = ((n - 1) * (n - 2)) / 2;
  const between = (2 * sumsSquared) / (pairs - 1);
  const within = differencesSquared / 2 / pairs;
  // Ties that actor and partner effects explain leave rounding alone, which is no variance.
  const explained = [mean, ...actors, ...partners].reduce((sum, effect) => sum + effect ** 2, 0);
  const left = sumsSquared + differencesSquared > 1e-24 * n * n * explained ? 1 : 0;
  return components(mean, actors, partners, (left * (between + within)) / 2, (left * (between - within)) / 2);
}

function isComplete(matrix: Matrix): boolean {
  return matrix.every((line, i) => matrix.every((_, j) => i === j || (line[j] ?? null) !== null));
}

/** Actor and partner effects corrected for the missing diagonal. */
function effects(matrix: readonly (readonly number[])[]): { mean: number; actors: number[]; partners: number[] } {
  const n = matrix.length;
  const given = new Array<number>(n).fill(0);
  const received = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      given[i]! += matrix[i]![j]! / (n - 1);
      received[j]! += matrix[i]![j]! / (n - 1);
    }
  }
  const mean = given.reduce((sum, value) => sum + value, 0) / n;
  const effect = (own: number, other: number) =>
    ((n - 1) ** 2 * own + (n - 1) * other) / (n * (n - 2)) - ((n - 1) / (n - 2)) * mean;
  return {
    mean,
    actors: given.map((own, i) => effect(own, received[i]!)),
    partners: received.map((own, i) => effect(own, given[i]!)),
  };
}

function components(
  mean: number,
  actors: number[],
  partners: number[],
  relationshipVariance: number,
  relationshipCovariance: number,
): SocialRelations {
  const n = actors.length;
  const own = (n - 1) / (n * (n - 2));
  const crossed = 1 / (n * (n - 2));
  const product = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (n - 1);
  const shared = relationshipVariance * own + relationshipCovariance * crossed;
  const actorVariance = product(actors, actors) - shared;
  const partnerVariance = product(partners, partners) - shared;
  const actorPartnerCovariance =
    product(actors, partners) - relationshipCovariance * own - relationshipVariance * crossed;
  const total = Math.max(actorVariance, 0) + Math.max(partnerVariance, 0) + relationshipVariance;
  const cautions: Caution[] = n < 10 ? ["fewer-than-ten-nodes"] : [];
  if (actorVariance < 0 || partnerVariance < 0) cautions.push("negative-variance");
  return {
    n,
    mean,
    ...withCorrelations({
      actorVariance,
      partnerVariance,
      relationshipVariance,
      actorPartnerCovariance,
      relationshipCovariance,
    }),
    shares:
      total > 0
        ? {
            actor: Math.max(actorVariance, 0) / total,
            partner: Math.max(partnerVariance, 0) / total,
            relationship: relationshipVariance / total,
          }
        : null,
    actorEffects: actors,
    partnerEffects: partners,
    cautions,
  };
}
