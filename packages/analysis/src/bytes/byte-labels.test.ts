import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteLabels } from "./byte-labels.ts";

const COMMA = 0x2c;
const FEED = 0x0a;
const isEnd = new Uint8Array(256);
isEnd[COMMA] = 1;
isEnd[FEED] = 1;

/** Reads texts that stand one after another with a comma behind each; `numbers` in the order of the texts. */
function numbersOf(texts: readonly string[], labels = new ByteLabels()): number[] {
  const bytes = new TextEncoder().encode(texts.map((text) => `${text},`).join(""));
  let at = 0;
  return texts.map((text) => {
    const number = labels.read(bytes, at, isEnd);
    expect(labels.end).toBe(at + new TextEncoder().encode(text).length);
    at = labels.end + 1;
    return number;
  });
}

/** Numbers in the order of first appearance. */
function expectedNumbers(texts: readonly string[]): number[] {
  const found = [...new Set(texts)];
  return texts.map((text) => found.indexOf(text));
}

function textsOf(labels: ByteLabels): string[] {
  return Array.from({ length: labels.count }, (_, number) => new TextDecoder().decode(labels.bytesOf(number)));
}

describe("byte labels", () => {
  it("are numbered in the order in which they first appear, whatever comes in between", () => {
    const text = fc.oneof(
      fc.constantFrom("", "a", "ab", "abc", "b", "ba", "ä", "Ä", "a b", "0", "00"),
      fc.stringMatching(/^[a-c]{0,3}$/),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const labels = new ByteLabels();
        expect(numbersOf(texts, labels)).toEqual(expectedNumbers(texts));
        expect(textsOf(labels)).toEqual([...new Set(texts)]);
      }),
    );
  });

  it("keep their numbers when there are thousands, in their first order and in any other", () => {
    const labels = new ByteLabels();
    const texts = Array.from({ length: 3000 }, (_, at) => `person ${(at * 7919) % 3001}`);
    expect(numbersOf(texts, labels)).toEqual([...texts.keys()]);
    expect(numbersOf(texts.toReversed(), labels)).toEqual([...texts.keys()].reverse());
    expect(numbersOf(texts, labels)).toEqual([...texts.keys()]);
    expect(labels.count).toBe(3000);
    expect(textsOf(labels)).toEqual(texts);
  });

  it("are told apart by their bytes where their hashes are the same", () => {
    // Pairs of words with the same FNV-1a hash of 32 bits, of unequal and of equal length.
    const words = ["costarring", "liquid", "declinate", "macallums"];
    expect(numbersOf([...words, ...words])).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it("may be longer than all before them together", () => {
    const labels = new ByteLabels();
    const texts = ["a", "b".repeat(5000), "c", "b".repeat(4999), "d".repeat(9000), "a", "b".repeat(5000)];
    expect(numbersOf(texts, labels)).toEqual([0, 1, 2, 3, 4, 0, 1]);
    expect(textsOf(labels)).toEqual(texts.slice(0, 5));
  });

  it("end at any of the marked bytes and nowhere else", () => {
    const labels = new ByteLabels();
    const bytes = new TextEncoder().encode("ab\nab,abc,ab");
    expect([0, 3, 6].map((at) => [labels.read(bytes, at, isEnd), labels.end])).toEqual([
      [0, 2],
      [0, 5],
      [1, 9],
    ]);
  });
});
