import type { MapFlow } from "@interrelate/contract";
import { tone } from "../drawing/palette.ts";
import { rounded, type SvgNode, svg } from "../drawing/svg-node.ts";
import { along, type Point } from "../layout/point.ts";
import { drawLock } from "../map/draw-lock.ts";
import { type FlowLook, flowLook, flowStyle } from "./flow-look.ts";
import { backFrom, type FlowRoute, routePath, routePoint } from "./flow-route.ts";
import type { DrawnHandOff } from "./process-picture.ts";

/** A flow as it is drawn: its way, the tie it runs over where it crosses lanes, and what it says. */
export interface DrawnFlow {
  flow: MapFlow;
  route: FlowRoute;
  handOff: DrawnHandOff | undefined;
  sentence: string;
}

/** A flow with its arrow: a soft edge when its tie is not settled, a lock when it is hidden, an open arrow when unrated. */
export function drawFlow({ flow, route, handOff, sentence }: DrawnFlow): SvgNode {
  const look = flowLook(handOff);
  const style = flowStyle(look);
  const uncertain = handOff?.tie.state === "shown" && handOff.tie.uncertain;
  const path = { d: routePath(route, 5), fill: "none", "stroke-linejoin": "round" };
  const attributes = {
    class: `flow ${look}${uncertain ? " uncertain" : ""}`,
    "data-flow": flow.id,
    "data-tie": handOff && JSON.stringify([handOff.receiver, handOff.giver]),
  };
  const softEdge = { stroke: tone("moderate"), "stroke-opacity": 0.22, "stroke-width": style.width + 8 };
  const line = {
    stroke: style.stroke,
    "stroke-width": style.width,
    "stroke-dasharray": style.dashes,
    "stroke-linecap": look === "hidden" ? "round" : "butt",
  };
  return svg("g", attributes, [
    svg("title", {}, sentence),
    uncertain ? svg("path", { ...path, class: "soft-edge", ...softEdge }) : null,
    svg("path", { ...path, class: "line", ...line }),
    drawHead(route, look),
    look === "hidden" ? drawLock(routePoint(route, 0.5), 0.9) : null,
  ]);
}

function drawHead(route: FlowRoute, look: FlowLook): SvgNode {
  const { stroke, width } = flowStyle(look);
  const open = look === "hidden" || look === "unrated";
  const tip = routePoint(route, 1);
  const back = backFrom(route);
  const [length, half] = [7 + width * 0.9, 3 + width * 0.6];
  const heel = along(tip, back, length);
  const [one, other] = [along(heel, back + Math.PI / 2, half), along(heel, back - Math.PI / 2, half)];
  return svg("path", {
    class: "head",
    d: `M${at(tip)}L${at(one)}L${at(other)}Z`,
    fill: open ? tone("paper") : stroke,
    stroke: open ? stroke : undefined,
    "stroke-width": open ? 1.1 : undefined,
  });
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
