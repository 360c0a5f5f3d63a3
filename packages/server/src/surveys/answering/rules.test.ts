import type { FurtherQuestion } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aSurvey } from "../../../../../tests/a-survey.ts";
import { type Place, placesOf } from "./places.ts";
import { chosenProxy, chosenSite, phaseOf, readFurtherAnswer, readPostedPage, storable } from "./rules.ts";

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const answers = fc.array(answer, { minLength: 7, maxLength: 7 });
const nothing = Array<null>(7).fill(null);
const survey = aSurvey();
const [roleA] = placesOf(survey) as [Place];
const byQuestion = aSurvey({ layout: "question" });
const third = placesOf(byQuestion)[2] as Place;

const only = (worksWith: boolean, chosen: (number | null)[]) => [
  { ratings: new Map([["a", { worksWith, answers: chosen }]]) },
];

test("a posted page says what was chosen, wherever it leads", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom("next", "back"), (chosen, go) => {
      expect(readPostedPage(survey, roleA, { ...posted(chosen), go })).toEqual({
        given: only(true, chosen),
        step: go,
      });
    }),
  );
});

test("choosing a language or a size saves the page and stays on it", () => {
  expect(readPostedPage(survey, roleA, { item2: "4", show: "language=da" })).toEqual({
    given: only(true, nothing.with(1, 4 as never)),
    step: "stay",
  });
});

test("one tap says that they do not work together, whatever else was sent", () => {
  const page = readPostedPage(survey, roleA, { ...posted([1, 2, 3, 4, 5, 1, 2]), worksWith: "no" });
  expect(page).toEqual({ given: only(false, nothing), step: "next" });
});

test('an earlier "do not work with" stands until a question is answered or the page is cleared', () => {
  const worksWith = (form: Record<string, string>) =>
    readPostedPage(survey, roleA, { worksWith: "no-unless-answered", ...form })?.given[0]?.ratings.get("a")?.worksWith;
  fc.assert(
    fc.property(answers, (chosen) => {
      expect(worksWith(posted(chosen))).toBe(chosen.some((each) => each !== null));
    }),
  );
  expect(worksWith({ go: "clear" })).toBe(true);
});

test.each(["0", "6", "3.0", "three", ["1", "2"]])("a page with the value %j is not half understood", (value) => {
  expect(readPostedPage(survey, roleA, { item1: "2", item4: value })).toBeUndefined();
  expect(readPostedPage(byQuestion, third, { "group-a": "2", "group-b": value })).toBeUndefined();
});

test("a question about every workgroup says something about that question alone, a skip included", () => {
  const page = readPostedPage(byQuestion, third, { "group-a": "2", "group-c": "5", go: "back" });
  const at = (value: number | null) => ({ worksWith: true, answers: nothing.with(2, value as never) });
  expect(page).toEqual({
    given: [
      {
        item: 3,
        ratings: new Map([
          ["a", at(2)],
          ["b", at(null)],
          ["c", at(5)],
        ] as const),
      },
    ],
    step: "back",
  });
});

test("beside a question one may say of a workgroup that one does not work with it; what was answered is kept", () => {
  for (const [value, worksWith] of [
    ["no:b", false],
    ["yes:b", true],
  ] as const) {
    const page = readPostedPage(byQuestion, third, { "group-a": "2", "group-b": "4", worksWith: value });
    expect(page?.step).toBe("stay");
    expect([...(page?.given[0]?.ratings.keys() ?? [])]).toEqual(["a", "c"]);
    expect(page?.given[1]).toEqual({ ratings: new Map([["b", { worksWith, answers: nothing }]]) });
  }
});

const choice: FurtherQuestion = {
  id: "years",
  kind: "choice",
  prompt: { en: "How long?" },
  choices: { en: ["a", "b", "c"] },
};
const words: FurtherQuestion = { id: "say", kind: "words", prompt: { en: "Anything else?" } };

test("further questions take a choice that is there, or words; nothing is nothing", () => {
  const asking = aSurvey({ questions: [choice, words] });
  const place = placesOf(asking).at(-1) as Place;
  const further = (form: Record<string, string>) => readPostedPage(asking, place, form)?.given[0]?.further;
  expect(further({ "further-years": "3", "further-say": " More\u0000 time. " })).toEqual(
    new Map<string, unknown>([
      ["years", 3],
      ["say", "More time."],
    ]),
  );
  expect(further({ "further-say": "  " })).toEqual(
    new Map([
      ["years", null],
      ["say", null],
    ] as const),
  );
  expect(further({ "further-years": "2", "further-say": "x", go: "clear" })).toEqual(
    new Map([
      ["years", null],
      ["say", null],
    ] as const),
  );
  for (const wrong of ["4", "0", "1.5", "b"]) expect(further({ "further-years": wrong })).toBeUndefined();
  expect(readFurtherAnswer(words, "\uD800")).toBeUndefined();
  expect(readFurtherAnswer(words, "x".repeat(4001))).toBeUndefined();
  expect(readFurtherAnswer(words, 1)).toBeUndefined();
});

test("nothing is stored about a workgroup that one does not work with", () => {
  expect(storable({ worksWith: true, answers: [1, null] })).toEqual({ worksWith: true, answers: [1, null] });
  expect(storable({ worksWith: false, answers: [1, 2] })).toEqual({ worksWith: false, answers: [null, null] });
});

test("a site is asked for only where there is a choice, and never of somebody whose site is known", () => {
  const sites = ["north", "south"].map((id) => ({ id, name: id }));
  const person = { participantId: "p", workgroups: [], siteId: "south", language: null };
  expect(chosenSite({ sites: [], person: null }, undefined, "none")).toBeNull();
  expect(chosenSite({ sites: sites.slice(0, 1), person: null }, undefined, "none")).toBeNull();
  expect(chosenSite({ sites, person: null }, "south", "none")).toBe("south");
  expect(chosenSite({ sites, person: null }, "none", "none")).toBeNull();
  expect(chosenSite({ sites, person: null }, undefined, "none")).toBeUndefined();
  expect(chosenSite({ sites, person: null }, "elsewhere", "none")).toBeUndefined();
  expect(chosenSite({ sites, person }, "north", "none")).toBe("south");
});

test("only clients are asked for whom they answer, and they have to say", () => {
  const client = { rater: { id: "a", name: "Patients", kind: "client" as const } };
  expect(chosenProxy(survey, "other")).toBe(false);
  expect([chosenProxy(client, "self"), chosenProxy(client, "other")]).toEqual([false, true]);
  expect(chosenProxy(client, undefined)).toBeUndefined();
});

test("a wave is over from its closing time on, whoever closes it", () => {
  const closesAt = new Date("2026-03-09T16:00:00Z");
  const at = (time: string, status: "draft" | "open" | "closed" = "open") =>
    phaseOf({ status, closesAt }, new Date(`2026-03-09T${time}Z`));
  expect([at("15:59:59"), at("16:00:00"), at("15:00:00", "closed"), at("15:00:00", "draft")]).toEqual([
    "open",
    "over",
    "over",
    "early",
  ]);
  expect(phaseOf({ status: "open", closesAt: null }, closesAt)).toBe("open");
});

function posted(chosen: readonly (number | null)[]): Record<string, string> {
  return Object.fromEntries(
    chosen.flatMap((each, index) => (each === null ? [] : [[`item${index + 1}`, String(each)]])),
  );
}
