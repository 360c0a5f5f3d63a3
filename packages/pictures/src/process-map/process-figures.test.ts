import { describe, expect, it } from "vitest";
import { durationWords } from "./duration-words.ts";
import { handOffTable } from "./hand-off-table.ts";
import { keyFigures } from "./key-figures.ts";
import { flowOf, processOf, stepOf, tieOf } from "./process-fixture.ts";
import type { HandOffTie } from "./process-picture.ts";

const steps = [stepOf("p1", "p", 0), stepOf("n1", "n", 1), { ...stepOf("f1", "f", 2), name: "" }];
const flows = [flowOf("p1", "n1", { criticality: 2 }), flowOf("n1", "f1"), flowOf("p1", "f1")];
const known: Record<string, HandOffTie> = { np: tieOf("weak"), pn: tieOf("strong", true), fn: { state: "hidden" } };
const picture = processOf(steps, flows, (rater, rated) => known[rater + rated] ?? { state: "unrated" });

describe("durationWords", () => {
  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [89.96, "90 min"],
    [90, "1.5 h"],
    [312, "5.2 h"],
    [1860, "31 h"],
    [2880, "2 days"],
    [5040, "3.5 days"],
  ])("%s minutes are %s", (minutes, words) => {
    expect(durationWords(minutes)).toBe(words);
  });
});

describe("keyFigures", () => {
  it("tells times, hand-offs, and those over a weak tie", () => {
    expect(keyFigures(picture).map(({ figure, name }) => `${figure} ${name}`)).toEqual([
      "31 h lead time",
      "5.2 h touch time",
      "25.8 h waiting",
      "3 hand-offs",
      "1 over a weak tie",
      "2 without a tie to show",
    ]);
  });

  it("tells nothing of ties while none are known", () => {
    const unread = processOf(steps, flows, () => ({ state: "unrated" }));
    expect(keyFigures(unread).map(({ name }) => name)).toEqual(["lead time", "touch time", "waiting", "hand-offs"]);
  });

  it("tells what the lead time is at least, or nothing of it", () => {
    const times = { leadMinutes: null, touchMinutes: null, waitMinutes: null };
    const names = (atLeastMinutes: number | null) =>
      keyFigures({ handOffs: [], stream: { ...times, atLeastMinutes } }).map(({ figure, name }) => `${figure} ${name}`);
    expect(names(45)).toEqual(["45 min lead time at least, some times are missing", "0 hand-offs"]);
    expect(names(0)).toEqual(["0 hand-offs"]);
    expect(names(null)).toEqual(["0 hand-offs"]);
  });
});

describe("handOffTable", () => {
  it("lists hand-offs with their tie in both directions, and nothing of a tie that is not shown", () => {
    const { columns, rows } = handOffTable(picture);
    expect(new Set(columns.map((column) => column.label)).size).toBe(columns.length);
    // (5 - 3.31) x 2.5 = 4.225 is the need the fixture gives.
    expect(rows).toEqual([
      [
        1,
        "Physicians",
        "Nurses",
        "Step p1",
        "Step n1",
        3.31,
        3.185,
        3.435,
        61,
        "weak",
        4.4,
        "strong, not settled",
        5,
        2,
        expect.closeTo(4.225),
        "times a week",
      ],
      [
        null,
        "Nurses",
        "Families",
        "Step n1",
        "a task without a name",
        null,
        null,
        null,
        null,
        "hidden",
        null,
        "no data",
        5,
        2,
        null,
        "times a week, criticality",
      ],
      [
        null,
        "Physicians",
        "Families",
        "Step p1",
        "a task without a name",
        null,
        null,
        null,
        null,
        "no data",
        null,
        "no data",
        5,
        2,
        null,
        "times a week, criticality",
      ],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
