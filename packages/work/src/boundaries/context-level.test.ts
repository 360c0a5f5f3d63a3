import { expect, it } from "vitest";
import { contextAt, contextLevel } from "./context-level.ts";

it.each([
  [{ uncertainty: 1, interdependence: 1, timeConstraint: 1 }, 0],
  [{ uncertainty: 5, interdependence: 5, timeConstraint: 5 }, 1],
  [{ uncertainty: 5, interdependence: null, timeConstraint: 2 }, 0.625],
  [{ uncertainty: null, interdependence: null, timeConstraint: null }, null],
  [null, null],
])("of %j is %j", (context, expected) => {
  expect(contextLevel(context)).toBe(expected);
});

it("is that of the site, or of the whole where the site was not judged", () => {
  const [whole, ward] = [null, "ward"].map((siteId, place) => {
    return { siteId, uncertainty: place + 1, interdependence: null, timeConstraint: null };
  });
  expect(contextAt([whole!, ward!], "ward")).toBe(ward);
  expect(contextAt([whole!, ward!], "clinic")).toBe(whole);
  expect(contextAt([whole!, ward!], null)).toBe(whole);
  expect(contextAt([ward!], null)).toBeNull();
});
