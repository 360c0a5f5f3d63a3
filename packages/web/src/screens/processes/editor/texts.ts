import type { MapKind, StepKind } from "@interrelate/contract";
import { counted, numberWord } from "../../../ui/words.ts";

/** The words of the editor of one process map. */
export const texts = {
  kinds: { current: "current state", desired: "desired state", experiment: "an experiment" } satisfies Record<
    MapKind,
    string
  >,
  steps: { start: "Start", task: "Task", decision: "Decision", wait: "Wait", end: "End" } satisfies Record<
    StepKind,
    string
  >,
  stepNouns: { start: "start", task: "task", decision: "decision", wait: "wait", end: "end" } satisfies Record<
    StepKind,
    string
  >,
  unnamed: (kind: StepKind) => `Unnamed ${kind}`,
  noLane: "a workgroup that is gone",

  title: {
    empty: (name: string) => `“${name}” has no steps yet`,
    noHandOffs: (name: string, steps: number) => `“${name}” has ${counted(steps, "step", "steps")} and no hand-offs`,
    handOffs: (name: string, handOffs: number) =>
      `“${name}” has ${numberWord(handOffs)} ${handOffs === 1 ? "hand-off" : "hand-offs"} between workgroups`,
  },
  subtitle: (name: string, kind: string, ties: { wave: { name: string }; site: { name: string } | null } | null) =>
    ties === null
      ? `${name}, ${kind}.`
      : `${name}, ${kind}. A line that crosses lanes is drawn as the receiving workgroup experiences the sending one, by ${ties.wave.name}${ties.site === null ? "" : ` at ${ties.site.name}`}.`,

  save: {
    loading: "Loading",
    waiting: "The server does not answer; it is asked again",
    saved: "Saved",
    saving: "Saving",
    offline: "Offline: your changes are kept here and sent when the connection is back.",
    offlineUnkept: "Offline: keep this page open; your changes are sent when the connection is back.",
    refused: "Your last changes could not be saved",
    gone: "This map was removed, or you have no access to it any more",
    kept: "Your last changes are still on this page and in this browser.",
    again: "Try again",
    undo: "Undo the last change",
    discard: "Discard them",
  },

  drawing: (name: string) => `The process map “${name}”`,
  flowHint: "Enter edits the flow, Delete removes it, arrow keys walk to its ends.",
  keysHint: "Arrow keys walk between steps, Enter edits, N adds the next step, ? shows all keys.",
  empty: "Nothing is drawn yet. Choose Start above and click into a lane, or press the button:",
  emptyButton: "Put a start into the first lane",
  toolbar: "Tools for drawing",
  add: "Add",
  placing: (kind: string) => `Click into a lane to put the ${kind} there. Escape leaves it.`,
  undo: "Undo",
  redo: "Redo",
  tidy: "Tidy up",
  fit: "Show all",
  larger: "Larger",
  smaller: "Smaller",
  keys: "Keys",
  ties: "Ties",
  tiesFrom: "Ties of",
  noTies: "No ties",

  panel: "The selected step or flow",
  stepTitle: (kind: string) => `This ${kind}`,
  flowTitle: "This flow",
  severalTitle: (count: number) => `${count} selected`,
  severalWords: "Drag one to move all, or press Delete to remove them.",
  close: "Close",
  name: "Name",
  flowName: "Name, such as the answer to a decision",
  kind: "Kind",
  lane: "Workgroup",
  takes: "Takes",
  waits: "Waits before it goes on",
  between: "Waiting on the way",
  unit: (what: string) => `${what}: unit`,
  units: { minutes: "minutes", hours: "hours", days: "days" },
  perWeek: "Times a week",
  criticality: "How much depends on it",
  criticalities: { "": "Not said", 1: "Little", 2: "Something", 3: "Much" },
  notSaid: "not said",
  wrongNumber: "A number, zero or more.",
  addNext: "Add the next step",
  connect: "Connect to another step",
  remove: "Remove",
  removeAll: "Remove all",
  goesTo: "Goes to",
  comesFrom: "Comes from",
  nothing: "nothing",

  lanes: "Lanes",
  lanesWords: "From top to bottom. A lane that steps stand in cannot be removed.",
  laneUp: (name: string) => `Move ${name} up`,
  laneDown: (name: string) => `Move ${name} down`,
  laneRemove: (name: string) => `Remove the lane of ${name}`,
  laneAdd: "Add a lane",
  laneChoose: "Choose a workgroup",

  stepList: "All steps",
  flowList: "All flows",
  step: "Step",
  flow: "Flow",
  next: "Goes on to",
  edit: "Edit",
  editStep: (name: string) => `Edit ${name}`,
  from: "From",
  to: "To",
  tie: "Tie",
  noSteps: "No steps yet.",
  noFlows: "No flows yet. Connect two steps.",
  addFlow: "Add a flow",
  addStep: "Add a step",

  connectTitle: (name: string) => `Connect “${name}” to`,
  connectYes: "Connect",
  connectWhich: "The step it goes on to",
  connectFrom: "The step it comes from",

  said: {
    added: (kind: string, lane: string) => `Added a ${kind} in the lane of ${lane}.`,
    removed: (count: number) => `Removed ${counted(count, "element", "elements")}. Undo brings it back.`,
    connected: (from: string, to: string) => `${from} now goes on to ${to}.`,
    connectedAlready: (from: string, to: string) => `${from} goes on to ${to} already.`,
    notItself: "A step cannot go on to itself.",
    moved: (name: string, lane: string) => `${name} moved, in the lane of ${lane}.`,
    movedMany: (count: number) => `${counted(count, "step", "steps")} moved.`,
    atEdge: "There is no further lane.",
    changed: (name: string) => `${name} changed.`,
    undone: "Undone.",
    redone: "Done again.",
    nothingToUndo: "Nothing to undo.",
    nothingToRedo: "Nothing to do again.",
    tidied: "The steps were laid out.",
    laneAdded: (name: string) => `Added a lane for ${name}.`,
    laneMoved: (name: string, place: number) => `The lane of ${name} is now number ${place}.`,
    laneRemoved: (name: string) => `Removed the lane of ${name}.`,
    selected: (count: number) => `${count} selected.`,
    noStep: "No step there.",
    noFlow: "No flow leaves or reaches this step.",
    placed: "Nothing was put there: the map has no lanes.",
  },

  heard: {
    /** Begins with what is seen, so that people can say it. */
    step: (name: string, minutes: string | null, kind: string, lane: string) =>
      `${name}, ${minutes === null ? "" : `${minutes}, `}${kind}, ${lane}`,
    goesTo: (names: string) => `. Goes on to ${names}`,
    last: ". Goes on to nothing",
    /** With the words on it, as they are seen. */
    flow: (from: string, to: string, seen: string) =>
      `${seen === "" ? "Flow" : `Flow “${seen}”`} from ${from} to ${to}`,
    tie: (sentence: string) => `. ${sentence}`,
  },

  tieWords: {
    shown: (rater: string, rated: string, band: string, figures: string) =>
      `${rater} experience ${rated} as ${band}: ${figures}.`,
    hidden: (rater: string, rated: string) =>
      `How ${rater} experience ${rated} is hidden, to protect those who answered.`,
    unrated: (rater: string, rated: string) => `No data for this tie: how ${rater} experience ${rated}.`,
  },
  tieBands: {
    hidden: "hidden",
    unrated: "no data for this tie",
  },
  tieOf: (rater: string, rated: string) => `${rater} of ${rated}`,
  legend: "How lines are drawn",
  printed: "The whole map",
};
