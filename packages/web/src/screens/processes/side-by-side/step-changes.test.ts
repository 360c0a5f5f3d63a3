import type { MapStep } from "@interrelate/contract";
import { describe, expect, it } from "vitest";
import { stepChanges } from "./step-changes.ts";

let made = 0;
const step = (name: string, workgroupId = "nurses", minutes: number | null = 10): MapStep => ({
  id: `s${++made}`,
  ...{ kind: "task" as const, workgroupId, name, x: 0, y: 0, minutes },
});
const changes = (before: MapStep[], after: MapStep[]) => {
  const found = stepChanges({ steps: before }, { steps: after });
  const names = (steps: readonly MapStep[]) => steps.map(({ name }) => name);
  const pairs = (all: typeof found.moved) => names(all.map((pair) => pair.after));
  const { added, removed, moved, retimed } = found;
  return { added: names(added), removed: names(removed), moved: pairs(moved), retimed: pairs(retimed) };
};

describe("stepChanges", () => {
  it("finds nothing between a map and its copy, whatever the ids and capitals", () => {
    const none = { added: [], removed: [], moved: [], retimed: [] };
    expect(changes([step("Call ward"), step("")], [step("call ward "), step("")])).toEqual(none);
  });

  it("tells steps that came, went, moved to another workgroup and take another time", () => {
    const before = [step("Call ward"), step("Write summary", "physicians"), step("Wait for bed")];
    const after = [step("Write summary"), step("Call ward", "nurses", 5), step("Joint round")];
    expect(changes(before, after)).toEqual({
      added: ["Joint round"],
      removed: ["Wait for bed"],
      moved: ["Write summary"],
      retimed: ["Call ward"],
    });
  });

  it("pairs steps of one name within their workgroup first", () => {
    const before = [step("Sign", "physicians"), step("Sign", "nurses")];
    const after = [step("Sign", "nurses"), step("Sign", "families")];
    expect(changes(before, after)).toMatchObject({ added: [], removed: [], moved: ["Sign"] });
  });

  it("counts steps without a name, workgroup by workgroup", () => {
    expect(changes([step("", "nurses")], [step("", "physicians")])).toMatchObject({
      added: [""],
      removed: [""],
      moved: [],
    });
  });
});
