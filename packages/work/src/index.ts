export { applyUpdate, encodeStateAsUpdate as encodeUpdate, encodeStateVector as stateVector } from "yjs";
export { type AlignmentFindings, type AlignmentQuestion, alignmentQuestions } from "./alignment/alignment-questions.ts";
export {
  type AskedDimensions,
  type ComparedDimension,
  compareDimensions,
  type DimensionComparison,
} from "./alignment/compare-dimensions.ts";
export { type ComparedPair, comparePairs, type PairFigures, pairsApart } from "./alignment/compare-pairs.ts";
export { compareStructures, type KindInTracks, type StructureReach } from "./alignment/compare-structures.ts";
export type { PublishedFigure } from "./alignment/published-figure.ts";
export { type Round, roundsInTime, timeBetween } from "./alignment/rounds-in-time.ts";
export type { Standing } from "./alignment/stand-apart.ts";
export { suggestPairs } from "./alignment/suggest-pairs.ts";
export { type InTracks, TRACKS, type Track } from "./alignment/track.ts";
export { ACT_INPUTS, type ActInput, type ActInputs } from "./boundaries/act-input.ts";
export { type BoundarySetting, boundaryConditions, isCoproduction } from "./boundaries/boundary-conditions.ts";
export { contextAt } from "./boundaries/context-level.ts";
export { type FeltObstacle, feltObstacles, type ObstacleTopic } from "./boundaries/felt-obstacles.ts";
export { type FittingTool, fittingTools, type StructureAtBoundary } from "./boundaries/fitting-tools.ts";
export { mapAsReported } from "./boundaries/map-as-reported.ts";
export { type ActBoundary, type ActSource, type WhereToAct, whereToAct } from "./boundaries/where-to-act.ts";
export { changeMap } from "./maps/change-map.ts";
export { compareProcesses, type PairChange, type ProcessComparison } from "./maps/compare-processes.ts";
export { type HandOff, handOffsOf } from "./maps/hand-offs.ts";
export {
  LANE_GAP,
  LANE_HEIGHT,
  LANE_LABEL_WIDTH,
  LANE_PADDING,
  type LaneFrame,
  laneFrames,
} from "./maps/lane-frames.ts";
export { layOut } from "./maps/lay-out.ts";
export { type MapChange, MapChangeRefused, type StepPlace } from "./maps/map-change.ts";
export { createMapDocument, type MapDocument } from "./maps/map-document.ts";
export { createMapHistory, type MapHistory } from "./maps/map-history.ts";
export { MAP_LIMITS } from "./maps/map-limits.ts";
export { readMapDocument } from "./maps/read-map-document.ts";
export { type ProcessReading, readProcess } from "./maps/read-process.ts";
export { type Size, stepSize } from "./maps/step-size.ts";
export { type NoLeadTime, type ValueStream, valueStream } from "./maps/value-stream.ts";
export { type TieSource, tiesOf } from "./read-ties.ts";
export { structuresAsReported } from "./structures/as-reported.ts";
export { BOUNDARY_CLASSES, type BoundaryClass } from "./structures/boundary-class.ts";
export { type Boundary, type BoundaryCell, boundaryGrid } from "./structures/boundary-grid.ts";
export type { PairStrength } from "./structures/pair-strength.ts";
export { type Inclusions, levelOf, type Spanning, spans } from "./structures/spans.ts";
export type { Band, ShownTie, TieReading, Ties } from "./tie-reading.ts";
