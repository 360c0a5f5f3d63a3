import { expect, test } from "vitest";
import { AnswerColumn, WholeColumn } from "./growing-column.ts";

const MANY = 140_000;

test("a column gives back what was pushed, across chunks", () => {
  const column = new WholeColumn();
  for (let i = 0; i < MANY; i++) column.push(i);
  const values = column.finish();
  expect(values).toHaveLength(MANY);
  expect([values[0], values[65535], values[65536], values[MANY - 1]]).toEqual([0, 65535, 65536, MANY - 1]);
});

test("answers stay in single precision while they fit, missing ones included", () => {
  const column = new AnswerColumn();
  for (const value of [1, Number.NaN, 5]) column.push(value);
  expect(column.finish()).toEqual(Float32Array.of(1, Number.NaN, 5));
});

test("an answer that needs more is kept exactly, and so are those before it", () => {
  const column = new AnswerColumn();
  for (let i = 0; i < MANY; i++) column.push(1 + (i % 5));
  column.push(3.7);
  column.push(Number.NaN);
  const values = column.finish();
  expect(values).toHaveLength(MANY + 2);
  expect([values[65537], values[MANY - 1], values[MANY], values[MANY + 1]]).toEqual([
    1 + (65537 % 5),
    1 + ((MANY - 1) % 5),
    3.7,
    Number.NaN,
  ]);
});

test("nothing pushed is an empty column", () => {
  expect(new WholeColumn().finish()).toHaveLength(0);
  expect(new AnswerColumn().finish()).toHaveLength(0);
});
