import { expect, test } from "vitest";
import { streamPlaces } from "./stream-places.ts";

test("everybody has so many places, and whoever gives one back has it again", () => {
  const places = streamPlaces(2);
  const first = places.take("one");
  expect(places.take("one")).toBeDefined();
  expect(places.take("one")).toBeUndefined();
  expect(places.take("other")).toBeDefined();
  first?.();
  expect(places.take("one")).toBeDefined();
  expect(places.take("one")).toBeUndefined();
});

test("a place that is given back twice is one place", () => {
  const places = streamPlaces(1);
  const leave = places.take("one");
  leave?.();
  const again = places.take("one");
  leave?.();
  expect(places.take("one")).toBeUndefined();
  again?.();
  expect(places.take("one")).toBeDefined();
});
