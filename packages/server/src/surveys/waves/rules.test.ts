import { expect, test } from "vitest";
import { refuseClosing, refuseOpening, refusePlanning } from "./rules.ts";

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
