import type { Drawing } from "../drawing/drawing.ts";
import { type Tone, tone } from "../drawing/palette.ts";
import { drawingOf } from "../drawing/root.ts";
import { type SvgNode, svg } from "../drawing/svg-node.ts";
import type { PlacedRole } from "../layout/half-tie.ts";
import { mapLayout } from "../layout/map-layout.ts";
import type { Label } from "../layout/place-labels.ts";
import type { Point } from "../layout/point.ts";
import { ringPositions } from "../layout/ring-positions.ts";
import { drawLabel } from "../map/draw-label.ts";
import { drawRole } from "../map/draw-role.ts";
import type { Role } from "../network/tie-network.ts";
import { aroundDescription, aroundTitle, type CaseAround, clientWords, roleAroundWords } from "./case-around.ts";

const MIDDLE: Point = { x: 0.5, y: 0.5 };

/**
 * The network around one client: the client in the middle, the roles around as shapes whose area counts people. All
 * lines are alike, since nothing is told about a single tie.
 */
export function caseCircle(network: CaseAround, { width = 560, height = 420 } = {}): Drawing {
  const { label, client, around } = network;
  const ring: Role[] = around.map(({ people, ...role }) => ({ ...role, raters: people }));
  const largest = Math.max(1, ...around.map(({ people }) => people));
  const middle: Role = { id: client.id, name: label, kind: "client", raters: largest };
  const layout = mapLayout({ ...NO_TIES, roles: [middle, ...ring] }, width, height, placesOf(ring, client.id));
  const placed = [...layout.roles.values()];
  const parts = [
    svg("g", { class: "ties" }, linesOf(placed, client.id)),
    svg(
      "g",
      { class: "roles" },
      placed.map((role) => {
        const inFocus = role.id === client.id;
        const sentence = inFocus ? clientWords(network) : roleAroundWords({ ...role, people: role.raters ?? 0 });
        return drawRole(role, { inFocus, quiet: false, sentence, bare: inFocus });
      }),
    ),
    svg(
      "g",
      { class: "labels" },
      layout.labels.map((each) => {
        const role = each.id === client.id ? layout.roles.get(each.id) : undefined;
        return drawLabel(role && fitsInside(each, role) ? centred(each, role) : each, false);
      }),
    ),
  ];
  return drawingOf(width, height, { title: aroundTitle(network), description: aroundDescription(network) }, parts);
}

const NO_TIES = {
  measure: "index" as const,
  ties: [],
  cutoffs: { between: [0, 0] as [number, number], within: [0, 0] as [number, number] },
  threshold: 0,
  asked: 0,
};

/** The client in the middle, the others on a ring around; a single one stands above. */
function placesOf(ring: readonly Role[], client: string): Map<string, Point> {
  const places = ringPositions(ring);
  const [only] = ring;
  if (only !== undefined && ring.length === 1) places.set(only.id, { x: 0.5, y: 0 });
  return places.set(client, MIDDLE);
}

/** Whether a name is short enough to stand in its shape, as codes mostly are. */
function fitsInside({ lines, box }: Label, { radius }: PlacedRole): boolean {
  return lines.length === 1 && box.width < 1.6 * radius;
}

function centred(label: Label, { x, y }: PlacedRole): Label {
  const { box, size } = label;
  return { ...label, box: { ...box, x: x - box.width / 2, y: y - size * 0.56 } };
}

/** A faint line between every two roles, and a firmer one from each to the client. */
function linesOf(placed: readonly PlacedRole[], client: string): SvgNode[] {
  const pairs = placed.flatMap((one, place) => placed.slice(place + 1).map((other) => [one, other] as const));
  const [faint, firm] = [false, true].map((wanted) =>
    pairs.filter(([one, other]) => [one.id, other.id].includes(client) === wanted),
  );
  const draw =
    (ink: Tone, width: number) =>
    ([one, other]: readonly [PlacedRole, PlacedRole]) =>
      svg("line", { x1: one.x, y1: one.y, x2: other.x, y2: other.y, stroke: tone(ink), "stroke-width": width });
  return [...(faint ?? []).map(draw("line", 1.4)), ...(firm ?? []).map(draw("hidden", 1.8))];
}
