import type { Drawing } from "../drawing/drawing.ts";
import { mapLayout } from "../layout/map-layout.ts";
import type { ChangeNetwork, TieShift } from "../network/change-network.ts";
import { signed } from "../network/figure.ts";
import type { TieNetwork } from "../network/tie-network.ts";
import { changeSubtitle, changeTitle, shiftSentence } from "../sentences/change-sentences.ts";
import { drawMap } from "./draw-map.ts";
import type { MapTie } from "./map-tie.ts";
import type { MapOptions } from "./relational-map.ts";

/**
 * The relational map of what changed: every role where it stands on the map of strengths, ties thick and solid
 * where they rose, dashed where they fell, thin where no change is clear; a soft edge where a change could be
 * chance among so many ties. `strengths` are the ties that a layout of many roles rests on.
 */
export function changeMap(change: ChangeNetwork, strengths: TieNetwork, options: MapOptions = {}): Drawing {
  const { width = 820, height = 640, positions, focus = null, interactive = false } = options;
  const layout = mapLayout({ ...strengths, roles: change.roles }, width, height, positions);
  const text = { title: changeTitle(change), description: changeSubtitle(change) };
  return drawMap(
    layout,
    change.shifts.map((shift) => asMapTie(change, shift)),
    text,
    focus,
    interactive,
  );
}

function asMapTie(change: ChangeNetwork, shift: TieShift): MapTie {
  return {
    from: shift.from,
    to: shift.to,
    look: shift.hidden ? "hidden" : shift.direction,
    uncertain: shift.tentative,
    figure: shift.difference === null ? null : signed(shift.difference),
    sentence: shiftSentence(change, shift),
  };
}
