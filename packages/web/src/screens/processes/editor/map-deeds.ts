import type { MapContent, MapFlow, MapStep, StepKind } from "@interrelate/contract";
import { changeMap, LANE_HEIGHT, type MapChange, MapChangeRefused, type StepPlace, stepSize } from "@interrelate/work";
import { newId } from "../../../ui/new-id.ts";
import { aligned } from "./canvas/align.ts";
import { stepName } from "./canvas/draw-elements.ts";
import { freePlace, type Place } from "./canvas/free-place.ts";
import { placeAfter, placeInLane } from "./canvas/next-place.ts";
import type { EditedMap } from "./sharing/use-shared-map.ts";
import { texts } from "./texts.ts";

/** What a person does to a map; every deed is one step of undo and is said in a sentence. */
export interface MapDeeds {
  /** Moves steps to where they were let go. */
  place: (places: readonly StepPlace[]) => void;
  connect: (from: string, to: string) => void;
  /** Puts a new step with its middle at a place, coming after another when that is given. */
  addAt: (kind: StepKind, middle: Place | null, after?: string) => void;
  /** Puts a new step after another, connected. */
  addNext: (after: string, kind: StepKind) => void;
  /** Puts a new step at the end of a lane; the first when none is given. */
  addToLane: (kind: StepKind, workgroupId?: string) => void;
  changeStep: (id: string, fields: Partial<Omit<MapStep, "id">>) => void;
  changeFlow: (id: string, fields: Partial<Omit<MapFlow, "id">>) => void;
  remove: (ids: readonly string[]) => void;
  /** Moves steps by pixels along and across, within their lanes. */
  nudge: (ids: readonly string[], along: number, across: number) => void;
  /** Moves steps into the lane above (-1) or below (1). */
  changeLane: (ids: readonly string[], direction: 1 | -1) => void;
  /** Moves a step into a lane. */
  toLane: (id: string, workgroupId: string) => void;
  /** Any other change, and what is said of it. */
  make: (change: MapChange, said: string) => void;
  undo: () => void;
  redo: () => void;
}

interface DeedsContext {
  edited: EditedMap;
  laneName: (workgroupId: string) => string;
  /** Says in the page what was done. */
  say: (words: string) => void;
  /** Opens the fields of a new element, its name first. */
  begin: (id: string) => void;
}

/** The deeds of one person in one map. */
export function mapDeeds(context: DeedsContext): MapDeeds {
  const { edited, say } = context;
  const content = () => edited.map.content();
  const make = (change: MapChange, said: string) => void attempt(context, [change], said);
  return {
    make,
    ...addingDeeds(context),
    ...movingDeeds(context),
    connect: (from, to) => connect(context, from, to),
    changeStep: (id, fields) => {
      const step = content().steps.find((each) => each.id === id);
      make({ do: "changeStep", id, fields }, texts.said.changed(stepName(step)));
    },
    changeFlow: (id, fields) => make({ do: "changeFlow", id, fields }, texts.said.changed(texts.flow)),
    remove: (ids) => remove(context, ids),
    undo: () => say(edited.history.undo() ? texts.said.undone : texts.said.nothingToUndo),
    redo: () => say(edited.history.redo() ? texts.said.redone : texts.said.nothingToRedo),
  };
}

function addingDeeds(context: DeedsContext): Pick<MapDeeds, "addAt" | "addNext" | "addToLane"> {
  const content = () => context.edited.map.content();
  return {
    addAt: (kind, middle, after) => {
      if (middle === null) return context.say(texts.said.placed);
      const { width, height } = stepSize({ kind });
      const corner = { ...middle, x: Math.max(0, middle.x - width / 2), y: Math.max(8, middle.y - height / 2) };
      addStep(context, kind, freePlace(content(), kind, corner), after);
    },
    addNext: (after, kind) => {
      const step = content().steps.find(({ id }) => id === after);
      if (step !== undefined) addStep(context, kind, placeAfter(content(), step, kind), after);
    },
    addToLane: (kind, workgroupId = content().lanes[0]) => {
      if (workgroupId === undefined) context.say(texts.said.placed);
      else addStep(context, kind, placeInLane(content(), workgroupId, kind));
    },
  };
}

