import type { Drawing } from "../drawing/drawing.ts";
import { drawingOf } from "../drawing/root.ts";
import { svg } from "../drawing/svg-node.ts";
import { type DrawnFlow, drawFlow } from "./draw-flow.ts";
import { drawKeyFigures } from "./draw-key-figures.ts";
import { drawLane } from "./draw-lane.ts";
import { drawSlips } from "./draw-slips.ts";
import { drawStep } from "./draw-step.ts";
import { type FlowLook, flowLook } from "./flow-look.ts";
import { mirroredRoute } from "./flow-route.ts";
import { keyFigures } from "./key-figures.ts";
import { type PlacedProcess, type PlacedStep, placeProcess } from "./place-process.ts";
import { stepName } from "./process-names.ts";
import type { ProcessPicture } from "./process-picture.ts";
import { handOffSentence, processDescription, stepSentence } from "./process-sentences.ts";
import { processTitle } from "./process-title.ts";
import { routeFlows } from "./route-flows.ts";

export interface ProcessMapOptions {
  /** Work runs from right to left, as people read. */
  mirrored?: boolean;
  /** Writes the key figures below the lanes; for files, where the page does not. */
  figures?: boolean;
}

/** Lines that matter less lie lower. */
const DEPTH: Record<FlowLook, number> = { plain: 0, unrated: 1, hidden: 2, moderate: 3, strong: 4, weak: 5 };

/**
 * The still picture of a process map: a lane for every workgroup, steps by their kinds, and flows. A flow that crosses
 * lanes is drawn as the receiver experiences the giver, by width, line style and colour: strong thick, weak thin and
 * dashed, a soft edge where that is not settled, dotted with a lock where the tie is hidden, thin and grey with an open
 * arrow where nobody rated it. It is as large as the map; a page lets it scroll.
 */
export function drawProcessMap(picture: ProcessPicture, options: ProcessMapOptions = {}): Drawing {
  const { mirrored = false, figures = false } = options;
  const placed = placeProcess(picture);
  const flows = drawnFlows(picture, placed, mirrored);
  const steps = [...placed.steps.values()].map((step) => (mirrored ? mirroredStep(step, placed.width) : step));
  const lanes = placed.lanes.map((lane) => drawLane(lane, mirrored));
  const below = figures ? drawKeyFigures(keyFigures(picture), placed.width, placed.height + 20, mirrored) : null;
  const parts = [
    svg("g", { class: "lanes" }, lanes),
    svg("g", { class: "flows" }, flows.map(drawFlow)),
    svg(
      "g",
      { class: "steps" },
      steps.map((step) => drawStep(step, stepSentence(picture, step))),
    ),
    svg("g", { class: "figures" }, drawSlips(flows, steps)),
    below?.node ?? null,
  ];
  const text = { title: processTitle(picture), description: processDescription(picture) };
  return drawingOf(placed.width, placed.height + (below === null ? 0 : 20 + below.height), text, parts);
}

function drawnFlows(picture: ProcessPicture, placed: PlacedProcess, mirrored: boolean): DrawnFlow[] {
  const handOffs = new Map(picture.handOffs.map((handOff) => [handOff.flow.id, handOff]));
  const routes = routeFlows(picture.content.flows, placed);
  return picture.content.flows
    .flatMap((flow): DrawnFlow[] => {
      const [route, handOff] = [routes.get(flow.id), handOffs.get(flow.id)];
      if (route === undefined) return [];
      const way = mirrored ? mirroredRoute(route, placed.width) : route;
      return [{ flow, route: way, handOff, sentence: flowSentence(picture, placed, flow.id, handOff) }];
    })
    .sort((a, b) => DEPTH[flowLook(a.handOff)] - DEPTH[flowLook(b.handOff)]);
}

function flowSentence(
  picture: ProcessPicture,
  { steps }: PlacedProcess,
  id: string,
  handOff: DrawnFlow["handOff"],
): string {
  if (handOff !== undefined) return handOffSentence(picture, handOff);
  const flow = picture.content.flows.find((each) => each.id === id);
  const ends = [flow?.from, flow?.to].flatMap((end) => steps.get(end ?? "")?.step ?? []).map(stepName);
  return `From ${ends.join(" to ")}.`;
}

function mirroredStep(placed: PlacedStep, width: number): PlacedStep {
  return { ...placed, x: width - placed.x - placed.width };
}
