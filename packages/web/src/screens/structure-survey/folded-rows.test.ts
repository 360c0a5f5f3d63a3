import type { AnswersOfWorkgroup, InclusionLevel } from "@interrelate/contract";
import { expect, test } from "vitest";
import { differingRows, foldedRows } from "./folded-rows.ts";
import { hiddenWords } from "./hidden-words.ts";
import type { SurveyRow } from "./survey-rows.ts";

interface Part {
  says?: AnswersOfWorkgroup["level"];
  people?: number | null;
  judged?: InclusionLevel;
  together?: readonly string[];
}

const row = (name: string, { says = null, people = 12, judged, together = [] }: Part): SurveyRow => ({
  structure: { id: "rounds", kind: "meetings", name: "Rounds", note: "", inclusions: [] },
  workgroup: { id: name, name, kind: "worker" },
  waveName: "Wave 1",
  together,
  answers: { workgroupId: name, togetherWith: [], people, counts: [], level: says },
  inclusion: judged && { workgroupId: name, level: judged, evidence: "", judgedBy: "", judgedOn: "2026-03-09" },
});

const nurses = row("Nurses", { says: "full", judged: "full" });
const porters = row("Porters", { people: 7 });
const physicians = row("Physicians", { says: "partial", judged: "full" });
const cleaners = row("Cleaners", { people: null });
const ALL = [nurses, porters, physicians, cleaners];

test("rows that differ from the judgement come first, and what is hidden is folded away", () => {
  const first = differingRows(ALL);
  expect([...first]).toEqual(["rounds Physicians"]);
  expect(foldedRows(ALL, first)).toEqual({ told: [physicians, nurses], hidden: [porters, cleaners] });
});

test("a row that is judged alike meanwhile stays where it was", () => {
  const judged = row("Physicians", { says: "partial", judged: "partial" });
  expect(foldedRows([nurses, judged], differingRows(ALL)).told).toEqual([judged, nurses]);
});

test.each([
  [[cleaners], "Hidden: Cleaners, fewer than 5 answered."],
  [[porters], "Hidden: Porters, 7 answered and what they say is told from 10."],
  [
    [porters, cleaners, row("Cooks", { people: null })],
    "Hidden: Cleaners and Cooks, fewer than 5 answered in each; Porters, 7 answered and what they say is told from 10.",
  ],
  [
    [row("Cooks", { people: 8, together: ["Drivers"] }), row("Drivers", { people: 8, together: ["Cooks"] })],
    "Hidden: Cooks and Drivers together, 8 answered and what they say is told from 10.",
  ],
])("one line for all that are hidden", (rows, words) => {
  expect(hiddenWords(rows, 5)).toBe(words);
});
