import type { AlignmentQuestion } from "@interrelate/work";
import { expect, test } from "vitest";
import { questionWords } from "./question-words.ts";

const pair = { leadershipWorkgroupId: "a", frontLineWorkgroupId: "b" };
const names = { pair: () => "Chiefs", kind: () => "Shared rewards" };
const questions: AlignmentQuestion[] = [
  { about: "bothWeakest", dimension: "timely" },
  ...(["leadership", "frontLine"] as const).flatMap((track): AlignmentQuestion[] => [
    { about: "higher", track, dimensions: ["sharedGoals", "accurate"] },
    { about: "received", pairs: [pair], higher: track },
    { about: "given", pairs: [pair], higher: track },
    { about: "onlyIn", track, kinds: ["sharedRewards"] },
  ]),
  { about: "alike" },
  { about: "notShown" },
  { about: "farApart" },
];
const BLAME = /fail|fault|blame|bad|worse|poor|should|wrong|problem with|lack|cause|because/i;

test.each(questions)("$about is asked openly, without blame", (question) => {
  const words = questionWords(question, names);
  expect(words).toMatch(/\?$/);
  expect(words).not.toMatch(BLAME);
});

test("every question is another one, and names what it is about", () => {
  const words = questions.map((question) => questionWords(question, names));
  expect(new Set(words).size).toBe(questions.length);
  expect(words[0]).toContain("timely communication");
  expect(words[1]).toContain("shared goals and accurate communication");
  expect(words[2]).toContain("chiefs");
  expect(words[4]).toContain("shared rewards");
});

test("more than three are not listed", () => {
  const dimensions = ["timely", "accurate", "frequent", "sharedGoals"] as const;
  const many = questionWords({ about: "higher", track: "leadership", dimensions }, names);
  expect(many).toBe(
    "What makes stronger ties possible among those who lead, and what would it take to have as much at the front line?",
  );
  const pairs = [1, 2, 3, 4].map(() => pair);
  expect(questionWords({ about: "given", pairs, higher: "frontLine" }, names)).toMatch(
    /^What do those who are in both tracks find/,
  );
});
