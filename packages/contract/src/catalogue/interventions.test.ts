import { expect, test } from "vitest";
import {
  actWeights,
  type BoundaryCondition,
  boundaryCondition,
  interventionKind,
  interventionTool,
  USUAL_ACT_WEIGHTS,
} from "../interventions.ts";
import { structureKindId } from "../structures.ts";
import { INTERVENTION_TOOLS } from "./interventions.ts";

test.each(INTERVENTION_TOOLS)(
  "$name says in whole sentences what it is for, when to leave it and how to begin",
  (tool) => {
    expect(interventionTool.parse(tool)).toEqual(tool);
    expect(INTERVENTION_TOOLS.filter(({ id, name }) => id === tool.id || name === tool.name)).toEqual([tool]);
    for (const sentence of [tool.purpose, tool.notWhen]) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(tool.firstStep).toMatch(/^[A-Z].*[.”]$/);
    expect(tool.fits.filter((condition) => tool.unfit.includes(condition))).toEqual([]);
    expect(new Set(tool.fits).size).toBe(tool.fits.length);
  },
);

test("structural tools are the twelve kinds of structures, the others are none of them", () => {
  const kinds = INTERVENTION_TOOLS.flatMap(({ structureKind }) => structureKind ?? []);
  expect(kinds).toEqual(structureKindId.options);
  for (const { kind, structureKind } of INTERVENTION_TOOLS) expect(kind === "structural").toBe(structureKind !== null);
});

test.each(interventionKind.options)("whatever the tie and the map are like, two tools of the kind %s fit", (kind) => {
  for (const state of ["weak", "moderate", "strong", "unsettled", "notKnown"] as const)
    for (const work of [["noMap"], ["handOffs"], []] as const) {
      const held: readonly BoundaryCondition[] = [state, ...work];
      const fitting = INTERVENTION_TOOLS.filter(
        ({ kind: its, fits, unfit }) =>
          its === kind && held.some((each) => fits.includes(each)) && !held.some((each) => unfit.includes(each)),
      );
      expect(fitting.length, held.join()).toBeGreaterThanOrEqual(2);
    }
});

test("every condition speaks for some tool", () => {
  const used = new Set(INTERVENTION_TOOLS.flatMap(({ fits }) => fits));
  expect(boundaryCondition.options.filter((condition) => !used.has(condition))).toEqual([]);
});

test("the usual weights are weights", () => {
  expect(actWeights.parse(USUAL_ACT_WEIGHTS)).toEqual(USUAL_ACT_WEIGHTS);
});
