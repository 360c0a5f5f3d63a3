import type { MapContent } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { stageOf } from "../canvas/stage.ts";
import { keyCommand, type PressedKey } from "./key-command.ts";
import { flowsAt, walk } from "./walk.ts";

/** Two lanes: round → decide → call in the first, bed below decide in the second, reached from round. */
const MAP: MapContent = {
  lanes: ["nurses", "physicians"],
  steps: [
    step("round", "nurses", 0),
    step("decide", "nurses", 200),
    step("call", "nurses", 400),
    step("bed", "physicians", 220),
  ],
  flows: [flow("f1", "round", "decide"), flow("f2", "round", "bed"), flow("f3", "bed", "call")],
};

function step(id: string, workgroupId: string, x: number): MapContent["steps"][number] {
  return { id, kind: "task", workgroupId, name: id, x, y: 22, minutes: null };
}

function flow(id: string, from: string, to: string): MapContent["flows"][number] {
  return { id, from, to, name: "", perWeek: null, criticality: null, minutes: null };
}

describe("walking", () => {
  it.each([
    // Along a flow, the one that stays nearest first; else on in the same lane.
    ["round", "on", "decide"],
    ["decide", "on", "call"],
    ["call", "back", "bed"],
    ["bed", "on", "call"],
    ["round", "back", null],
    ["decide", "down", "bed"],
    ["bed", "up", "decide"],
    ["bed", "down", null],
    ["call", "first", "round"],
    ["round", "last", "call"],
    // From a flow to its ends, and to the next flow of the step it leaves.
    ["f2", "on", "bed"],
    ["f2", "back", "round"],
    ["f1", "down", "f2"],
    ["f1", "up", "f2"],
    ["gone", "on", null],
  ] as const)("from %s %s leads to %s", (here, direction, there) => {
    for (const mirrored of [false, true]) {
      expect(walk(MAP, stageOf(MAP, mirrored), here, direction)).toBe(there);
    }
  });

  it("lists the flows that leave a step before those that reach it", () => {
    expect(flowsAt(MAP, "bed")).toEqual(["f3", "f2"]);
  });
});

describe("keys", () => {
  const press = (key: string, more: Partial<PressedKey> = {}, mirrored = false) =>
    keyCommand({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more }, mirrored);

  it("lead on in reading direction", () => {
    expect(press("ArrowRight")).toEqual({ do: "walk", direction: "on" });
    expect(press("ArrowRight", {}, true)).toEqual({ do: "walk", direction: "back" });
    expect(press("ArrowLeft", { altKey: true }, true)).toEqual({ do: "nudge", along: 20, across: 0 });
  });

  it.each([
    ["n", {}, { do: "next" }],
    ["N", { shiftKey: true }, { do: "next" }],
    ["ArrowDown", { altKey: true }, { do: "changeLane", direction: 1 }],
    ["ArrowUp", { altKey: true, shiftKey: true }, { do: "nudge", along: 0, across: -20 }],
    ["z", { ctrlKey: true }, { do: "undo" }],
    ["Z", { metaKey: true, shiftKey: true }, { do: "redo" }],
    ["y", { ctrlKey: true }, { do: "redo" }],
    ["?", { shiftKey: true }, { do: "keys" }],
    // Left to the browser.
    ["c", { ctrlKey: true }, null],
    ["n", { altKey: true }, null],
    ["Tab", {}, null],
  ] as const)("%s with %j asks for %j", (key, more, command) => {
    expect(press(key, more)).toEqual(command);
  });
});
