import fc from "fast-check";
import { expect, test } from "vitest";
import { momentsOf, offsetName, wallTimeOf } from "./wall-time.ts";

const ZONES = ["UTC", "Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"];
const zone = fc.constantFrom(...ZONES);
const minute = fc
  .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2035-01-01T00:00:00Z"), noInvalidDate: true })
  .map((moment) => new Date(Math.floor(moment.getTime() / 60_000) * 60_000));

test("every moment is among the moments of what the clocks show at it", () => {
  fc.assert(
    fc.property(minute, zone, (moment, place) => {
      expect(momentsOf(wallTimeOf(moment, place), place)).toContainEqual(moment);
    }),
  );
});

test("whatever a wall time stands for shows that wall time", () => {
  fc.assert(
    fc.property(minute, zone, (moment, place) => {
      const wall = wallTimeOf(moment, "UTC");
      for (const each of momentsOf(wall, place)) expect(wallTimeOf(each, place)).toBe(wall);
    }),
  );
});

// Directive 2000/84/EC: in the European Union summer time begins on the last Sunday of March and ends on the last
// Sunday of October, each at 1:00 UTC.
test("in the spring an hour is left out, in the autumn it comes twice", () => {
  expect(momentsOf("2026-03-29T02:30", "Europe/Copenhagen")).toEqual([]);
  expect(momentsOf("2026-10-25T02:30", "Europe/Copenhagen")).toEqual([
    new Date("2026-10-25T00:30:00Z"),
    new Date("2026-10-25T01:30:00Z"),
  ]);
  expect(momentsOf("2026-07-01T09:00", "Europe/Copenhagen")).toEqual([new Date("2026-07-01T07:00:00Z")]);
});

test("offsets are named as people write them", () => {
  expect(offsetName(new Date("2026-07-01T07:00:00Z"), "Europe/Copenhagen")).toBe("UTC+2");
  expect(offsetName(new Date("2026-07-01T07:00:00Z"), "America/New_York")).toBe("UTC-4");
  expect(offsetName(new Date("2026-07-01T07:00:00Z"), "Asia/Kolkata")).toBe("UTC+5:30");
});

test("a day that does not exist is an error", () => {
  expect(() => momentsOf("2026-02-30T10:00", "UTC")).toThrow(RangeError);
  expect(() => momentsOf("2026-02-03T10:00", "Middle/Earth")).toThrow(RangeError);
});
