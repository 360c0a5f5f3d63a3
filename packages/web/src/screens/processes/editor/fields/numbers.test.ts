import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTES_IN, unitOf } from "./duration-unit.ts";
import { readNumber } from "./read-number.ts";

describe("a number that somebody writes", () => {
  it.each([
    ["12", 12],
    [" 1,5 ", 1.5],
    [".5", 0.5],
    ["2.", 2],
    ["", null],
    ["  ", null],
    ["-1", undefined],
    ["1e3", undefined],
    ["twelve", undefined],
    ["1,000.5", undefined],
    ["1001", undefined],
  ])("%j is read as %s", (text, number) => {
    expect(readNumber(text, 1000)).toBe(number);
  });

  it("comes back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (cents) => {
        expect(readNumber(String(cents / 100), 1000)).toBe(cents / 100);
      }),
    );
  });
});

describe("the unit of a duration", () => {
  it.each([
    [null, "minutes"],
    [0, "minutes"],
    [45, "minutes"],
    [60, "hours"],
    [90, "hours"],
    [100, "minutes"],
    [1440, "days"],
    [2160, "days"],
  ] as const)("%s minutes are told in %s", (minutes, unit) => {
    expect(unitOf(minutes)).toBe(unit);
  });

  it("tells a duration in at most two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        const count = minutes / MINUTES_IN[unitOf(minutes)];
        expect(Math.round(count * 100) / 100).toBeCloseTo(count, 9);
      }),
    );
  });
});
