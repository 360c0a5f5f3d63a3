import type { Structure } from "@interrelate/contract";
import { expect, test } from "vitest";
import { withJudgement } from "./with-judgement.ts";

const nurses = {
  workgroupId: "nurses",
  level: "full",
  evidence: "Seen.",
  judgedBy: "Kim",
  judgedOn: "2026-03-09",
} as const;
const rounds: Structure = { id: "rounds", kind: "meetings", name: "Rounds", note: "", inclusions: [nurses] };

test("a judgement replaces the one before, adds one, or takes one back", () => {
  const judge = (workgroupId: string, level: "none" | "partial" | null) =>
    withJudgement(rounds, { structureId: "rounds", workgroupId, level, evidence: "Heard." }).inclusions;
  expect(judge("nurses", "partial")).toEqual([{ ...nurses, level: "partial", evidence: "Heard." }]);
  expect(judge("porters", "none")).toEqual([
    nurses,
    { workgroupId: "porters", level: "none", evidence: "Heard.", judgedBy: "", judgedOn: "" },
  ]);
  expect(judge("nurses", null)).toEqual([]);
});

test("a judgement of another structure changes nothing", () => {
  expect(withJudgement(rounds, { structureId: "huddle", workgroupId: "nurses", level: null })).toBe(rounds);
});
