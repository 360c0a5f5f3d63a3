import type { WaveSettings } from "@interrelate/contract";
import { expect, test } from "vitest";
import {
  refuseChange,
  refuseClosing,
  refuseExtending,
  refuseOpening,
  refusePlanning,
  refuseRemoving,
  refuseReopening,
} from "./rules.ts";

const wave = (name: string, status: "draft" | "open" | "closed") => ({ id: name, name, status });
const refused = expect.stringMatching(/^.+\.$/);

test("a wave goes from draft to open to closed, and nowhere else", () => {
  expect(refuseOpening(wave("First", "draft"), [])).toBeUndefined();
  expect(refuseOpening(wave("First", "open"), [])).toEqual(refused);
  expect(refuseOpening(wave("First", "closed"), [])).toEqual(refused);
  expect(refuseClosing(wave("First", "draft"))).toEqual(refused);
  expect(refuseClosing(wave("First", "open"))).toBeUndefined();
  expect(refuseClosing(wave("First", "closed"))).toEqual(refused);
});

test("one wave of a work process is open at a time, and the refusal names it", () => {
  const waves = [wave("First", "open"), wave("Second", "draft")];
  expect(refuseOpening(wave("Second", "draft"), waves)).toContain('"First"');
});

test("the next wave has a name of its own and waits for no other draft", () => {
  expect(refusePlanning("Second", [wave("First", "closed")])).toBeUndefined();
  expect(refusePlanning("Second", [wave("First", "open")])).toBeUndefined();
  expect(refusePlanning("first", [wave("First", "closed")])).toContain('"First"');
  expect(refusePlanning("Third", [wave("Second", "draft")])).toContain('"Second"');
});

const placed = (name: string, status: "draft" | "open" | "closed", position: number) => ({
  ...wave(name, status),
  position,
});

test("a closed wave opens again while nobody has seen its results and nothing came after it", () => {
  const first = placed("First", "closed", 0);
  const free = { waves: [first], unpublished: true, openedHere: true };
  expect(refuseReopening(first, free)).toBeUndefined();
  expect(refuseReopening(first, { ...free, waves: [first, placed("Second", "draft", 1)] })).toBeUndefined();
  expect(refuseReopening(first, { ...free, unpublished: false })).toMatch(/have been seen/);
  expect(refuseReopening(first, { ...free, openedHere: false })).toMatch(/imported/);
  expect(refuseReopening(first, { ...free, waves: [first, placed("Second", "open", 1)] })).toContain('"Second"');
  expect(refuseReopening(first, { ...free, waves: [first, placed("Second", "closed", 1)] })).toContain('"Second"');
  expect(refuseReopening(placed("First", "open", 0), free)).toEqual(refused);
});

test("a draft is changed in everything, an open wave in what nobody has been told, a closed one in nothing", () => {
  const waves = [wave("First", "open"), wave("Second", "draft")];
  const may = (name: string, status: "draft" | "open" | "closed", settings: WaveSettings, hasPeople = false) =>
    refuseChange(wave(name, status), settings, waves, hasPeople) === undefined;
  expect(may("Second", "draft", { layout: "question", minItems: 3, closesAt: null })).toBe(true);
  expect(may("Second", "draft", { name: "first" })).toBe(false);
  expect(may("First", "open", { name: "FIRST", target: 60, dailyLimit: 5 })).toBe(true);
  for (const settings of [{ layout: "question" as const }, { minItems: 3 }, { closesAt: null }, { questions: [] }])
    expect(may("First", "open", settings)).toBe(false);
  expect(may("First", "open", { openLinks: false })).toBe(false);
  expect(may("First", "open", { openLinks: false }, true)).toBe(true);
  expect(may("First", "closed", { target: 60 })).toBe(false);
});

test("only a draft is removed, only an open wave extended", () => {
  expect(refuseRemoving(wave("First", "draft"))).toBeUndefined();
  expect(refuseRemoving(wave("First", "open"))).toEqual(refused);
  expect(refuseRemoving(wave("First", "closed"))).toEqual(refused);
  expect(refuseExtending(wave("First", "draft"))).toEqual(refused);
  expect(refuseExtending(wave("First", "open"))).toBeUndefined();
  expect(refuseExtending(wave("First", "closed"))).toEqual(refused);
});
