import type { FurtherQuestion } from "@interrelate/contract";
import { expect, test } from "vitest";
import { aSurvey } from "../../../../../tests/a-survey.ts";
import { neighbour, placesOf, placeToResume, progressOf } from "./places.ts";
import type { Sheet } from "./survey.ts";

const question: FurtherQuestion = { id: "say", kind: "words", prompt: { en: "Anything else?" } };
const byRole = aSurvey({ questions: [question] });
const short = { ...byRole.instrument, items: byRole.instrument.items.slice(0, 4) };
const byQuestion = aSurvey({ layout: "question", instrument: short });

const slugs = (survey: Parameters<typeof placesOf>[0]) => placesOf(survey).map(({ slug }) => slug);

test("a sheet has a page for each workgroup or for each question, however many the instrument has", () => {
  expect(slugs(byRole)).toEqual(["a", "b", "c", "further"]);
  expect(slugs(byQuestion)).toEqual(["q1", "q2", "q3", "q4"]);
});

test("the questionnaire goes on to the next page, back to the one before, and ends at both ends", () => {
  expect(neighbour(byRole, "a", "next")?.slug).toBe("b");
  expect(neighbour(byRole, "b", "back")?.slug).toBe("a");
  expect(neighbour(byRole, "b", "clear")?.slug).toBe("b");
  expect(neighbour(byRole, "a", "back")).toBeUndefined();
  expect(neighbour(byRole, "c", "next")?.slug).toBe("further");
  expect(neighbour(byRole, "further", "next")).toBeUndefined();
});

test("progress counts roles among roles, and the bar counts every page that is left", () => {
  const [a, , , further] = placesOf(byRole);
  if (a === undefined || further === undefined) throw new Error("There are four pages.");
  expect(progressOf(byRole, a)).toEqual({ position: 1, total: 3, page: 1, pages: 4 });
  expect(progressOf(byRole, further)).toMatchObject({ page: 4, pages: 4 });
});

test("a sheet goes on at the first page that was not met, and nowhere once finished", () => {
  const met = { worksWith: true, answers: [null] };
  expect(placeToResume(byRole, sheet({}))?.slug).toBe("a");
  expect(placeToResume(byRole, sheet({ a: met, c: met }))?.slug).toBe("b");
  expect(placeToResume(byRole, sheet({ a: met, b: met, c: met }))?.slug).toBe("further");
  expect(placeToResume(byRole, { ...sheet({}), finished: true })).toBeUndefined();
});

test("by question it goes on at the first question without any answer, and ends with nobody left to ask about", () => {
  const some = { worksWith: true, answers: [3, null, 2, null] };
  const none = { worksWith: true, answers: [null, null, null, null] };
  const out = { worksWith: false, answers: [null, null, null, null] };
  expect(placeToResume(byQuestion, sheet({}))?.slug).toBe("q1");
  expect(placeToResume(byQuestion, sheet({ a: some, b: none, c: out }))?.slug).toBe("q2");
  expect(placeToResume(byQuestion, sheet({ a: out, b: out, c: out }))).toBeUndefined();
});

function sheet(answers: Record<string, { worksWith: boolean; answers: (number | null)[] }>): Sheet {
  return { finished: false, proxy: false, answers: new Map(Object.entries(answers)), further: new Map() };
}
