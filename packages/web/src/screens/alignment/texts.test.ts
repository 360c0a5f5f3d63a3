import { expect, test } from "vitest";
import { linksTexts, texts } from "./texts.ts";

const { reach } = texts.structures;
const council = (full: number, partial: number, none: number, unknown: number) =>
  reach({ id: "s", name: "Council", workgroups: { full, partial, none, unknown } });

test.each([
  [council(3, 0, 0, 0), "Council: takes in three of three workgroups fully."],
  [council(0, 2, 1, 0), "Council: takes in two of three workgroups partly."],
  [council(2, 1, 1, 0), "Council: takes in three of four workgroups, two of them fully."],
  [council(1, 0, 0, 2), "Council: takes in one of three workgroups fully; two not judged."],
  [council(0, 0, 3, 0), "Council: takes in no workgroup."],
  [council(0, 0, 2, 1), "Council: takes in no workgroup; one not judged."],
  [council(0, 0, 0, 3), "Council: nobody has judged whom it takes in."],
])("%s", (said, expected) => {
  expect(said).toBe(expected);
});

test("far apart is said in months, and that time may be what differs", () => {
  // 365 / 30.44 = 11.99
  expect(texts.time.far(365)).toBe(
    "The two rounds were measured more than half a year apart, about 12 months. What differs may be time, not the track.",
  );
});

test("names of work processes stand in quotation marks inside a sentence", () => {
  expect(linksTexts.leads("Leading across sectors", "A family's way")).toBe(
    "“Leading across sectors” leads “A family's way”",
  );
  expect(texts.rests("A family's way", "Autumn", 12, null)).toBe("“A family's way”, Autumn (12 answered)");
});

test("a round of one day, and one of which only an end is known, is told by that day", () => {
  expect(texts.time.span("2026-03-01", "2026-03-14")).toBe("1 March 2026 to 14 March 2026");
  expect(texts.time.span("2026-03-01", "2026-03-01")).toBe("1 March 2026");
  expect(texts.time.span(null, "2026-03-14")).toBe("14 March 2026");
});

test("the same people are called by one name where both tracks call them alike", () => {
  expect(linksTexts.pairOf("Unit leaders", " unit Leaders")).toBe("Unit leaders");
  expect(linksTexts.pairOf("Chiefs", "Physicians")).toBe("Chiefs, at the front line: Physicians");
  expect(texts.pairs.figuresOf("Unit leaders", " unit Leaders")).toBe(" unit Leaders");
  expect(texts.pairs.figuresOf("Chiefs", "Physicians")).toBe("Physicians (leadership track: Chiefs)");
});