function movingDeeds(context: DeedsContext): Pick<MapDeeds, "place" | "nudge" | "changeLane" | "toLane"> {
  const content = () => context.edited.map.content();
  const moved = (places: readonly StepPlace[]) => {
    const [first] = places;
    if (first === undefined) return;
    const name = stepName(content().steps.find(({ id }) => id === first.id));
    const one = texts.said.moved(name, context.laneName(first.workgroupId));
    attempt(context, [{ do: "place", places }], places.length === 1 ? one : texts.said.movedMany(places.length));
  };
  return {
    place: (places) => moved(inLine(content(), places)),
    nudge: (ids, along, across) => {
      const by = ({ x, y }: MapStep) => ({ x: Math.max(0, x + along), y: Math.max(8, y + across) });
      moved(stepsOf(content(), ids).map((step) => ({ ...placeOf(step), ...by(step) })));
    },
    changeLane: (ids, direction) => {
      const places = inOtherLane(content(), ids, direction);
      if (places === null) context.say(texts.said.atEdge);
      else moved(places);
    },
    toLane: (id, workgroupId) =>
      moved(stepsOf(content(), [id]).map((step) => ({ id, ...inMiddleOf(content(), step, workgroupId) }))),
  };
}

/** Makes changes together, or says why they were not made. */
function attempt({ edited: { map, origin }, say }: DeedsContext, changes: readonly MapChange[], said: string): boolean {
  try {
    map.doc.transact(() => {
      for (const change of changes) changeMap(map.doc, change, origin);
    }, origin);
    say(said);
    return true;
  } catch (error) {
    if (!(error instanceof MapChangeRefused)) throw error;
    say(error.message);
    return false;
  }
}

function addStep(context: DeedsContext, kind: StepKind, place: Place, after?: string): void {
  const step: MapStep = { id: elementId("step"), kind, ...place, name: "", minutes: null };
  const changes: MapChange[] = [{ do: "addStep", step }];
  if (after !== undefined) changes.push({ do: "addFlow", flow: newFlow(after, step.id) });
  const said = texts.said.added(texts.stepNouns[kind], context.laneName(place.workgroupId));
  if (attempt(context, changes, said)) context.begin(step.id);
}

function connect(context: DeedsContext, from: string, to: string): void {
  const { steps, flows } = context.edited.map.content();
  const [one, other] = [from, to].map((id) => stepName(steps.find((step) => step.id === id))) as [string, string];
  const isThere = flows.some((flow) => flow.from === from && flow.to === to);
  if (from === to) context.say(texts.said.notItself);
  else if (isThere) context.say(texts.said.connectedAlready(one, other));
  else attempt(context, [{ do: "addFlow", flow: newFlow(from, to) }], texts.said.connected(one, other));
}

function remove(context: DeedsContext, ids: readonly string[]): void {
  const { steps, flows } = context.edited.map.content();
  const chosen = new Set(ids);
  const goneSteps = steps.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const goneFlows = flows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  if (goneSteps.length + goneFlows.length === 0) return;
  const changes: MapChange[] = [
    { do: "removeFlows", ids: goneFlows },
    { do: "removeSteps", ids: goneSteps },
  ];
  attempt(context, changes, texts.said.removed(goneSteps.length + goneFlows.length));
}

/** Steps let go nearly in line with others are put into line, unless several move together and keep their distances. */
function inLine({ steps }: MapContent, places: readonly StepPlace[]): readonly StepPlace[] {
  const [place] = places;
  const step = steps.find(({ id }) => id === place?.id);
  if (places.length !== 1 || place === undefined || step === undefined) return places;
  return [
    aligned(
      place,
      step,
      steps.filter((other) => other !== step),
    ),
  ];
}

function inOtherLane(content: MapContent, ids: readonly string[], direction: 1 | -1): StepPlace[] | null {
  const steps = stepsOf(content, ids);
  const places = steps.flatMap((step) => {
    const workgroupId = content.lanes[content.lanes.indexOf(step.workgroupId) + direction];
    if (workgroupId === undefined) return [];
    return [{ id: step.id, ...inMiddleOf(content, step, workgroupId) }];
  });
  return places.length < steps.length ? null : places;
}

/** The place of a step in another lane: as far along as before, in the lane's first row where there is room. */
function inMiddleOf(content: MapContent, { kind, x }: MapStep, workgroupId: string): Place {
  return freePlace(content, kind, { workgroupId, x, y: (LANE_HEIGHT - stepSize({ kind }).height) / 2 });
}

function stepsOf({ steps }: MapContent, ids: readonly string[]): MapStep[] {
  return steps.filter(({ id }) => ids.includes(id));
}

function placeOf({ id, x, y, workgroupId }: MapStep): StepPlace {
  return { id, x, y, workgroupId };
}

function newFlow(from: string, to: string): MapFlow {
  return { id: elementId("flow"), from, to, name: "", perWeek: null, criticality: null, minutes: null };
}

/** Chance makes it new also where others add elements at the same moment. */
function elementId(what: "step" | "flow"): string {
  return `${what}-${newId()}`;
}
