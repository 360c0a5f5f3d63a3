import type { MapContent } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { keepUnchanged } from "./keep-unchanged.ts";

const content = (): MapContent => ({
  lanes: ["a", "b"],
  steps: ["one", "two"].map((id) => ({ id, kind: "task", workgroupId: "a", name: id, x: 0, y: 20, minutes: null })),
  flows: [{ id: "f", from: "one", to: "two", name: "", perWeek: null, criticality: null, minutes: null }],
});

describe("content that is read again", () => {
  it("is the same object where nothing changed", () => {
    const before = content();
    expect(keepUnchanged(before, content())).toBe(before);
  });

  it("keeps all objects but that of the step that changed", () => {
    const [before, after] = [content(), content()];
    after.steps[1] = { ...content().steps[1]!, name: "Two" };
    const kept = keepUnchanged(before, after);
    expect(kept).toEqual(after);
    expect(kept.steps[0]).toBe(before.steps[0]);
    expect(kept.steps[1]).not.toBe(before.steps[1]);
    expect([kept.lanes, kept.flows]).toEqual([before.lanes, before.flows]);
    expect(kept.flows).toBe(before.flows);
  });

  it("loses what was removed", () => {
    const after = { ...content(), flows: [] };
    expect(keepUnchanged(content(), after)).toEqual(after);
  });
});
