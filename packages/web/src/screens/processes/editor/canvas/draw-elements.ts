import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import { decimal, durationWords } from "@interrelate/pictures";
import { type NodeHandle, Position } from "@xyflow/react";
import { texts } from "../texts.ts";
import type { DrawnTies } from "../ties/use-drawn-ties.ts";
import type { Elements, FlowEdge, FlowLook, StepNode } from "./elements.ts";
import { onStage, type Rect, type Stage } from "./stage.ts";

/** Everything a drawing is made from. */
export interface DrawingSource {
  content: MapContent;
  stage: Stage;
  /** Null where no ties are drawn. */
  ties: DrawnTies | null;
  /** The name of a workgroup. */
  laneName: (workgroupId: string) => string;
}

/** The most hand-offs among which figures on lines can still be read. */
const MOST_FIGURES = 24;

/**
 * The elements of a map in reading order. What is drawn as before is the same object as before, so that only the rest
 * is drawn again.
 */
export function drawElements(source: DrawingSource, before: Elements): Elements {
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const edges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const rects = new Map(source.content.steps.map((step) => [step.id, onStage(step, source.stage)]));
  const steps = readingOrder(source.content.steps, rects, source.stage.mirrored);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const next = nextNames(source.content, byId);
  const handOffs = source.content.flows.filter((flow) => handOff(flow, byId) !== null);
  const hasFigures = handOffs.length <= MOST_FIGURES;
  return {
    nodes: steps.map((step) =>
      drawStep(step, rects.get(step.id) as Rect, source, next.get(step.id), nodes.get(step.id)),
    ),
    edges: source.content.flows.map((flow) => drawFlow(flow, byId, source, hasFigures, edges.get(flow.id))),
  };
}

/** What a step is called, also when it has no name. */
export function stepName(step: Pick<MapStep, "name" | "kind"> | undefined): string {
  if (step === undefined) return texts.nothing;
  return step.name === "" ? texts.unnamed(step.kind) : step.name;
}

/** Whether a flow hands work from one workgroup to another; then from the sender to the receiver. */
export function handOff(
  flow: MapFlow,
  steps: ReadonlyMap<string, MapStep>,
): { sender: string; receiver: string } | null {
  const [sender, receiver] = [steps.get(flow.from)?.workgroupId, steps.get(flow.to)?.workgroupId];
  if (sender === undefined || receiver === undefined || sender === receiver) return null;
  return { sender, receiver };
}

/** In reading direction, and from top to bottom where steps begin at the same place. */
function readingOrder(steps: readonly MapStep[], rects: ReadonlyMap<string, Rect>, mirrored: boolean): MapStep[] {
  const place = (step: MapStep) => rects.get(step.id) as Rect;
  const begin = (step: MapStep) => (mirrored ? -place(step).x - place(step).width : place(step).x);
  return steps.toSorted((one, other) => begin(one) - begin(other) || place(one).y - place(other).y);
}

function nextNames({ flows }: MapContent, steps: ReadonlyMap<string, MapStep>): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of flows) next.set(from, [...(next.get(from) ?? []), stepName(steps.get(to))]);
  return next;
}

function drawStep(
  step: MapStep,
  { x, y, width, height }: Rect,
  { stage: { mirrored }, laneName }: DrawingSource,
  next: string[] | undefined,
  before: StepNode | undefined,
): StepNode {
  const { heard } = texts;
  const minutes = step.minutes === null ? null : durationWords(step.minutes);
  const said = heard.step(stepName(step), minutes, texts.stepNouns[step.kind], laneName(step.workgroupId));
  const ariaLabel = said + (next === undefined ? heard.last : heard.goesTo(next.join(", ")));
  const position = { x, y };
  const isSame =
    before?.data.step === step &&
    before.data.mirrored === mirrored &&
    before.ariaLabel === ariaLabel &&
    before.position.x === position.x &&
    before.position.y === position.y;
  if (isSame) return before;
  return {
    ...(before ?? { domAttributes: { tabIndex: -1, "aria-roledescription": texts.step } }),
    id: step.id,
    type: "step",
    position,
    data: { step, mirrored },
    width,
    height,
    measured: { width, height },
    handles: handlesOf(width, height, mirrored),
    ariaLabel,
    ariaRole: "button",
  };
}

function handlesOf(width: number, height: number, mirrored: boolean): NodeHandle[] {
  const [first, last] = mirrored ? [Position.Right, Position.Left] : [Position.Left, Position.Right];
  const at = (position: Position) => ({ position, x: position === Position.Left ? 0 : width, y: height / 2 });
  return [
    { type: "target", ...at(first), width: 1, height: 1 },
    { type: "source", ...at(last), width: 1, height: 1 },
  ];
}

/** The words on a flow, as they are seen. */
function seenOn({ name }: MapFlow, figure: string): string {
  return name === "" || figure === "" ? name : `${name}, ${figure}`;
}

function drawFlow(
  flow: MapFlow,
  steps: ReadonlyMap<string, MapStep>,
  { stage: { mirrored }, ties }: DrawingSource,
  hasFigures: boolean,
  before: FlowEdge | undefined,
): FlowEdge {
  const hands = handOff(flow, steps);
  const tie = hands && ties ? ties.reading(hands.receiver, hands.sender) : null;
  const look: FlowLook = tie === null ? "plain" : tie.state === "shown" ? tie.band : tie.state;
  const uncertain = tie?.state === "shown" && tie.uncertain;
  const figure = hasFigures && tie?.state === "shown" ? decimal(tie.mean) : "";
  const said = texts.heard.flow(stepName(steps.get(flow.from)), stepName(steps.get(flow.to)), seenOn(flow, figure));
  const ariaLabel = said + (hands && ties ? texts.heard.tie(ties.sentence(hands.receiver, hands.sender)) : "");
  const data = before?.data;
  const isSame =
    data?.flow === flow &&
    data.look === look &&
    data.uncertain === uncertain &&
    data.figure === figure &&
    data.mirrored === mirrored &&
    before?.ariaLabel === ariaLabel;
  if (isSame && before !== undefined) return before;
  return {
    ...(before ?? { domAttributes: { tabIndex: -1, "aria-roledescription": texts.flow } }),
    id: flow.id,
    type: "flow",
    source: flow.from,
    target: flow.to,
    data: { flow, look, uncertain, figure, mirrored },
    ariaLabel,
    ariaRole: "button",
  };
}
