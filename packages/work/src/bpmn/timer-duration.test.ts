import fc from "fast-check";
import { expect, it } from "vitest";
import { durationMinutes, timerDuration } from "./timer-duration.ts";

it.each([
  ["PT90M", 90],
  ["PT20S", 1 / 3],
  ["PT1H30M", 90],
  ["P1DT12H", 2160],
  ["P2W", 20_160],
  // An average year has 365.25 days of 1440 minutes.
  ["P1Y", 525_960],
  ["P12M", 525_960],
  [" PT0.5S ", 0.5 / 60],
])("reads %s as %d minutes", (text, minutes) => {
  expect(durationMinutes(text)).toBeCloseTo(minutes, 9);
});

it.each(["", "#{wait}", "P", "PT", "90", "PT1H30", "R/PT10M", "P1W2D"])("does not take “%s” for a duration", (text) => {
  expect(durationMinutes(text)).toBeUndefined();
});

it("reads what it writes, to the second", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 5_256_000, noNaN: true }), (minutes) => {
      expect(Math.abs(durationMinutes(timerDuration(minutes))! - minutes)).toBeLessThanOrEqual(0.5 / 60 + 1e-9);
    }),
  );
});
