export { boundaryPicture } from "./boundary-grid/boundary-picture.ts";
export type { BoundaryGrid, BoundaryKind, BoundaryRow, Crossing } from "./boundary-grid/boundary-row.ts";
export { boundaryQuestion, boundaryTitle } from "./boundary-grid/boundary-sentences.ts";
export { boundaryFile, boundaryTable } from "./boundary-grid/boundary-table.ts";
export { BOUNDARY_WORDS, crossingSentence } from "./boundary-grid/boundary-words.ts";
export {
  aroundTable,
  aroundTitle,
  type CaseAround,
  type RoleAround,
} from "./cases/case-around.ts";
export { caseCircle } from "./cases/case-circle.ts";
export { CASE_MEASURES, type CaseMeasure, caseDimensions, caseTieNetwork } from "./cases/case-tie-network.ts";
export { caseTieSentence, caseTieTable, TOO_FEW } from "./cases/case-tie-words.ts";
export type { Drawing } from "./drawing/drawing.ts";
export { palette, type Theme, type Tone, tone, toneDeclarations } from "./drawing/palette.ts";
export { type PosterText, poster } from "./drawing/poster.ts";
export type { SvgNode } from "./drawing/svg-node.ts";
export { toMarkup } from "./drawing/to-markup.ts";
export { SANS, SERIF } from "./drawing/typeface.ts";
export { changeSlopes } from "./figures/change-slopes.ts";
export { type ChoiceQuestion, choiceBars, choiceSentence, partWords } from "./figures/choice-bars.ts";
export { type FrequencyRow, frequencySentence, frequencySplit } from "./figures/frequency-split.ts";
export type { IntervalLook } from "./figures/interval-mark.ts";
export { type DimensionSeries, intervalPlot } from "./figures/interval-plot.ts";
export { type LegendKind, legend } from "./figures/legend.ts";
export { type IntervalGroup, pairedIntervals, pairedTable } from "./figures/paired-intervals.ts";
export { type MapLayout, mapLayout } from "./layout/map-layout.ts";
export type { Point } from "./layout/point.ts";
export { type Positions, RING_ROLES, rolePositions } from "./layout/role-positions.ts";
export { changeMap } from "./map/change-map.ts";
export { type LineStyle, lineStyle } from "./map/line-style.ts";
export type { MapFocus } from "./map/map-tie.ts";
export { type MapOptions, relationalMap } from "./map/relational-map.ts";
export type { MatrixOrder } from "./matrix/matrix-order.ts";
export { reciprocityMatrix } from "./matrix/reciprocity-matrix.ts";
export { tieMatrix } from "./matrix/tie-matrix.ts";
export { cutoffsFor, settledBandWords } from "./network/band.ts";
export { type ChangeNetwork, changeNetwork, type TieShift } from "./network/change-network.ts";
export {
  crossedDimensions,
  type DimensionFigures,
  pooledDimensions,
  tieDimensions,
} from "./network/dimension-figures.ts";
export { decimal, type Figure, NOTHING, signed } from "./network/figure.ts";
export { MEASURES, type Measure, measureLabel, measurePhrase } from "./network/measure.ts";
export { givenFigure, receivedFigure } from "./network/pooled-figure.ts";
export { tieBandWords } from "./network/tie-band-words.ts";
export {
  type NetworkContext,
  type NetworkTie,
  type Role,
  type TieNetwork,
  tieBetween,
  tieKey,
  tieNetwork,
} from "./network/tie-network.ts";
export { drawProcessMap, type ProcessMapOptions } from "./process-map/draw-process-map.ts";
export { durationWords } from "./process-map/duration-words.ts";
export { handOffTable } from "./process-map/hand-off-table.ts";
export { type KeyFigure, keyFigures } from "./process-map/key-figures.ts";
export { type ComparedProcesses, comparisonTable, comparisonTitle } from "./process-map/process-comparison.ts";
export type { DrawnHandOff, HandOffTie, ProcessPicture, StreamTimes } from "./process-map/process-picture.ts";
export {
  handOffExperience,
  handOffReasons,
  handOffSentence,
  processDescription,
  processQuestion,
  processSubtitle,
} from "./process-map/process-sentences.ts";
export { processTitle } from "./process-map/process-title.ts";
export { changeQuestion, changeSubtitle, changeTitle, shiftSentence } from "./sentences/change-sentences.ts";
export { clearGaps, type Gap } from "./sentences/clear-gaps.ts";
export { profileQuestion, profileTitle } from "./sentences/dimension-sentences.ts";
export { inSentence } from "./sentences/in-sentence.ts";
export { mapDescription, mapQuestion, mapTitle } from "./sentences/map-sentences.ts";
export { matrixTitle, reciprocityTitle, restsOn } from "./sentences/result-sentences.ts";
export { roleSentence } from "./sentences/role-sentence.ts";
export { tieQuestion, tieTitle } from "./sentences/tie-page-sentences.ts";
export { figureWords, tieSentence, tieWords } from "./sentences/tie-sentence.ts";
export { twoWayTitle } from "./sentences/two-way-sentences.ts";
export { waveName } from "./sentences/wave-name.ts";
export { changeTable } from "./tables/change-table.ts";
export { choiceTable } from "./tables/choice-table.ts";
export { dimensionTable, frequencyTable } from "./tables/dimension-table.ts";
export { matrixTable, reciprocityTable } from "./tables/matrix-table.ts";
export type { Table } from "./tables/table.ts";
export { tieTable } from "./tables/tie-table.ts";
export { toCsv } from "./tables/to-csv.ts";
