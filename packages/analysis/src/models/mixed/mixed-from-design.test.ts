import { expect, test } from "vitest";
import { buildDesign } from "../design.ts";
import { parseFormula } from "../formula.ts";
import { mixedFromDesign } from "./mixed-from-design.ts";

test("a design becomes data with the levels of its groupings", () => {
  const columns = new Map([
    ["y", ["1", "2", "4", "3"]],
    ["x", ["0", "1", "1", "0"]],
    ["g", ["b", "a", "a", "b"]],
  ]);
  const data = mixedFromDesign(buildDesign({ length: 4, columns }, parseFormula("y ~ x + (1 | g)")));
  expect(data).toEqual({
    response: Float64Array.of(1, 2, 4, 3),
    columns: [Float64Array.of(1, 1, 1, 1), Float64Array.of(0, 1, 1, 0)],
    names: ["(Intercept)", "x"],
    groupings: [{ name: "g", labels: ["a", "b"], index: Int32Array.of(1, 0, 0, 1), levels: 2 }],
  });
});
