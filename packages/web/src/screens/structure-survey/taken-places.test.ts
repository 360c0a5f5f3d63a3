import { type FurtherQuestion, type QuestionSet, structureQuestion } from "@interrelate/contract";
import { expect, test } from "vitest";
import { takenPlaces } from "./taken-places.ts";
import { askTexts } from "./texts.ts";

const choice = (id: string) => ({ id, kind: "choice" as const, prompt: { en: id }, choices: { en: ["No", "Yes"] } });
const set = (id: QuestionSet["id"], name: string, questions: number): QuestionSet => ({
  ...{ id, name, purpose: "", partings: [] },
  topics: [
    {
      id: "topic",
      name: "Topic",
      questions: Array.from({ length: questions }, (_, place) => choice(`${id}.${place}`)),
    },
  ],
});
const obstacles = set("obstacles", "Obstacles", 6);
const leading = set("leading-among", "Leading", 5);
const asked = ({ topics }: QuestionSet): FurtherQuestion[] => topics.flatMap(({ questions }) => questions);
const own: FurtherQuestion = { id: "more", kind: "words", prompt: { en: "Anything else?" } };
const rounds = structureQuestion({ id: "10000000-0000-4000-8000-000000000000", name: "Rounds" });

test("ready-made sets and questions of one's own take places, those about structures do not", () => {
  expect(takenPlaces([obstacles, leading], [...asked(leading), rounds, own, ...asked(obstacles)])).toEqual([
    { name: "Obstacles", questions: 6, section: "ready" },
    { name: "Leading", questions: 5, section: "ready" },
    { name: null, questions: 1, section: "further" },
  ]);
  expect(takenPlaces([obstacles, leading], [rounds])).toEqual([]);
});

test("what fills the places is said with its number", () => {
  const places = takenPlaces([obstacles, leading], [...asked(obstacles), ...asked(leading)]);
  expect(askTexts.taken(places, 12)).toBe("11 of 12 places are taken by “Obstacles” (6) and “Leading” (5).");
  expect(askTexts.taken(takenPlaces([], [own]), 12)).toBe("1 of 12 places is taken by your own question.");
  expect(askTexts.taken(takenPlaces([], [own, { ...own, id: "last" }]), 12)).toBe(
    "2 of 12 places are taken by your own questions.",
  );
});
