import fc from "fast-check";
import { expect, test } from "vitest";
import { longMoment, placeOf, wallTime } from "./moment-words.ts";

test("a moment is said as the clocks of the zone show it", () => {
  expect(longMoment("2026-03-09T08:00:00.000Z", "Europe/Copenhagen")).toBe("9 March 2026, 09:00, Copenhagen time");
  expect(placeOf("America/New_York")).toBe("New York");
});

test("a field shows the wall time, and nothing for no date", () => {
  expect(wallTime("2026-07-01T22:30:00.000Z", "Europe/Copenhagen")).toBe("2026-07-02T00:30");
  expect(wallTime(null, "Europe/Copenhagen")).toBe("");
});

test("in UTC the wall time is the instant itself", () => {
  const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(wallTime(moment.toISOString(), "UTC")).toBe(moment.toISOString().slice(0, 16));
    }),
  );
});
