import { INTERRELATE_RC_ITEMS } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenSite, neighbour, placeToResume, readPostedPage, storable } from "./rules.ts";
import type { Survey } from "./survey.ts";

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const answers = fc.array(answer, { minLength: 7, maxLength: 7 });

test("a posted page says what was chosen, wherever it leads", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom("next", "back"), (chosen, go) => {
      expect(readPostedPage({ ...posted(chosen), go }, 7)).toEqual({
        answers: { worksWith: true, answers: chosen },
        step: go,
      });
    }),
  );
});

test("one tap says that they do not work together, whatever else was sent", () => {
  const page = readPostedPage({ ...posted([1, 2, 3, 4, 5, 1, 2]), worksWith: "no" }, 7);
  expect(page).toEqual({ answers: { worksWith: false, answers: Array(7).fill(null) }, step: "next" });
});

test('an earlier "do not work with" stands until a question is answered or the page is cleared', () => {
  fc.assert(
    fc.property(answers, (chosen) => {
      const page = readPostedPage({ ...posted(chosen), worksWith: "no-unless-answered" }, 7);
      expect(page?.answers.worksWith).toBe(chosen.some((each) => each !== null));
    }),
  );
  expect(readPostedPage({ worksWith: "no-unless-answered", go: "clear" }, 7)?.answers.worksWith).toBe(true);
});

test.each(["0", "6", "3.0", "three", ["1", "2"]])("a page with the value %j is not half understood", (value) => {
  expect(readPostedPage({ item1: "2", item4: value }, 7)).toBeUndefined();
});

test("nothing is stored about a workgroup that one does not work with", () => {
  expect(storable({ worksWith: true, answers: [1, null] })).toEqual({ worksWith: true, answers: [1, null] });
  expect(storable({ worksWith: false, answers: [1, 2] })).toEqual({ worksWith: false, answers: [null, null] });
});

test("the questionnaire goes on to the next workgroup, back to the one before, and ends at both ends", () => {
  expect(neighbour(survey, "a", "next")?.id).toBe("b");
  expect(neighbour(survey, "b", "back")?.id).toBe("a");
  expect(neighbour(survey, "b", "clear")?.id).toBe("b");
  expect(neighbour(survey, "a", "back")).toBeUndefined();
  expect(neighbour(survey, "c", "next")).toBeUndefined();
});

test("a sheet goes on at the first workgroup that was not met, and nowhere once finished", () => {
  const met = { worksWith: true, answers: [null] };
  expect(placeToResume(survey, { finished: false, answers: new Map() })?.id).toBe("a");
  expect(
    placeToResume(survey, {
      finished: false,
      answers: new Map([
        ["a", met],
        ["c", met],
      ]),
    })?.id,
  ).toBe("b");
  expect(placeToResume(survey, { finished: true, answers: new Map() })).toBeUndefined();
});

test("a site is asked for only where there is a choice", () => {
  const sites = ["north", "south"].map((id) => ({ id, name: id }));
  expect(chosenSite(survey, undefined, "none")).toBeNull();
  expect(chosenSite({ ...survey, sites: sites.slice(0, 1) }, undefined, "none")).toBe("north");
  expect(chosenSite({ ...survey, sites }, "south", "none")).toBe("south");
  expect(chosenSite({ ...survey, sites }, "none", "none")).toBeNull();
  expect(chosenSite({ ...survey, sites }, undefined, "none")).toBeUndefined();
  expect(chosenSite({ ...survey, sites }, "elsewhere", "none")).toBeUndefined();
});

const survey: Survey = {
  organizationId: "o",
  organization: "Clinic",
  waveId: "w",
  status: "open",
  closedOn: null,
  process: "discharge",
  threshold: 5,
  instrument: INTERRELATE_RC_ITEMS,
  rater: { id: "a", name: "A" },
  workgroups: ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase() })),
  sites: [],
};

function posted(chosen: readonly (number | null)[]): Record<string, string> {
  return Object.fromEntries(
    chosen.flatMap((each, index) => (each === null ? [] : [[`item${index + 1}`, String(each)]])),
  );
}
