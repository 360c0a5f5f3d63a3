export type * from "./analysis.ts";
export { analyze, type WaveOptions } from "./analyze.ts";
export { type AnalyzeOptions, analyzeFamily, type FamilyOptions } from "./analyze-family.ts";
export type { CaseFigure, CaseFigures, CaseOptions } from "./cases/case-figures.ts";
export { type CaseNetworkFigures, caseNetworks } from "./cases/case-networks.ts";
export { type CaseTieFigures, type CaseTieOptions, caseTies } from "./cases/case-ties.ts";
export { CAUTIONS, type Caution } from "./cautions.ts";
export { benjaminiHochberg, holm } from "./change/adjust.ts";
export { type AttributeChart, attributeChart } from "./change/attribute-chart.ts";
export {
  type ChangeChart,
  type ChartKind,
  type ChartPhase,
  type ChartRule,
  type ChartSeries,
  changeChart,
} from "./change/change-chart.ts";
export { type Contrast, pairedContrast, unpairedContrast } from "./change/contrast.ts";
export type { ControlRules } from "./change/control-rules.ts";
export { type DatedSeries, datedSeries, firstPointFrom } from "./change/dated-series.ts";
export { type IndividualsChart, individualsChart } from "./change/individuals-chart.ts";
export { type RunChart, runChart } from "./change/run-chart.ts";
export { type RunsTest, runsTest } from "./change/runs-test.ts";
export { type SignedRank, signedRank } from "./change/signed-rank.ts";
export { type StandardizedChange, standardizedChange } from "./change/standardized-change.ts";
export type { Stretch } from "./change/stretches.ts";
export { type StudentContrast, studentContrast } from "./change/student-contrast.ts";
export { type TieContrast, tieContrasts } from "./change/tie-contrasts.ts";
export { completeRows, type DataTable, labels, numbers } from "./data-table.ts";
export {
  type CountRules,
  publishableCounts,
  type ResponseCount,
  type ShownCount,
  type ShownCounts,
} from "./disclosure/publishable-counts.ts";
export { mayRecompute } from "./disclosure/recomputation.ts";
export { type AgreementFigures, agreement, agreementOfTies, rwgJ } from "./models/agreement.ts";
export { type AgreementByGroup, agreementByGroup } from "./models/agreement-by-group.ts";
export { type AnovaFigures, type AnovaLevel, anova } from "./models/anova.ts";
export { type BrownForsytheFigures, brownForsythe } from "./models/brown-forsythe.ts";
export { buildDesign, type Design, type Grouping } from "./models/design.ts";
export { columnLevels, type Levels } from "./models/design-levels.ts";
export { type Formula, parseFormula } from "./models/formula.ts";
export { type IccFigures, icc } from "./models/icc.ts";
export { type IccRemlFigures, iccReml } from "./models/icc-reml.ts";
export { type KruskalWallisFigures, kruskalWallis } from "./models/kruskal-wallis.ts";
export { compareMixed, type MixedComparison } from "./models/mixed/compare-mixed.ts";
export { conditionalModes } from "./models/mixed/conditional-modes.ts";
export { type ExplainedShare, explainedShare } from "./models/mixed/explained-share.ts";
export { type FixedEffect, fitMixed, type MixedFit } from "./models/mixed/fit-mixed.ts";
export type { MixedMethod } from "./models/mixed/mixed-criterion.ts";
export type { MixedData, MixedGrouping } from "./models/mixed/mixed-data.ts";
export { mixedFromDesign } from "./models/mixed/mixed-from-design.ts";
export { type RandomTermTest, testRandomTerms } from "./models/mixed/test-random-terms.ts";
export { type PairFigures, pairwiseDifferences, type RangeTest } from "./models/pairwise-differences.ts";
export type { Estimate } from "./models/regression/combination.ts";
export {
  type CellMeans,
  type ClusterChange,
  type ClusterChanges,
  type DifferenceColumns,
  type DifferenceInDifferences,
  differenceInDifferences,
} from "./models/regression/difference-in-differences.ts";
export type { ClusteredKind, ErrorChoice, ErrorKind } from "./models/regression/error-choice.ts";
export { johnsonNeyman, type SignificanceRegion } from "./models/regression/johnson-neyman.ts";
export type { LeastSquares } from "./models/regression/least-squares.ts";
export { type Mediation, type MediationColumns, mediation } from "./models/regression/mediation.ts";
export { bootstrapMediation, type MediationBootstrap } from "./models/regression/mediation-bootstrap.ts";
export {
  type Moderation,
  type ModerationColumns,
  moderation,
  type NamedNumbers,
} from "./models/regression/moderation.ts";
export { type Regression, regress } from "./models/regression/regress.ts";
export { type ModeratedEffect, type SimpleSlope, simpleSlopes } from "./models/regression/simple-slopes.ts";
export { standardizedBetas } from "./models/regression/standardized-betas.ts";
export { type ValuesByGroup, valuesByGroup } from "./models/values-by-group.ts";
export { type WelchFigures, welchAnova } from "./models/welch-anova.ts";
export { type Betweenness, betweenness } from "./network/betweenness.ts";
export { type BlockMeans, blockMeans } from "./network/block-means.ts";
export { type Communities, communities } from "./network/communities.ts";
export { type Components, components } from "./network/components.ts";
export { type CorePeriphery, type CoreSplit, corePeriphery } from "./network/core-periphery.ts";
export { type Density, density, STRONG_TIE } from "./network/density.ts";
export { meanDistance } from "./network/distances.ts";
export { type EiIndex, type EiTest, eiIndex, eiTest } from "./network/ei-index.ts";
export { type EigenvectorCentrality, eigenvectorCentrality } from "./network/eigenvector.ts";
export { type HarmonicCloseness, harmonicCloseness } from "./network/harmonic-closeness.ts";
export { modularity } from "./network/modularity.ts";
export { type MrqapCoefficient, type MrqapFigures, mrqap, type Predictor } from "./network/mrqap.ts";
export { type MutualTies, mutualTies } from "./network/mutual-ties.ts";
export { type NetworkFigures, networkFigures } from "./network/network-figures.ts";
export { pageRank } from "./network/pagerank.ts";
export type { PermutationOptions } from "./network/permutation-test.ts";
export { type QapCorrelation, qapCorrelation } from "./network/qap.ts";
export { type Strength, strengths } from "./network/strength.ts";
export { degrees, type TieGraph, tieGraph } from "./network/tie-graph.ts";
export { ANY_TIE, type TieValues } from "./network/tie-values.ts";
export { transitivity } from "./network/transitivity.ts";
export type { MeanFigure } from "./numeric/mean-figure.ts";
export type { BootstrapFigure } from "./numeric/percentile-figure.ts";
export { quantile } from "./numeric/quantile.ts";
export { createRandom, type Random } from "./numeric/random.ts";
export { summarize } from "./numeric/summary.ts";
export { valuesAt } from "./numeric/values-at.ts";
export type { PlanFigures, PlanQuestion } from "./planning/plan.ts";
export { planBand } from "./planning/plan-band.ts";
export { planChange } from "./planning/plan-change.ts";
export { type BandDesign, powerOfBand } from "./planning/power-of-band.ts";
export { type ChangeDesign, powerOfChange } from "./planning/power-of-change.ts";
export { ratersNeeded } from "./planning/raters-needed.ts";
export { analyzeStatistics, type StatisticsOptions, type WaveStatistics } from "./publish/statistics.ts";
export * from "./rating-table.ts";
export { allRows, type Rows } from "./rows.ts";
export { type AlphaFigures, alpha } from "./scale/alpha.ts";
export { bootstrapAlpha } from "./scale/alpha-bootstrap.ts";
export type { CodedTexts } from "./scale/coded-rows.ts";
export { type ConfirmatoryMlFigures, cfaMl } from "./scale/confirmatory/cfa-ml.ts";
export { type ConfirmatoryWlsmvFigures, cfaWlsmv } from "./scale/confirmatory/cfa-wlsmv.ts";
export { chiSquareDifference, type DifferenceTest } from "./scale/confirmatory/chi-square-difference.ts";
export type { ConfirmatoryFigures } from "./scale/confirmatory/confirmatory.ts";
export type { Factor } from "./scale/confirmatory/factor-model.ts";
export { orderedSample } from "./scale/confirmatory/ordered-fit.ts";
export type { Polychorics } from "./scale/confirmatory/polychorics.ts";
export { wlsmvDifference } from "./scale/confirmatory/wlsmv-difference.ts";
export { type EfaFigures, type EfaOptions, efa, type Rotation } from "./scale/factors/efa.ts";
export type { Extraction } from "./scale/factors/extract-factors.ts";
export type { Item } from "./scale/factors/item-moments.ts";
export { type MinimumAveragePartial, minimumAveragePartial } from "./scale/factors/minimum-average-partial.ts";
export { type ParallelFigures, parallelAnalysis } from "./scale/factors/parallel-analysis.ts";
export { type SamplingAdequacy, samplingAdequacy } from "./scale/factors/sampling-adequacy.ts";
export { sphericityTest } from "./scale/factors/sphericity.ts";
export {
  FREQUENCY_CATEGORIES,
  type FrequencyCoding,
  frequencyCategory,
  readFrequencyLabel,
} from "./scale/frequency-coding.ts";
export { type OmegaFigures, omega } from "./scale/omega.ts";
export {
  type MappedColumns,
  RatingFileError,
  type RatingFileProblem,
  type RatingMapping,
} from "./scale/rating-mapping.ts";
export { createRatingReader, type RatingReader, type ReadRatings, readRatings } from "./scale/read-ratings.ts";
export type { ReadExclusion } from "./scale/row-reader.ts";
export { type RatingScores, scoreRatings } from "./scale/scores.ts";
export { type BandFigure, bandOfTie } from "./ties/bands.ts";
export { type BootstrapFigures, bootstrapTies } from "./ties/bootstrap.ts";
export { meanAbsoluteGap } from "./ties/mean-absolute-gap.ts";
export { type MeanSocialRelations, meanSocialRelations } from "./ties/mean-social-relations.ts";
export { rawDirectionCorrelation, residualDirectionCorrelation } from "./ties/reciprocity-correlation.ts";
export { valueReciprocity } from "./ties/reciprocity-overlap.ts";
export { type SocialRelations, socialRelations } from "./ties/social-relations.ts";
export { type FrequencySplit, type TieFigures, tieMatrix } from "./ties/tie-matrix.ts";
export { type WithinBetween, withinBetween, withinBetweenOfTies } from "./ties/within-between.ts";
export { UnusableData } from "./unusable-data.ts";
