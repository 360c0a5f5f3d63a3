import { CONVENTIONAL_CUTOFFS, type RatingTable } from "@interrelate/analysis";
import { expect, test } from "vitest";
import { type StatisticsOrder, statisticsInThread } from "./statistics-thread.ts";

/** Forty people of each of three groups, who rate all three. */
function order(draws: number): StatisticsOrder {
  const rows = Array.from({ length: 360 }, (_, row) => row);
  const column = (value: (row: number) => number) => Int32Array.from(rows, value);
  const table: RatingTable = {
    respondents: rows.slice(0, 120).map((person) => `r${person}`),
    groups: ["a", "b", "c"],
    sites: [],
    waves: ["w"],
    items: ["k", "l", "m", "n"],
    respondent: column((row) => row % 120),
    from: column((row) => Math.floor((row % 120) / 40)),
    to: column((row) => Math.floor(row / 120)),
    site: column(() => -1),
    wave: column(() => 0),
    answers: [3, 7, 11, 13].map((step) => Float64Array.from(rows, (row) => 1 + ((row * row * step + (row % 7)) % 5))),
  };
  const scoring = { communication: [0, 1], relationship: [2, 3], frequency: null, minItems: 3 };
  const chance = { draws, seed: 1 };
  return { table, options: { wave: "w", minRaters: 5, scoring, cutoffs: CONVENTIONAL_CUTOFFS, chance } };
}

test("whoever waits for the thread can do other things meanwhile", async () => {
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 5);
  const statistics = await statisticsInThread(order(20_000));
  clearInterval(beat);
  expect(statistics.reliability).toMatchObject({
    draws: 20_000,
    bootstrap95: [expect.any(Number), expect.any(Number)],
  });
  expect(turns).toBeGreaterThan(5);
});

test("the same order gives the same statistics", async () => {
  expect(await statisticsInThread(order(50))).toEqual(await statisticsInThread(order(50)));
});

test("what goes wrong in the thread is told", async () => {
  const { table, options } = order(10);
  await expect(statisticsInThread({ table, options: { ...options, wave: "x" } })).rejects.toThrow(RangeError);
});

test("a thread that takes too long is ended", async () => {
  await expect(statisticsInThread(order(5_000_000), 300)).rejects.toThrow("too long");
});
