import fc from "fast-check";
import { expect, test } from "vitest";
import { wallTimeOf } from "../../platform/wall-time.ts";
import { dateNote, readDate } from "./dates.ts";

const BEFORE = new Date("2026-01-01T00:00:00Z");
const ZONE = "Europe/Copenhagen";

test("a wall time that exists comes back as itself, whichever end of the wave it is", () => {
  const minutes = fc.integer({ min: 1, max: 4 * 366 * 24 * 60 });
  const which = fc.constantFrom("opens" as const, "closes" as const);
  fc.assert(
    fc.property(minutes, which, fc.constantFrom(ZONE, "America/New_York", "UTC"), (minute, end, zone) => {
      const wall = wallTimeOf(new Date(BEFORE.getTime() + minute * 60_000 + 86_400_000), zone);
      const read = readDate(end, wall, zone, BEFORE);
      expect(read.refusal).toBeUndefined();
      if (read.refusal === undefined) expect(wallTimeOf(read.at, zone)).toBe(wall);
    }),
  );
});

test("a time that clocks leave out is refused, with the place and the reason", () => {
  const read = readDate("opens", "2026-03-29T02:30", ZONE, BEFORE);
  expect(read.refusal).toMatch(/no 02:30 .* in Copenhagen: clocks go forward/);
});

test("in the hour that comes twice a wave opens the first time and closes the second, and says so", () => {
  const opens = readDate("opens", "2026-10-25T02:30", ZONE, BEFORE);
  const closes = readDate("closes", "2026-10-25T02:30", ZONE, BEFORE);
  expect([opens, closes]).toEqual([{ at: new Date("2026-10-25T00:30:00Z") }, { at: new Date("2026-10-25T01:30:00Z") }]);
  expect(dateNote("opens", new Date("2026-10-25T00:30:00Z"), ZONE)).toMatch(/opens the first time \(UTC\+2\)/);
  expect(dateNote("closes", new Date("2026-10-25T01:30:00Z"), ZONE)).toMatch(/closes the second time \(UTC\+1\)/);
  expect(dateNote("closes", new Date("2026-10-26T01:30:00Z"), ZONE)).toBeNull();
});

test("a moment that has passed is refused", () => {
  expect(readDate("closes", "2025-12-31T23:59", "UTC", BEFORE).refusal).toMatch(/has passed/);
});
