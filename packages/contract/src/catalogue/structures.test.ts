import { expect, test } from "vitest";
import { structureKind, structureKindId } from "../structures.ts";
import { STRUCTURE_KINDS } from "./structures.ts";

test("the catalogue tells each of the twelve kinds once, in the order of their ids", () => {
  expect(STRUCTURE_KINDS.map(({ id }) => id)).toEqual(structureKindId.options);
  expect(STRUCTURE_KINDS).toHaveLength(12);
});

test.each(STRUCTURE_KINDS)("$name has a name of its own, whole sentences and two or three questions", (kind) => {
  expect(structureKind.parse(kind)).toEqual(kind);
  expect(STRUCTURE_KINDS.filter(({ name }) => name === kind.name)).toHaveLength(1);
  for (const sentence of [kind.definition, kind.full, kind.partial, kind.mayUndermine])
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  expect([2, 3]).toContain(kind.questions.length);
  for (const question of kind.questions) expect(question).toMatch(/^[A-Z].*\?$/);
});
