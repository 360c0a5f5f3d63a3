import {
  type DimensionSeries,
  type TieNetwork,
  type Tone,
  tieBetween,
  tieDimensions,
  tieWords,
} from "@interrelate/pictures";
import type { ShownResults } from "./use-wave-results.ts";

/** The seven dimensions of a tie's directions: circles for the first, squares for the way back. */
export function tieSeries(results: ShownResults, network: TieNetwork, from: string, to: string): DimensionSeries[] {
  const there: DimensionSeries = {
    label: tieWords(network, from, to),
    figures: tieDimensions(results.analysis, from, to, results.asked),
    mark: "circle",
    ink: toneOf(network, from, to),
  };
  if (from === to) return [there];
  return [
    there,
    {
      label: tieWords(network, to, from),
      figures: tieDimensions(results.analysis, to, from, results.asked),
      mark: "square",
      ink: toneOf(network, to, from),
    },
  ];
}

/** The tone of a direction: its band's when settled, else the middle one. */
function toneOf(network: TieNetwork, from: string, to: string): Tone {
  const tie = tieBetween(network, from, to);
  return tie?.band && !tie.uncertain ? tie.band : "moderate";
}
