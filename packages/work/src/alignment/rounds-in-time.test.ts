import fc from "fast-check";
import { expect, test } from "vitest";
import { roundsInTime, timeBetween } from "./rounds-in-time.ts";

const round = (openedOn: string | null, closedOn: string | null) => ({ openedOn, closedOn });
const someDay = fc
  .integer({ min: 0, max: 4000 })
  .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));
const someRound = fc.tuple(someDay, someDay).map((days) => {
  const [openedOn = null, closedOn = null] = days.toSorted();
  return { openedOn, closedOn };
});

test("rounds stand in the order of their last days, those without one last", () => {
  const wave = (id: string, closedOn: string | null) => ({ id, name: id, openedOn: null, closedOn });
  const rounds = roundsInTime({
    leadership: [wave("L1", "2025-03-01"), wave("L2", "2026-03-01")],
    frontLine: [wave("F0", null), wave("F1", "2025-09-30"), wave("F2", "2026-10-01")],
  });
  expect(rounds.map(({ track, id }) => [track, id])).toEqual([
    ["leadership", "L1"],
    ["frontLine", "F1"],
    ["leadership", "L2"],
    ["frontLine", "F2"],
    ["frontLine", "F0"],
  ]);
});

test("by hand: from the last of March to the last of September are 183 days, half a year", () => {
  // 30 of April, 31, 30, 31, 31, 30.
  const spring = round("2026-03-01", "2026-03-31");
  expect(timeBetween(spring, round("2026-09-30", "2026-10-15"))).toEqual({ days: 183, far: false });
  expect(timeBetween(spring, round("2026-10-01", "2026-10-15"))).toEqual({ days: 184, far: true });
  expect(timeBetween(spring, round("2026-03-31", "2026-12-31"))).toEqual({ days: 0, far: false });
});

test("a round of which one day is known counts from that day, and none is known without any", () => {
  expect(timeBetween(round(null, "2026-01-01"), round("2026-01-31", null))).toEqual({ days: 30, far: false });
  expect(timeBetween(round(null, null), round("2026-01-31", null))).toBeNull();
});

test("time between two rounds is the same both ways", () => {
  fc.assert(
    fc.property(someRound, someRound, (one, other) => {
      expect(timeBetween(one, other)).toEqual(timeBetween(other, one));
      expect(timeBetween(one, other)?.days).toBeGreaterThanOrEqual(0);
    }),
  );
});
