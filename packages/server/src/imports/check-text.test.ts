import { buffer } from "node:stream/consumers";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkText } from "./check-text.ts";

/** The bytes that come through when they arrive in pieces of this length. */
function passed(bytes: Uint8Array, length: number): Promise<Buffer> {
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length);
  }
  return buffer(checkText(pieces()));
}

/** Letters of one to four bytes. */
const line = fc.string({ unit: fc.constantFrom("a", ",", "é", "護", "🌿"), maxLength: 6 });
const lines = fc.array(line, { maxLength: 8 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const pieceLength = fc.integer({ min: 1, max: 40 });

describe("however a file is cut into pieces", () => {
  test("UTF-8 comes through as it is", async () => {
    await fc.assert(
      fc.asyncProperty(lines, lineEnd, pieceLength, async (texts, end, length) => {
        const bytes = Buffer.from(texts.join(end));
        expect(await passed(bytes, length)).toEqual(bytes);
      }),
    );
  });

  test("the line that holds a letter of another encoding is named", async () => {
    await fc.assert(
      fc.asyncProperty(lines, line, lines, lineEnd, pieceLength, async (above, before, below, end, length) => {
        const bytes = Buffer.concat([
          Buffer.from([...above, `${before}caf`].join(end)),
          Buffer.from("é", "latin1"),
          Buffer.from([",1", ...below].join(end)),
        ]);
        await expect(passed(bytes, length)).rejects.toThrow(
          `Line ${above.length + 1} of this file is not UTF-8 text; nothing was kept. Please save it as “CSV UTF-8”`,
        );
      }),
    );
  });

  test("a letter that is cut off at the end of the file is on its last line", async () => {
    await fc.assert(
      fc.asyncProperty(lines, lineEnd, pieceLength, async (above, end, length) => {
        const bytes = Buffer.from([...above, "🌿"].join(end)).subarray(0, -1);
        await expect(passed(bytes, length)).rejects.toThrow(`Line ${above.length + 1} of this file is not UTF-8 text`);
      }),
    );
  });
});
