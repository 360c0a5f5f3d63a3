import type { BoundaryCondition, InterventionTool } from "@interrelate/contract";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fittingTools } from "./fitting-tools.ts";

const conditions = (...held: BoundaryCondition[]) => new Set(held);

function tool(id: string, fits: BoundaryCondition[], more: Partial<InterventionTool> = {}): InterventionTool {
  const words = { name: id, purpose: "", notWhen: "", firstStep: "", time: "" };
  return { id, kind: "relational", fits, unfit: [], structureKind: null, ...words, ...more };
}

const ids = (found: ReturnType<typeof fittingTools>) => found.map(({ tool: { id } }) => id);

it("proposes what most speaks for, in the order of the catalogue where as much does, at most three", () => {
  const catalogue = [
    tool("one", ["weak"]),
    tool("three", ["weak", "oneSided", "handOffs"]),
    tool("two", ["weak", "oneSided", "strong"]),
    tool("also two", ["oneSided", "handOffs"]),
    tool("none", ["strong"]),
  ];
  const found = fittingTools(catalogue, "relational", conditions("weak", "oneSided", "handOffs"), []);
  expect(ids(found)).toEqual(["three", "two", "also two"]);
  expect(found[1]?.reasons).toEqual(["weak", "oneSided"]);
});

it("leaves out tools of another kind, and those that something speaks against", () => {
  const catalogue = [
    tool("work", ["weak"], { kind: "workProcess" }),
    tool("unfit", ["weak", "oneSided"], { unfit: ["handOffs"] }),
    tool("fit", ["weak"], { unfit: ["noMap"] }),
  ];
  expect(ids(fittingTools(catalogue, "relational", conditions("weak", "oneSided", "handOffs"), []))).toEqual(["fit"]);
});

it("proposes to widen a structure that is there sooner than a new one, and none that takes in both fully", () => {
  const redesign = (structureKind: "meetings" | "protocols" | "training") =>
    tool(structureKind, ["weak"], { kind: "structural", structureKind });
  const catalogue = [redesign("meetings"), redesign("protocols"), redesign("training")];
  const found = fittingTools(catalogue, "structural", conditions("weak"), [
    { id: "plan", kind: "protocols", isFull: false },
    { id: "course", kind: "training", isFull: true },
    { id: "old course", kind: "training", isFull: false },
  ]);
  expect(found.map(({ tool: { id }, there }) => [id, there])).toEqual([
    ["protocols", ["plan"]],
    ["meetings", []],
  ]);
});

it("never proposes less of a tool when one more thing speaks for it", () => {
  const condition = fc.constantFrom<BoundaryCondition>("weak", "oneSided", "handOffs", "clientBoundary");
  const some = fc.uniqueArray(condition);
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), some, condition, (fits, held, more) => {
      const catalogue = fits.map((each, place) => tool(String(place), each));
      const before = ids(fittingTools(catalogue, "relational", conditions(...held), []));
      const after = ids(fittingTools(catalogue, "relational", conditions(...held, more), []));
      // What leaves the list, or moves down in it, gives way to a tool that the new condition speaks for.
      for (const [place, id] of before.entries()) {
        const now = after.indexOf(id);
        if (fits[Number(id)]?.includes(more)) expect(now >= 0 && now <= place).toBe(true);
      }
    }),
  );
});
