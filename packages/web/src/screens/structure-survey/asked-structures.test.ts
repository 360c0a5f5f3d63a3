import { type FurtherQuestion, structureAskedBy, structureQuestion } from "@interrelate/contract";
import { expect, test } from "vitest";
import { isAboutStructure, structuresAsked, withStructures } from "./asked-structures.ts";

const structure = (digit: number, name: string) =>
  structureQuestion({ id: `${digit}0000000-0000-4000-8000-000000000000`, name });
const rounds = structure(1, "Rounds");
const plan = structure(2, "Plan");
const own: FurtherQuestion = { id: "more", kind: "words", prompt: { en: "Anything else?" } };
const ready: FurtherQuestion = { id: "obstacles.knowledge.1", kind: "words", prompt: { en: "Ready" } };
const isOwn = ({ id }: FurtherQuestion) => id === "more";

test("questions about structures stand between ready-made ones and one's own, in the place of those before", () => {
  expect(withStructures([own, ready], [rounds], isOwn)).toEqual([ready, rounds, own]);
  expect(withStructures([ready, rounds, own], [plan], isOwn)).toEqual([ready, plan, own]);
  expect(withStructures([rounds], [], isOwn)).toEqual([]);
});

test("what is renamed or removed since is stale", () => {
  const huddle = structure(1, "Huddle");
  expect(structuresAsked([own, plan, rounds], [rounds, plan])).toEqual({ ids: [rounds.id, plan.id], stale: [] });
  expect(structuresAsked([rounds, plan], [huddle])).toEqual({ ids: [huddle.id], stale: [rounds, plan] });
});

test("a question about a structure is recognised as the server does", () => {
  for (const question of [rounds, plan, own, ready, { id: "structure.rounds" }])
    expect(isAboutStructure(question)).toBe(structureAskedBy(question.id) !== undefined);
});
