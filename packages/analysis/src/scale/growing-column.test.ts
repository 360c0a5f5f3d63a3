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

test("whole numbers take as few bytes as the largest of them needs", () => {
  const bytesOf = (...values: number[]) => {
    const column = new WholeColumn();
    for (const value of values) column.push(value);
    const kept = column.finish();
    expect([...kept]).toEqual(values);
    return kept.BYTES_PER_ELEMENT;
  };
  expect(bytesOf(-128, 127)).toBe(1);
  expect(bytesOf(0, 128)).toBe(2);
  expect(bytesOf(-129, 0)).toBe(2);
  expect(bytesOf(-32768, 32767)).toBe(2);
  expect(bytesOf(32768)).toBe(4);
  expect(bytesOf(-32769)).toBe(4);
});

test("values added together stand between those added one by one, in the widest form any of them needs", () => {
  const column = new WholeColumn(2);
  column.push(1);
  column.append(Int32Array.of(70_000, -1), 70_000);
  column.push(2);
  column.append(new Int32Array(0), 0);
  expect(column.finish()).toEqual(Int32Array.of(1, 70_000, -1, 2));
  const answers = new AnswerColumn(1);
  answers.push(1);
  answers.append(Uint8Array.of(0, 2, 1, 0), Int32Array.of(1, 3), Float64Array.of(5, 4, 3.7));
  answers.push(Number.NaN);
  expect(answers.finish()).toEqual(Float64Array.of(1, 3.7, 5, Number.NaN));
});

test("many values added together are kept, in as few bytes as they need", () => {
  const values = Int32Array.from({ length: 3000 }, (_, at) => at % 100);
  const column = new WholeColumn();
  for (let time = 0; time < 3; time++) column.append(values, 99);
  const kept = column.finish();
  expect(kept.BYTES_PER_ELEMENT).toBe(1);
  expect(Array.from(kept)).toEqual(Array.from({ length: 9000 }, (_, at) => (at % 3000) % 100));
  const expected = new WholeColumn(5000);
  expected.append(values, 99);
  expect(expected.finish()).toEqual(Int8Array.from(values));
});

test("answers take two or four bytes while they fit exactly, missing ones included", () => {
  const bytesOf = (...values: number[]) => {
    const column = new AnswerColumn();
    for (const value of values) column.push(value);
    const kept = column.finish();
    expect([...kept]).toEqual(values);
    return kept.BYTES_PER_ELEMENT;
  };
  expect(bytesOf(1, Number.NaN, 5, 3.5)).toBe(2);
  expect(bytesOf(1, Number.NaN, 2049)).toBe(4);
  expect(bytesOf(1, 3.7)).toBe(8);
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

test("a shared column stays shared while it grows and widens", () => {
  const whole = new WholeColumn(2, true);
  const answers = new AnswerColumn(2, true);
  for (let i = 0; i < 2000; i++) {
    whole.push(100 * i);
    answers.push(i / 3);
  }
  for (const { buffer } of [whole.finish(), answers.finish()]) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  expect([...whole.finish()]).toEqual(Array.from({ length: 2000 }, (_, i) => 100 * i));
  expect([...answers.finish()]).toEqual(Array.from({ length: 2000 }, (_, i) => i / 3));
  expect(new WholeColumn(2).finish().buffer).toBeInstanceOf(ArrayBuffer);
});
