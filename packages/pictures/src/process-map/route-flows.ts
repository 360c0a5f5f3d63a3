import type { MapFlow } from "@interrelate/contract";
import type { Point } from "../layout/point.ts";
import { clearWays, type IsClear } from "./clear-ways.ts";
import { flowPorts, type Ports } from "./flow-ports.ts";
import { type FlowRoute, routePoint } from "./flow-route.ts";
import type { PlacedLane, PlacedProcess, PlacedStep } from "./place-process.ts";
import { type TakenLines, takenLines } from "./taken-lines.ts";

/** The least room in which a flow runs from the end of one step to the beginning of the next. */
const ROOM = 20;
/** The farthest a single curve leads; farther flows keep to straight lines, which the eye follows more easily. */
const LONGEST_CURVE = 260;
/** Distances from a step at which flows turn, and from the line between two lanes at which they run. */
const TURNS = [18, 26, 34, 42, 50];
const LEVELS = [0, 7, -7, 14, -14];

/**
 * A way for every flow: straight or in one curve where nothing stands between its steps; else around steps, along the
 * lines between lanes, beside other flows rather than on them; back above or below for flows that lead back. Flows
 * whose steps are unknown get none. Where there is no way around, a curve leads across.
 */
export function routeFlows(flows: readonly MapFlow[], placed: PlacedProcess): Map<string, FlowRoute> {
  const { steps, lanes } = placed;
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const field: Field = { isClear: clearWays(steps), taken: takenLines(), levels: linesBetween(lanes) };
  const routes = new Map<string, FlowRoute>();
  const length = ({ leaves, arrives }: Ports) => Math.abs(arrives.x - leaves.x);
  for (const [id, ends] of [...flowPorts(flows, steps)].sort(([, a], [, b]) => length(a) - length(b))) {
    const { from, to } = byId.get(id) as MapFlow;
    const route = routeOf({ from: steps.get(from) as PlacedStep, to: steps.get(to) as PlacedStep, ...ends }, field);
    if (route.kind === "bent") field.taken.take(route.points);
    routes.set(id, route);
  }
  return routes;
}

/** What lies between the steps. */
interface Field {
  isClear: IsClear;
  taken: TakenLines;
  levels: readonly number[];
}

interface Flow extends Ports {
  from: PlacedStep;
  to: PlacedStep;
}

/** The levels between two lanes, and inside the first and last edge. */
function linesBetween(lanes: readonly PlacedLane[]): number[] {
  return lanes.flatMap(({ y, height }, place) => {
    const next = lanes[place + 1];
    const below = next === undefined ? y + height - 8 : (y + height + next.y) / 2;
    return place === 0 ? [y + 8, below] : [below];
  });
}

function routeOf(flow: Flow, field: Field): FlowRoute {
  const forward = flow.arrives.x - flow.leaves.x >= ROOM;
  const simple = forward ? (straight(flow, field) ?? curved(flow, field) ?? turned(flow, field)) : upright(flow, field);
  return simple ?? around(flow, field) ?? curve(flow);
}

function straight({ from, to, leaves, arrives }: Flow, { isClear, taken }: Field): FlowRoute | null {
  if (Math.abs(leaves.y - arrives.y) >= 1) return null;
  const isOpen = isClear(leaves, arrives, [from.step.id, to.step.id]) && taken.isFree(leaves, arrives);
  return isOpen ? { kind: "bent", points: [leaves, arrives] } : null;
}

function curved(flow: Flow, { isClear }: Field): FlowRoute | null {
  if (flow.arrives.x - flow.leaves.x > LONGEST_CURVE) return null;
  const route = curve(flow);
  const ends = [flow.from.step.id, flow.to.step.id];
  const points = Array.from({ length: 25 }, (_, place) => routePoint(route, place / 24));
  return points.slice(1).every((point, place) => isClear(points[place] as Point, point, ends)) ? route : null;
}

/** One curve from the end of a step to the beginning of the next, whatever lies between. */
function curve({ leaves, arrives }: Flow): FlowRoute {
  const reach = Math.min(Math.max((arrives.x - leaves.x) / 2, 24), 120);
  const [first, second] = [
    { ...leaves, x: leaves.x + reach },
    { ...arrives, x: arrives.x - reach },
  ];
  return { kind: "curve", points: [leaves, first, second, arrives] };
}

/** One upright piece, soon after the flow begins or shortly before it ends. */
function turned(flow: Flow, field: Field): FlowRoute | null {
  const { leaves, arrives } = flow;
  for (const x of [...TURNS.map((turn) => leaves.x + turn), ...TURNS.map((turn) => arrives.x - turn)]) {
    const [one, other] = [
      { x, y: leaves.y },
      { x, y: arrives.y },
    ];
    if (isOpenOut(flow, one, other, field) && field.isClear(other, arrives, [flow.to.step.id]))
      return { kind: "bent", points: [leaves, one, other, arrives] };
  }
  return null;
}

/** Straight up or down between steps that stand above each other. */
function upright({ from, to }: Flow, { isClear, taken }: Field): FlowRoute | null {
  const begin = Math.max(from.x, to.x);
  const x = (begin + Math.min(from.x + from.width, to.x + to.width)) / 2;
  if (x - begin < 20 || from === to) return null;
  const down = to.y > from.y;
  const [start, end] = [
    { x, y: down ? from.y + from.height : from.y },
    { x, y: down ? to.y : to.y + to.height },
  ];
  const isOpen = isClear(start, end, [from.step.id, to.step.id]) && taken.isFree(start, end);
  return isOpen ? { kind: "bent", points: [start, end] } : null;
}

/** Out at the end of a step, along the line between two lanes, and in at the beginning of the other. */
function around(flow: Flow, field: Field): FlowRoute | null {
  const { leaves, arrives } = flow;
  const { isClear, taken } = field;
  const distance = (y: number) => Math.abs(y - leaves.y) + Math.abs(y - arrives.y);
  for (const line of field.levels.toSorted((a, b) => distance(a) - distance(b))) {
    for (const y of LEVELS.map((beside) => line + beside)) {
      const out = TURNS.map((turn) => leaves.x + turn).find((x) =>
        isOpenOut(flow, { x, y: leaves.y }, { x, y }, field),
      );
      if (out === undefined) continue;
      const back = TURNS.map((turn) => arrives.x - turn).find((x) =>
        isOpenIn(flow, { x, y }, { x, y: arrives.y }, field),
      );
      if (back === undefined) continue;
      const [one, other] = [
        { x: out, y },
        { x: back, y },
      ];
      if (!isClear(one, other, []) || !taken.isFree(one, other)) continue;
      const points = [leaves, { x: out, y: leaves.y }, one, other, { x: back, y: arrives.y }, arrives];
      return { kind: "bent", points };
    }
  }
  return null;
}

/** Whether a flow can leave its step to a turn and run upright from there; pieces at a step may lie on each other. */
function isOpenOut({ from, leaves }: Flow, turn: Point, end: Point, { isClear, taken }: Field): boolean {
  return isClear(leaves, turn, [from.step.id]) && isClear(turn, end, []) && taken.isFree(turn, end);
}

/** Whether a flow can come upright to a turn and enter its step from there. */
function isOpenIn({ to, arrives }: Flow, begin: Point, turn: Point, { isClear, taken }: Field): boolean {
  return isClear(turn, arrives, [to.step.id]) && isClear(begin, turn, []) && taken.isFree(begin, turn);
}
