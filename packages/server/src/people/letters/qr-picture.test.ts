import fc from "fast-check";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPicture } from "./qr-picture.ts";

/** The dark squares that a picture's strokes cover, as the library that made the code writes them. */
function squaresOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const squares = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return squares;
}

test("a picture is the code's squares, with the quiet edge that cameras need", () => {
  fc.assert(
    fc.property(fc.base64String({ minLength: 20, maxLength: 44 }), (token) => {
      const url = `https://survey.example.org/s/${token}`;
      const squares = squaresOf(qrPicture(url, "code").text);
      expect(squares).toEqual(encode(url, { ecc: "M", border: 4, maskPattern: 2 }).data);
      for (const edge of [squares.slice(0, 4), squares.slice(-4)]) expect(edge.flat().includes(true)).toBe(false);
    }),
    { numRuns: 30 },
  );
});
