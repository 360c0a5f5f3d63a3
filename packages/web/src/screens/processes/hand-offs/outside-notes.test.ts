import type { MapContent, StepKind } from "@interrelate/contract";
import { valueStream } from "@interrelate/work";
import { expect, test } from "vitest";
import { outsideNotes } from "./outside-notes.ts";

const step = (id: string, kind: StepKind, name: string, minutes: number | null) => ({
  ...{ id, kind, name, minutes, workgroupId: "nurses", x: 0, y: 0 },
});
const flow = (from: string, to: string, minutes: number | null = null) => ({
  ...{ id: `${from}-${to}`, from, to, name: "", perWeek: 12, criticality: null, minutes },
});

/** A bed is looked for until one is free; who finds none waits, and comes back after `back` minutes. */
function looking(back: number | null, more: Partial<MapContent> = {}) {
  const content: MapContent = {
    lanes: ["nurses"],
    steps: [
      step("a", "start", "Begin", null),
      step("b", "task", "Look for bed", 10),
      step("q", "decision", "Bed free?", null),
      step("w", "wait", "Wait for bed", 240),
      step("z", "end", "", null),
      ...(more.steps ?? []),
    ],
    flows: [
      flow("a", "b"),
      flow("b", "q"),
      flow("q", "w"),
      flow("w", "b", back),
      flow("q", "z"),
      ...(more.flows ?? []),
    ],
  };
  return outsideNotes({ content, stream: valueStream(content) });
}

test("a wait that stands only on the way back is named with its time", () => {
  expect(looking(null)).toEqual([
    "Not in these times, because it comes only when the work goes back: “Wait for bed”, 4 h.",
  ]);
});

test("a flow is named by its steps, and what leads to no end apart", () => {
  const file = { steps: [step("f", "task", "", 15)], flows: [flow("b", "f")] };
  expect(looking(20, file)).toEqual([
    "Not in these times, because they come only when the work goes back: “Wait for bed”, 4 h; the flow from “Wait for bed” to “Look for bed”, 20 min.",
    "Not in these times, because it stands on no way from a start to an end: a task without a name, 15 min.",
  ]);
});
