import type { Drawing } from "../drawing/drawing.ts";
import { mapLayout } from "../layout/map-layout.ts";
import type { Positions } from "../layout/role-positions.ts";
import { decimal } from "../network/figure.ts";
import type { NetworkTie, TieNetwork } from "../network/tie-network.ts";
import { mapDescription, mapTitle } from "../sentences/map-sentences.ts";
import { tieSentence } from "../sentences/tie-sentence.ts";
import { drawMap } from "./draw-map.ts";
import type { MapFocus, MapTie } from "./map-tie.ts";

export interface MapOptions {
  /** Pixels of the drawing; 820 x 640 unless told. Below 560 wide it is drawn for a phone. */
  width?: number;
  height?: number;
  /** Places people dragged roles to, as shares of the field (0 to 1). */
  positions?: Positions;
  focus?: MapFocus;
  /** Adds wide invisible lines that a pointer can hit. */
  interactive?: boolean;
}

/**
 * The relational map: roles as shapes whose area counts raters, two curved half-ties per pair so that asymmetry
 * is seen at once, loops for within ties; strength by width, line style and colour, a soft edge where the
 * interval crosses a cut-off, a dotted line with a lock where a tie is hidden.
 *
 * The arrow of a half-tie points from those who rate to those they rate.
 */
export function relationalMap(network: TieNetwork, options: MapOptions = {}): Drawing {
  const { width = 820, height = 640, positions, focus = null, interactive = false } = options;
  const layout = mapLayout(network, width, height, positions);
  const ties = network.ties.map((tie) => asMapTie(network, tie));
  const text = { title: mapTitle(network), description: mapDescription(network) };
  return drawMap(layout, ties, text, focus, interactive);
}

function asMapTie(network: TieNetwork, tie: NetworkTie): MapTie {
  return {
    from: tie.from,
    to: tie.to,
    look: tie.hidden || tie.band === null ? "hidden" : tie.band,
    uncertain: !tie.hidden && tie.uncertain,
    figure: tie.mean === null ? null : decimal(tie.mean),
    sentence: tieSentence(network, tie),
  };
}
