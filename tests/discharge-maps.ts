import type { Effort, MapContent, MapFlow, MapStep } from "@interrelate/contract";
import { layOut } from "../packages/work/src/index.ts";

/** A step told in short: its kind, its workgroup, its name and its minutes. */
type ToldStep = readonly [kind: MapStep["kind"], group: string, name: string, minutes?: number];
/** A flow told in short: the steps it connects, how often a week, how critical. */
type ToldFlow = readonly [from: string, to: string, fields?: Partial<MapFlow>];

/** A process map of these workgroups as the contract takes it, laid out. Steps are told apart by their names. */
export function toldMap(
  { workProcess }: Pick<Effort, "workProcess">,
  steps: readonly ToldStep[],
  flows: readonly ToldFlow[],
): MapContent {
  const groupId = (name: string) => workProcess.workgroups.find((group) => group.name === name)?.id ?? name;
  const stepId = (name: string) => `s${steps.findIndex((step) => step[2] === name)}`;
  const content: MapContent = {
    lanes: [...new Set(steps.map(([, group]) => groupId(group)))],
    steps: steps.map(([kind, group, name, minutes = null]) => ({
      id: stepId(name),
      ...{ kind, workgroupId: groupId(group), name, x: 0, y: 0, minutes },
    })),
    flows: flows.map(([from, to, fields]) => ({
      id: `${stepId(from)}-${stepId(to)}`,
      ...{ from: stepId(from), to: stepId(to), name: "", perWeek: null, criticality: null, minutes: null },
      ...fields,
    })),
  };
  const places = new Map(layOut(content).places.map((place) => [place.id, place]));
  return { ...content, steps: content.steps.map((step) => ({ ...step, ...places.get(step.id) })) };
}

/** How a discharge from intensive care goes today, told with times: every hand-off of the clinic's picture. */
export const DISCHARGE_TODAY = {
  steps: [
    ["start", "Physicians", "Round begins"],
    ["task", "Physicians", "Decide ready", 20],
    ["task", "Nurses", "Prepare patient", 45],
    ["task", "Case management", "Find bed", 60],
    ["task", "Physicians", "Write summary", 30],
    ["task", "Pharmacy", "Reconcile drugs", 40],
    ["wait", "Nurses", "Wait for the ward", 240],
    ["task", "Nurses", "Call ward", 15],
    ["task", "Case management", "Book transport", 20],
    ["task", "Families", "Told of plan", 15],
    ["end", "Nurses", "Handed over"],
  ],
  flows: [
    ["Round begins", "Decide ready"],
    ["Decide ready", "Prepare patient", { perWeek: 24, criticality: 3 }],
    ["Decide ready", "Find bed", { perWeek: 24 }],
    ["Prepare patient", "Write summary", { perWeek: 22, criticality: 2 }],
    ["Write summary", "Reconcile drugs", { perWeek: 18, criticality: 3 }],
    ["Write summary", "Call ward", { perWeek: 22, criticality: 3, minutes: 45 }],
    ["Reconcile drugs", "Wait for the ward", { criticality: 2 }],
    ["Wait for the ward", "Call ward"],
    ["Find bed", "Book transport"],
    ["Call ward", "Book transport", { perWeek: 20, criticality: 2 }],
    ["Call ward", "Told of plan", { perWeek: 20, criticality: 3 }],
    ["Book transport", "Handed over", { perWeek: 20 }],
    ["Told of plan", "Handed over", { perWeek: 12, criticality: 1 }],
  ],
} as const satisfies { steps: readonly ToldStep[]; flows: readonly ToldFlow[] };

/** How it should go: one round together in the place of several hand-offs. */
export const DISCHARGE_DESIRED = {
  steps: [
    ["start", "Physicians", "Round begins"],
    ["task", "Physicians", "Decide ready", 20],
    ["task", "Nurses", "Prepare patient", 30],
    ["task", "Nurses", "Write summary", 30],
    ["task", "Pharmacy", "Reconcile drugs", 40],
    ["task", "Nurses", "Call ward", 15],
    ["task", "Families", "Told of plan", 15],
    ["end", "Nurses", "Handed over"],
  ],
  flows: [
    ["Round begins", "Decide ready"],
    ["Decide ready", "Prepare patient", { perWeek: 24, criticality: 3 }],
    ["Prepare patient", "Write summary"],
    ["Write summary", "Reconcile drugs", { perWeek: 18, criticality: 3 }],
    ["Reconcile drugs", "Call ward", { criticality: 2 }],
    ["Call ward", "Told of plan", { perWeek: 20, criticality: 3 }],
    ["Told of plan", "Handed over", { perWeek: 12, criticality: 1 }],
  ],
} as const satisfies { steps: readonly ToldStep[]; flows: readonly ToldFlow[] };
